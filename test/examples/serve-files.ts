import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface FileServer {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
};

/**
 * Serves a built page. Unless `policy` says otherwise, it may run scripts of its own origin alone: no inline ones, no
 * `eval`, no `new Function`.
 */
export async function serveFiles(folder: string, policy = "script-src 'self'"): Promise<FileServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.split('?')[0]!;
    const file = path === '/' ? '/index.html' : path;
    try {
      const content = await readFile(join(folder, file));
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

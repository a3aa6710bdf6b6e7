import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A mock server in a process of its own, so that its death is seen and not shared. */
export interface Target {
  readonly port: number;
  readonly child: ChildProcess;
  /** Rejects when no whole answer came. */
  call(
    method: string,
    path: string,
    options?: { readonly headers?: Readonly<Record<string, string>>; readonly body?: Buffer | string | undefined },
  ): Promise<Answer>;
  close(): Promise<void>;
}

const command = join(import.meta.dirname, '../../cli/main.ts');

/** Starts one whose time stands still, with an appid `fuzz` to be hurt and an appid `1` for a good client. */
export async function startTarget(): Promise<Target> {
  const flags = ['start', '--port', '0', '--clock', '2025-03-10T00:00:00Z', '--log', 'json'];
  const child = spawn(process.execPath, [command, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const port = await new Promise<number>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      if (printed.length < 10_000) printed += String(chunk);
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed) ?? [];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`the mock server ended with ${code}: ${printed}`)));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const target: Target = {
    port,
    child,
    call(method, path, { headers = {}, body } = {}) {
      return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
        const outgoing = request(
          { host: '127.0.0.1', port, method, path, headers: { ...headers, ...length }, agent, timeout: 60_000 },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.on('error', reject);
            incoming.on('end', () => resolve({ status: incoming.statusCode!, body: Buffer.concat(chunks).toString() }));
          },
        );
        outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 60 s')));
        outgoing.on('error', reject);
        outgoing.end(body);
      });
    },
    async close() {
      agent.destroy();
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
  const made = await target.call('POST', '/_mock/tenants', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appid: 'fuzz', appKey: '2', initialState: 'empty' }),
  });
  if (made.status !== 201) throw new Error(`the tenant to hurt could not be made: ${made.body}`);
  return target;
}

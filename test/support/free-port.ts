import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port that nobody listens on. It is none of those that a system hands out by itself (Linux begins with 32768, others
 * later): a server on port 0, in this test or in one beside it, never comes to be there.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_768);
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return freePort();
  }
  server.close();
  await once(server, 'close');
  return port;
}

/** A URL of such a port. */
export async function freeUrl(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}/webhook`;
}

import type { Server, ServerResponse } from 'node:http';

/** Counts the requests that are being answered. */
export function countRunningRequests(server: Server): () => number {
  let running = 0;
  server.on('request', (_request, response: ServerResponse) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
    });
  });
  return () => running;
}

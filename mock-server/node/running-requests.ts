import type { Server, ServerResponse } from 'node:http';

/** Counts the requests that are being answered. */
export function countRunningRequests(server: Server): () => number {
  let running = 0;
  // One function for all responses: this is on the way of every request.
  const end = (): void => {
    running -= 1;
  };
  server.on('request', (_request, response: ServerResponse) => {
    running += 1;
    response.on('close', end);
  });
  return () => running;
}

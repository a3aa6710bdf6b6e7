// Takes webhooks, on the core of the load. Prints its URL.
//   POST /         answers 200 and looks at nothing
//   POST /failing  answers 3 in 10 with 500, and keeps account of the events
//   GET /account   what became of them
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadCore } from '../harness/pinned-process.ts';

/** What the receiver saw of the events posted to `/failing`. */
export interface ReceiverAccount {
  readonly requests: number;
  /** Distinct ones. */
  readonly events: number;
  readonly acknowledged: number;
  /** Came again after they had been acknowledged. */
  readonly twice: number;
}

interface Seen {
  requests: number;
  acknowledged: number;
}

const failsBelow = 0.3 * 2 ** 32;
const seen = new Map<string, Seen>();

/** By event and attempt: whatever the order in which they come, the same ones fail. */
function fails(id: string, attempt: number): boolean {
  return createHash('md5').update(`${id} ${attempt}`).digest().readUInt32LE(0) < failsBelow;
}

function statusFor(body: string): number {
  const { events } = JSON.parse(body) as { readonly events: readonly { readonly webhookEventId: string }[] };
  const id = events[0]?.webhookEventId ?? '';
  let event = seen.get(id);
  if (event === undefined) seen.set(id, (event = { requests: 0, acknowledged: 0 }));
  event.requests += 1;
  if (fails(id, event.requests)) return 500;
  event.acknowledged += 1;
  return 200;
}

function account(): ReceiverAccount {
  const events = [...seen.values()];
  const acknowledged = events.filter((event) => event.acknowledged > 0);
  return {
    requests: events.reduce((sum, { requests }) => sum + requests, 0),
    events: events.length,
    acknowledged: acknowledged.length,
    twice: acknowledged.filter((event) => event.acknowledged > 1).length,
  };
}

function takeAndFail(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => response.writeHead(statusFor(body), { 'content-length': 0 }).end());
}

execFileSync('taskset', ['-acp', String(loadCore), String(process.pid)], { stdio: 'ignore' });
const server = createServer((request, response) => {
  if (request.url === '/failing') return takeAndFail(request, response);
  if (request.url === '/account') return void response.end(JSON.stringify(account()));
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-length': 0 }).end());
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

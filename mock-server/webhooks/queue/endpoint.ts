import type { Receiver } from '../receiver/receiver.ts';
import type { Connections, Transport, TransportResponse } from '../sending/transport.ts';

/** A receiver as attempts reach it. */
export interface Endpoint {
  readonly receiver: Receiver;
  readonly transport: Transport;
  readonly connections: Connections;
  /** Returns the parts of the response before where they are equal, so that they are kept only once. */
  readonly intern: (response: TransportResponse) => TransportResponse;
}

export function createEndpoint(receiver: Receiver, transport: Transport): Endpoint {
  return { receiver, transport, connections: { limit: receiver.concurrency }, intern: createIntern() };
}

const shortBody = 1024;

function createIntern(): Endpoint['intern'] {
  let last: TransportResponse | undefined;
  return (response) => {
    // A transport may know that it is the same by itself.
    if (response === last) return last;
    const { status } = response;
    const headers = last !== undefined && haveSame(last.headers, response.headers) ? last.headers : response.headers;
    const body = last !== undefined && isSameBody(last.body, response.body) ? last.body : response.body;
    if (last?.status !== status || last.headers !== headers || last.body !== body) last = { status, headers, body };
    return last;
  };
}

function haveSame(a: TransportResponse['headers'], b: TransportResponse['headers']): boolean {
  let surplus = 0;
  for (const name in a) {
    if (a[name] !== b[name]) return false;
    surplus += 1;
  }
  for (const _ in b) surplus -= 1;
  return surplus === 0;
}

function isSameBody(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length || a.length > shortBody) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

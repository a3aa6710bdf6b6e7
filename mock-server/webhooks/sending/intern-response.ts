import type { TransportResponse } from './transport.ts';

/** Keeps what a receiver answers again and again only once. */
export type Thrifty = (response: TransportResponse) => TransportResponse;

const shortBody = 1024;

export function createThrifty(): Thrifty {
  let last: TransportResponse | undefined;
  return (response) => {
    const { status } = response;
    const headers = last !== undefined && isSame(last.headers, response.headers) ? last.headers : response.headers;
    const body = last !== undefined && isSameBody(last.body, response.body) ? last.body : response.body;
    if (last?.status !== status || last.headers !== headers || last.body !== body) last = { status, headers, body };
    return last;
  };
}

function isSame(a: TransportResponse['headers'], b: TransportResponse['headers']): boolean {
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

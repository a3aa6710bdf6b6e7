import { expect, test } from 'vitest';
import { signedHeaders, unsignedHeaders } from '../sending/outgoing-request.ts';
import { createTakeDown } from './brief-attempt.ts';
import type { Attempt } from './delivery.ts';

const signature = (nth: number): string => `${String(nth).padStart(43, '+/aZ09')}=`;

function attempt(nth: number, changed: Partial<Attempt> = {}): Attempt {
  const memory = new Uint8Array(16).fill(nth);
  return {
    at: 1_714_025_012_345 + nth,
    request: { headers: signedHeaders(signature(nth)), body: memory.subarray(3, 10) },
    response: { status: 200, headers: { 'content-length': '2' }, body: new Uint8Array([111, 107]) },
    durationMs: nth + 0.25,
    ...changed,
  };
}

function withHeaders(headers: Attempt['request']['headers']): Attempt {
  return attempt(1, { request: { headers, body: new Uint8Array(3) } });
}

test('what was taken down in brief is told whole, each with its own time, signature and body', () => {
  const takeDown = createTakeDown();
  const given = Array.from({ length: 200 }, (_, nth) => attempt(nth));
  const briefs = given.map((one) => takeDown(one));
  expect(briefs.map((brief) => brief?.whole())).toEqual(given);
  expect(JSON.stringify(briefs[7]?.whole())).toBe(JSON.stringify(given[7]));
});

test('one without a signature has none, whoever had its place before', () => {
  const takeDown = createTakeDown();
  expect(takeDown(withHeaders(signedHeaders('too short')))).toBeUndefined();
  expect(takeDown(withHeaders(signedHeaders(`${'a'.repeat(43)}é`)))).toBeUndefined();
  const unsigned = withHeaders(unsignedHeaders);
  expect(takeDown(unsigned)?.whole()).toEqual(unsigned);
});

test('it counts the bytes that were sent and answered', () => {
  expect(createTakeDown()(attempt(5))?.size).toBe(9);
});

test('what would not be told as it was is not taken down', () => {
  const takeDown = createTakeDown();
  const { 'user-agent': agent, ...others } = signedHeaders(signature(1));
  const refused = [
    attempt(1, { response: undefined }),
    attempt(1, { reason: 'error_status_code', detail: 'status 500' }),
    attempt(1, { interrupted: true }),
    attempt(1, { lost: 'answer', reason: 'request_timeout' }),
    withHeaders({}),
    withHeaders({ ...others, 'user-agent': `${agent}!` }),
    withHeaders({ ...signedHeaders(signature(1)), 'x-more': 'yes' }),
    withHeaders(signedHeaders(`${'é'.repeat(43)}=`)),
    withHeaders(signedHeaders(`${'\0'.repeat(43)}=`)),
  ];
  expect(refused.map((one) => takeDown(one))).toEqual(refused.map(() => undefined));
});

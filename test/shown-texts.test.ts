import { expect, test } from 'vitest';
import { recordRequest, recordResponse } from '../contract-tests/kit/receiver/exchange.ts';
import { printableTo } from '../contract-tests/kit/reporters/printable.ts';
import { whatDiffers } from '../contract-tests/schema-diff/messages.ts';
import { briefly } from '../mock-server/control/http/brief-activity.ts';
import { readMembers } from '../mock-server/control/http/field-schema.ts';
import { createRouter } from '../mock-server/control/http/router.ts';
import { entryOf, type NewEntry } from '../mock-server/core/journal/entry.ts';
import { ownViolation } from '../mock-server/core/journal/own-violation.ts';
import { createViolation } from '../mock-server/core/operations/violation.ts';
import { checkBody } from '../mock-server/listen/inspect/check-body.ts';
import { told } from '../mock-server/mcp/answer.ts';
import { unknownFields } from '../mock-server/proxy/inspect/known-fields.ts';

const as = (count: number): string => 'a'.repeat(count);
/** An emoji whose first half is the last that goes in. */
const across = (limit: number): string => `${as(limit - 1)}🙂a`;
const same = (text: string): string => text;

function detailOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

const receiver = { url: '/', label: undefined, mask: same, hidden: new Set<string>() };
const request = { url: '/', method: 'POST', headers: {}, body: new TextEncoder().encode(across(800)) } as const;
const url = { id: 1, at: 0, type: 'request', data: { url: across(400), violations: [] } } as const;
const reasons = { odd: () => ({ en: '', zh: '' }) };

test.each([
  ['a body sent to a receiver', recordRequest(request, receiver).body, `${as(799)}… (804 B)`],
  [
    'an answer of a receiver',
    recordResponse({ status: 200, headers: {}, body: across(400), ms: 1 }, same)?.body,
    `${as(399)}… (404 B)`,
  ],
  ['a line of a report', printableTo(across(60), 61), `${as(59)}…`],
  [
    'a value of two contracts',
    whatDiffers('value-added', { keyword: '', new: across(79) }).en,
    `"${as(78)}… is a new value`,
  ],
  [
    'a value of two contracts, one character too long,',
    whatDiffers('value-added', { keyword: '', new: as(79) }).en,
    `"${as(78)}… is a new value`,
  ],
  ['the address of a request', briefly(url).data, { url: `${as(399)}…`, violations: [] }],
  [
    'what a control route refuses',
    detailOf(() => readMembers({ at: { type: 'integer', description: '' } }, { at: across(79) })),
    `Failed to read the request: at must be an integer, got "${as(78)}….`,
  ],
  [
    'what a proxy found',
    ownViolation({ side: 'provider', rule: 'odd', value: across(200) }, { reasons, section: '' }).value,
    `${as(199)}…`,
  ],
  [
    'what a rule is broken by',
    createViolation({ rule: 'enum', value: `${across(199)}a`, section: '' }).value,
    `${as(198)}…`,
  ],
  [
    'an address that no control route has',
    detailOf(() => createRouter([]).find({ method: 'GET', path: `/${across(64)}`, base: '/_mock' })),
    `Failed to find the route: there is no /_mock/${as(63)}.`,
  ],
  ['what an argument was', told(across(59)), `"${as(58)}…`],
  ['a field that no page has', unknownFields('getToken', { [across(60)]: 1 })[0]?.path, as(59)],
  [
    'the type of an event',
    checkBody(JSON.stringify({ events: [{ type: across(60) }] }), (text) => text).events[0]?.kind,
    as(59),
  ],
])('%s is cut between characters', (_, shown, expected) => {
  expect(shown).toEqual(expected);
});

const exchange = {
  at: 0,
  appid: '1',
  method: 'POST',
  url: '/',
  requestHeaders: {},
  status: 200,
  violations: [],
  warnings: [],
} satisfies NewEntry;

test.each<[string, NewEntry]>([
  ['of a request', { ...exchange, requestBody: across(65_536) }],
  ['of an answer', { ...exchange, responseBody: across(65_536) }],
  ['of an answer that is told again', { ...exchange, responseBody: { text: () => across(65_536) } }],
])('a body %s is cut without half a character, and is as long as one that is cut elsewhere', (_, content) => {
  const { requestBody, responseBody } = entryOf(content, 1);
  expect(requestBody ?? responseBody).toBe(`${as(65_535)}\ufffd`);
});

test('a long header is cut without half a character', () => {
  const { requestHeaders } = entryOf({ ...exchange, requestHeaders: { x: across(8191) } }, 1);
  expect(requestHeaders).toEqual({ x: `${as(8190)}\ufffd…` });
});

/** What generators, mocks and readers that others wrote need of the API documents. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import asyncapi from '../../docs/api/asyncapi.json' with { type: 'json' };
import openapi from '../../docs/api/openapi.json' with { type: 'json' };
import postman from '../../docs/api/postman.json' with { type: 'json' };
import { boundary, factories, invalid, type FixtureName } from '../entries/fixtures.ts';
import { findSchemaName } from '../generated/catalogue.ts';
import { examples, schemas } from '../generated/schemas.ts';

interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/** Every value in a document, with its JSON pointer. */
function placesIn(value: unknown, pointer = ''): Place[] {
  const own = [{ pointer, value }];
  if (typeof value !== 'object' || value === null) return own;
  return own.concat(Object.entries(value).flatMap(([name, member]) => placesIn(member, `${pointer}/${name}`)));
}

/** The documents as they are, and the JSON texts within them read. */
const documents: readonly (readonly [string, unknown])[] = [
  ['openapi', openapi],
  ['asyncapi', asyncapi],
  ['postman', postman],
  ['the bodies of postman', bodiesIn(postman)],
  ['examples', examples],
];

function bodiesIn(document: unknown): unknown[] {
  return placesIn(document).flatMap(({ pointer, value }) =>
    /\/(?:raw|body)$/.test(pointer) && typeof value === 'string' && value.startsWith('{\n')
      ? [JSON.parse(value) as unknown]
      : [],
  );
}

describe.each(documents)('%s', (_name, document) => {
  test('F1: holds no number that a JavaScript parser rounds', () => {
    const rounded = placesIn(document).filter(
      ({ value }) => typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value),
    );
    expect(rounded).toEqual([]);
  });
});

test("F1: the page's taskid is shown with all its digits", () => {
  const { examples: shown } =
    openapi.paths['/chat-set/api/line/send_record_list'].post.requestBody.content['application/json'];
  expect(shown.page.value).toMatchObject({ taskid: '1123412432341234123412431' });
  const { raw } = (postman.item.find(({ name }) => name === 'sendRecordList') as (typeof postman.item)[3]).request
    .body!;
  expect(JSON.parse(raw)).toMatchObject({ taskid: '1123412432341234123412431' });
});

describe.each([
  ['openapi', openapi],
  ['asyncapi', asyncapi],
])('%s', (_name, document) => {
  const places = placesIn(document.components.schemas);

  test('F3: says nothing of the type of a member under then', () => {
    const under = places.filter(({ pointer }) => pointer.endsWith('/then'));
    expect(under.length).toBeGreaterThan(0);
    expect(under.map(({ value }) => value)).toEqual(under.map(() => ({ required: ['replyToken'] })));
  });

  test('F4: leaves open objects open without saying so', () => {
    expect(places.filter(({ pointer, value }) => pointer.endsWith('/additionalProperties') && value === true)).toEqual(
      [],
    );
  });

  test('F5: gives each of several types a branch', () => {
    expect(places.filter(({ pointer, value }) => pointer.endsWith('/type') && Array.isArray(value))).toEqual([]);
  });
});

test('F5: the values of message_status have names, a branch for each type', () => {
  const { message_status: status } = openapi.components.schemas.SendRecordListRequest.properties;
  expect(status.anyOf).toEqual([
    {
      type: 'string',
      enum: ['0', '1', '2', '9', ''],
      'x-enum-varnames': ['Sent', 'Delivered', 'Read', 'Failed', 'Any'],
    },
    {
      type: 'integer',
      enum: [0, 1, 2, 9],
      'x-enum-varnames': ['SentNumber', 'DeliveredNumber', 'ReadNumber', 'FailedNumber'],
    },
  ]);
});

test('F5, F9: page_size takes a number or its text, up to the same limits', () => {
  const schema = openapi.components.schemas.QueryTaskListRequest.properties.page_size;
  expect(schema.anyOf).toEqual([
    { type: 'integer', minimum: 1, maximum: 100 },
    { type: 'string', pattern: '^([1-9][0-9]?|100)$' },
  ]);
  const isValid = new Ajv2020({ strict: false }).compile(schema);
  const values = [0, 1, 100, 101, 1.5, '0', '1', '100', '101', '', 'a', null, true, [], {}];
  expect(values.filter((value) => isValid(value))).toEqual([1, 100, '1', '100']);
});

const greatest = 2n ** 53n - 1n;
const edges = [0n, 1n, greatest - 1000n, greatest - 1n, greatest, greatest + 1n, greatest + 9n, 10n ** 16n];

test.each([
  ['QueryTaskListRequest', 'task_start_time', 0n],
  ['QueryTaskListRequest', 'task_end_time', 0n],
  ['QueryTaskListRequest', 'page_no', 1n],
  ['SendRecordListRequest', 'send_start_time', 0n],
  ['SendRecordListRequest', 'send_end_time', 0n],
  ['SendRecordListRequest', 'page_no', 1n],
] as const)('F9: the text of a number in %s.%s ends where the number does', (title, name, least) => {
  const schema: { readonly properties: Readonly<Record<string, object>> } = openapi.components.schemas[title];
  const isValid = new Ajv2020({ strict: false, logger: false }).compile(schema.properties[name]!);
  const near = Array.from({ length: 2000 }, (_, index) => greatest - 500_000n + BigInt(index) * 499n);
  for (const number of [...edges, ...near]) {
    expect([String(number), isValid(String(number))]).toEqual([String(number), number >= least && number <= greatest]);
  }
});

test('F9: a validator that knows nothing of ours judges every fixture, valid and invalid, as ours do', () => {
  const ajv = new Ajv2020({ strict: false });
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const names = Object.keys(factories) as FixtureName[];
  const judged = names.flatMap((name) => {
    const isValid = ajv.getSchema(schemas[findSchemaName(name)!].$id)!;
    const judge = (expected: boolean) => (fixture: { readonly name: string; readonly value: unknown }) => ({
      case: `${name}: ${fixture.name}`,
      isRight: isValid(fixture.value) === expected,
    });
    return [...boundary(name).map(judge(true)), ...invalid(name).map(judge(false))];
  });
  expect(judged.length).toBeGreaterThan(4000);
  expect(judged.filter(({ isRight }) => !isRight)).toEqual([]);
});

test('F6: mediaFile answers media types that a client can read by, and its example is there', () => {
  const { get } = openapi.paths['/chatres/{company}/msg/{day}/{message}/{file}'];
  const bytes = { schema: { type: 'string', format: 'binary' } };
  const content = {
    'image/png': bytes,
    'video/mp4': bytes,
    'audio/mp4': bytes,
    'application/octet-stream': bytes,
  };
  expect([get.responses['200'].content, get.responses['206'].content]).toEqual([content, content]);
});

test('F10: the script that signs looks credentials up in a way that Bruno translates', () => {
  const scripts = JSON.stringify(postman);
  expect(scripts).not.toContain('pm.variables.get(');
  expect(scripts).toContain("pm.variables.replaceIn('{{appid}}')");
});

test('F11: a Long is an integer of 64 bits', () => {
  const { EventTimestamp, QueryTaskListRequest, BroadcastTaskItem } = openapi.components.schemas;
  expect(EventTimestamp).toMatchObject({ type: 'integer', format: 'int64' });
  expect(asyncapi.components.schemas.EventTimestamp.format).toBe('int64');
  expect(BroadcastTaskItem.properties.estimate_send_num.format).toBe('int64');
  expect(QueryTaskListRequest.properties.task_start_time.anyOf[0]).toEqual({
    type: 'integer',
    format: 'int64',
    minimum: 0,
    maximum: 9007199254740991,
  });
});

test('F13: the document is in the dialect that knows its discriminators', () => {
  expect(openapi).not.toHaveProperty('jsonSchemaDialect');
  expect(JSON.stringify(openapi)).toContain('"discriminator"');
});

test('every header and parameter that a tool has to send or answer has an example', () => {
  const { get } = openapi.paths['/chatres/{company}/msg/{day}/{message}/{file}'];
  expect(get.parameters.find(({ name }) => name === 'range')).toMatchObject({ example: 'bytes=0-1023' });
  expect(Object.values(openapi.components.headers).map(({ example }) => example)).toEqual([
    'token must not be empty: get a token from getToken and send it in the token header [emptyToken]',
    expect.stringMatching(/^token %E4%B8%8D/),
  ]);
});

test('an enumeration of the AsyncAPI document has a name', () => {
  expect(asyncapi.components.schemas.Mentionee.properties.type).toMatchObject({ title: 'MentioneeType' });
});

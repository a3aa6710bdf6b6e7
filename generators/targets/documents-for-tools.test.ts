/** What generators, mocks and readers that others wrote need of the API documents. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import asyncapi from '../../docs/api/asyncapi.json' with { type: 'json' };
import openapi from '../../docs/api/openapi.json' with { type: 'json' };
import postman from '../../docs/api/postman.json' with { type: 'json' };
import { examples } from '../generated/schemas.ts';
import { forReaders } from './schema-for-readers.ts';

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
  const schemas = placesIn(document.components.schemas);

  test('F3: says nothing of the type of a member under then', () => {
    const under = schemas.filter(({ pointer }) => pointer.endsWith('/then'));
    expect(under.length).toBeGreaterThan(0);
    expect(under.map(({ value }) => value)).toEqual(under.map(() => ({ required: ['replyToken'] })));
  });

  test('F4: leaves open objects open without saying so', () => {
    expect(schemas.filter(({ pointer, value }) => pointer.endsWith('/additionalProperties') && value === true)).toEqual(
      [],
    );
  });

  test('F5: gives each of several types a branch', () => {
    expect(schemas.filter(({ pointer, value }) => pointer.endsWith('/type') && Array.isArray(value))).toEqual([]);
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

test('F5: a schema in branches takes what the list of types took', () => {
  const schema = { type: ['integer', 'string'], minimum: 1, maximum: 100, pattern: '^([1-9]\\d?|100)$', default: 15 };
  const readable = forReaders({ ...schema, 'x-type': 'Integer' });
  expect(readable).toEqual({
    'x-type': 'Integer',
    default: 15,
    anyOf: [
      { type: 'integer', minimum: 1, maximum: 100 },
      { type: 'string', pattern: '^([1-9]\\d?|100)$' },
    ],
  });
  const ajv = new Ajv2020({ strict: false });
  const [listed, branched] = [ajv.compile(schema), ajv.compile(readable)];
  const values = [0, 1, 100, 101, 1.5, '0', '1', '100', '101', '', 'a', null, true, [], {}];
  expect(values.map((value) => branched(value))).toEqual(values.map((value) => listed(value)));
  expect(values.filter((value) => branched(value))).toEqual([1, 100, '1', '100']);
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

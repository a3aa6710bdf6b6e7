import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../generators/generated/catalogue.ts';
import { documentedEventKinds, eventKindFacts } from '../generators/generated/event-kinds.ts';

type Json = Record<string, unknown>;

interface Example {
  readonly schema: string;
  readonly at: string;
  readonly section: string;
  readonly repaired?: string;
}

const base = 'https://sobot-mock.invalid/schemas/';
const tables = ['provider/operations.json', 'provider/errors.json', 'provider/reasons.json'];
const annotations = [
  ...[
    'section',
    'type',
    'unit',
    'label',
    'pattern',
    'fixture',
    'evidence',
    'alternatives',
    'kinds',
    'name',
    'inferred',
    'enum-varnames',
    'spelling',
    'sources',
    'zh',
    'written',
    'rules',
    'evidence-zh',
    'alternatives-zh',
  ],
];
/** What ajv can find wrong with the keywords that the schemas use. */
const keywords = [
  'type',
  'required',
  'enum',
  'const',
  'pattern',
  'minLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'oneOf',
  'discriminator',
  'if',
  'additionalProperties',
];
const codesOfHandlers = [
  'jsonSyntax',
  'utf8',
  'bodyTooLarge',
  'bodyType',
  'timeOrder',
  'unknownParameter',
  'numericString',
  'numberForString',
  'pageSizeClamped',
  'emptyToken',
  'unknownToken',
  'replacedToken',
  'expiredToken',
  'unknownAppid',
  'wrongSign',
  'staleCreateTime',
  'unknownMessage',
  'otherChannel',
  'externalContent',
  'noContent',
  'unknownPath',
  'wrongMethod',
  'duplicateParameter',
];

const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))
  .sort();
const exampleFiles = files.filter((path) => path.startsWith('examples/') && path !== 'examples/index.json');
const schemaFiles = files.filter((path) => !path.startsWith('examples/') && !tables.includes(path));
const schemas = new Map(schemaFiles.map(read).map((schema) => [String(schema['$id']).slice(base.length), schema]));
const index = Object.entries(read('examples/index.json')) as [string, Example][];
const ajv = createAjv();

function read(path: string): Json {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Json;
}

function createAjv(): Ajv2020 {
  // What `then` requires is described beside it, not in it: the generator sees to that.
  const options = { strict: true, strictRequired: false, discriminator: true, allErrors: true };
  const created = new Ajv2020(options);
  for (const name of annotations) created.addKeyword(`x-${name}`);
  for (const schema of schemas.values()) created.addSchema(schema);
  return created;
}

function errorsOf(schema: string, value: unknown): unknown {
  const validate = ajv.getSchema(base + schema);
  if (!validate) throw new Error(`No schema at schemas/${schema}.`);
  return validate(value) ? [] : validate.errors;
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, name) => (parent as Json)[name], value);
}

/** Every object inside a schema that describes a value. Annotations and conditions describe none. */
function nodesOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).filter(([key]) => !key.startsWith('x-') && key !== 'if' && key !== 'then');
  return [value as Json, ...inner.flatMap(([, node]) => nodesOf(node))];
}

describe.each([...schemas.keys()])('the schema %s', (path) => {
  const schema = schemas.get(path) ?? {};

  test('compiles in strict mode', () => {
    expect(ajv.getSchema(base + path)).toBeTypeOf('function');
  });

  test('says what it is and where it comes from', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: base + path,
      title: expect.stringMatching(/^[A-Z][A-Za-z]+$/),
      description: expect.stringMatching(/\S.*\.$/),
      'x-section': expect.stringMatching(/\S/),
    });
  });

  test('describes every property, or refers to a schema that does', () => {
    const properties = nodesOf(schema).flatMap(({ properties: map }) => Object.entries((map ?? {}) as Json));
    const bare = properties.filter(([, property]) => {
      const { $ref, description, ...others } = property as Json;
      if ($ref === undefined) return typeof description !== 'string';
      return description !== undefined || Object.keys(others).length > 0;
    });
    expect(bare).toEqual([]);
  });

  test('refers only to schemas that exist', () => {
    const refs = nodesOf(schema).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(refs.filter((ref) => !schemas.has(posix.join(posix.dirname(path), ref)))).toEqual([]);
  });

  test('decides about additional properties wherever it names properties', () => {
    const objects = nodesOf(schema).filter((node) => node['type'] === 'object' && node['properties'] !== undefined);
    expect(objects.filter((node) => typeof node['additionalProperties'] !== 'boolean')).toEqual([]);
  });
});

test('uses every title once', () => {
  const titles = [...schemas.values()].map(({ title }) => title);
  expect(titles.filter((title, position) => titles.indexOf(title) !== position)).toEqual([]);
});

describe.each(index)('the example %s', (path, { schema, at: pointer, section }) => {
  test('is valid', () => {
    expect(errorsOf(schema, at(read(`examples/${path}`), pointer))).toEqual([]);
  });

  test('names the section of its page', () => {
    expect(section).toMatch(/\S/);
  });
});

test('lists every example in the index', () => {
  expect(index.map(([path]) => `examples/${path}`).sort()).toEqual(exampleFiles);
});

test.each(documentedEventKinds)('has an example of the %s event that its own schema accepts', (kind) => {
  const event = at(read(`examples/webhooks/${kind}.json`), '/events/0');
  expect(errorsOf(catalogue[eventKindFacts[kind].schema].path, event)).toEqual([]);
});

test.each(['get-media-content', 'query-task-list', 'send-record-list'])('sends the token header with %s', (name) => {
  expect(errorsOf('requests/token-header.json', read(`examples/requests/${name}.json`)['headers'])).toEqual([]);
});

test("reproduces the page's sign: md5 of appid, create_time and app_key", () => {
  const { appid, create_time, sign } = read('examples/requests/get-token.json')['query'] as Record<string, string>;
  expect(`${appid}${create_time}2`).toBe('115693977732');
  expect(createHash('md5').update('115693977732').digest('hex')).toBe('258eec3118705112b2c53dc8043d4d34');
  expect(sign).toBe('258eec3118705112b2c53dc8043d4d34');
});

test("has the page's emoji stand where its index and length say", () => {
  const message = at(read('examples/webhooks/text.json'), '/events/0/message') as { text: string };
  expect(message.text.slice(29, 29 + 6)).toBe('(love)');
});

describe('a webhook event', () => {
  const event = at(read('examples/webhooks/text.json'), '/events/0') as Json;
  const { replyToken: _, ...withoutReplyToken } = event;

  test('needs a replyToken in active mode', () => {
    expect(errorsOf('webhooks/webhook-event.json', withoutReplyToken)).not.toEqual([]);
  });

  test('needs none in standby mode', () => {
    expect(errorsOf('webhooks/webhook-event.json', { ...withoutReplyToken, mode: 'standby' })).toEqual([]);
  });

  test('may carry fields that the page does not name', () => {
    expect(errorsOf('webhooks/webhook-event.json', { ...event, markAsReadToken: 'x' })).toEqual([]);
  });

  test('takes mentions as the object that LINE defines and as the array that the page names', () => {
    const mentionees = [{ index: 0, length: 4, type: 'all' }];
    const withMention = (mention: unknown): Json => ({ ...event, message: { ...(event['message'] as Json), mention } });
    expect(errorsOf('webhooks/text-message-event.json', withMention({ mentionees }))).toEqual([]);
    expect(errorsOf('webhooks/text-message-event.json', withMention(mentionees))).toEqual([]);
    expect(errorsOf('webhooks/text-message-event.json', withMention('@All'))).not.toEqual([]);
  });
});

describe('the tables', () => {
  const { retCodes, recordErrorCodes } = read('provider/errors.json') as Record<string, Json>;

  test('list the same codes as the enumerations', () => {
    const codes = Object.keys(retCodes ?? {}).sort();
    expect(codes).toEqual(['000000', '900001', '900002', '900003', '900004', '999994', '999999']);
    expect(schemas.get('enums/ret-code.json')?.['enum']).toEqual(codes);
    expect(schemas.get('enums/error-ret-code.json')?.['enum']).toEqual(codes.filter((code) => code !== '000000'));
    expect(schemas.get('enums/record-error-code.json')?.['enum']).toEqual(Object.keys(recordErrorCodes ?? {}).sort());
  });

  test('name schemas that exist for each operation', () => {
    const named = Object.values(read('provider/operations.json') as Record<string, Json>).flatMap(
      ({ query, body, headers, response }) => [query, body, headers, response].filter((path) => path !== undefined),
    );
    expect(named.filter((path) => !schemas.has(String(path)))).toEqual([]);
  });

  test('give every behaviour switch a default that its own schema accepts', () => {
    const switches = Object.entries(schemas.get('behaviour.json')?.['properties'] as Record<string, Json>);
    const defaults = Object.fromEntries(switches.map(([name, { default: value }]) => [name, value]));
    expect(errorsOf('behaviour.json', defaults)).toEqual([]);
  });

  test('have a reason in both languages for each rule', () => {
    const reasons = read('provider/reasons.json') as Record<string, Json>;
    const nodes = [...schemas.values()].flatMap(nodesOf);
    expect(keywords.filter((keyword) => !nodes.some((node) => keyword in node))).toEqual([]);
    expect([...keywords, ...codesOfHandlers].filter((rule) => reasons[rule] === undefined)).toEqual([]);
    const unspoken = Object.entries(reasons).filter(
      ([, { en, zh }]) => !/^[\x20-\x7e]+$/.test(String(en)) || !/\p{Script=Han}/u.test(String(zh)),
    );
    expect(unspoken).toEqual([]);
  });
});

describe.each(['errata.md', 'errata.zh-CN.md'])('docs/%s', (name) => {
  const text = readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

  test('names every behaviour switch', () => {
    const switches = Object.keys(schemas.get('behaviour.json')?.['properties'] as Json);
    expect(switches.filter((option) => !text.includes(`\`${option}\``))).toEqual([]);
  });

  test('lists every repaired example and no other', () => {
    const repaired = index.filter(([, example]) => example.repaired !== undefined).map(([path]) => path);
    const rows = text.matchAll(/^\| `((?:requests|responses|webhooks)\/[a-z-]+\.json)` \|/gm);
    const listed = [...rows].map(([, path]) => path);
    expect(listed.sort()).toEqual(repaired.sort());
  });
});

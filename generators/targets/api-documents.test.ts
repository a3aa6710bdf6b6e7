import asyncapiSchemas from '@asyncapi/specs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import asyncapi from '../../docs/api/asyncapi.json' with { type: 'json' };
import openapiJson from '../../docs/api/openapi.json' with { type: 'json' };
import control from '../generated/control-schemas.json' with { type: 'json' };
import { operations } from '../generated/operations.ts';
import { examples } from '../generated/schemas.ts';

const openapi: Readonly<Record<string, unknown>> = openapiJson;

interface Media {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** Every object in a document, with its JSON pointer. */
function objectsIn(value: unknown, pointer = ''): { pointer: string; object: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) => objectsIn(member, `${pointer}/${name}`));
  return Array.isArray(value) ? inner : [{ pointer, object: value as Record<string, unknown> }, ...inner];
}

function resolve(document: unknown, ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
}

function danglingRefs(document: object, root: object = document): readonly string[] {
  return objectsIn(document).flatMap(({ object: { $ref } }) =>
    typeof $ref === 'string' && resolve(root, $ref) === undefined ? [$ref] : [],
  );
}

describe('the OpenAPI document', () => {
  const ajv = new Ajv2020({ strict: false, formats: { int64: true } });
  ajv.addSchema(openapi, 'openapi');
  const media = objectsIn(openapi).flatMap(({ pointer, object }) =>
    pointer.endsWith('/application~1json') || pointer.endsWith('/application/json')
      ? [{ pointer, ...(object as unknown as Media) }]
      : [],
  );

  test('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate(structuredClone(openapi))).toEqual({ valid: true });
  });

  test('refers to nothing that is not there', () => {
    expect(danglingRefs(openapi)).toEqual([]);
  });

  test('has every operation under its own path, method and id', () => {
    const paths = openapi['paths'] as Record<string, Record<string, { operationId: string }>>;
    const rows = Object.values(operations);
    expect(rows.map(({ path, method }) => paths[path]?.[method.toLowerCase()]?.operationId)).toEqual(
      rows.map(({ id }) => id),
    );
  });

  test('has the parameters of getToken in the query, each with an example', () => {
    const { get } = (openapi['paths'] as Record<string, Record<string, { parameters: object[]; security: object[] }>>)[
      '/api/get_token'
    ]!;
    expect(get!.parameters).toMatchObject([
      { name: 'appid', in: 'query', required: true, example: '1' },
      { name: 'create_time', in: 'query', required: true, example: '1569397773' },
      { name: 'sign', in: 'query', required: true, example: '258eec3118705112b2c53dc8043d4d34' },
    ]);
    expect(get!.security).toEqual([]);
  });

  test('shows a success before the refusals, for tools that answer with the first example', () => {
    const first = media
      .filter(({ pointer }) => pointer.includes('/responses/200/'))
      .map(({ examples: named = {} }) => Object.keys(named)[0]);
    expect(first).toEqual(['succeeded', 'succeeded', 'succeeded', 'succeeded']);
  });

  test.each(
    media.flatMap(({ pointer, examples: named = {} }) => Object.keys(named).map((name) => [pointer, name] as const)),
  )('holds at %s an example %s that fits its schema', (pointer, name) => {
    const { schema, examples: named } = media.find((candidate) => candidate.pointer === pointer)!;
    const rebased = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
    const validate = ajv.compile(rebased);
    expect([validate(named![name]!.value), validate.errors]).toEqual([true, null]);
  });
});

describe('the AsyncAPI document', () => {
  test('is valid AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false, logger: false });
    const validate = ajv.compile(asyncapiSchemas.schemas['3.0.0'] as object);
    expect([validate(asyncapi), validate.errors]).toEqual([true, null]);
  });

  test('refers to nothing that is not there', () => {
    expect(danglingRefs(asyncapi)).toEqual([]);
  });

  test("holds the page's envelopes as examples that fit its schemas", () => {
    const ajv = new Ajv({ strict: false, formats: { int64: true } });
    ajv.addSchema(asyncapi, 'asyncapi');
    const { messages } = asyncapi['components'] as {
      messages: Record<string, { payload: { $ref: string }; examples: { name: string; payload: unknown }[] }>;
    };
    const shown = Object.values(messages).flatMap(({ payload, examples: all }) =>
      all.map((example) => ({
        name: example.name,
        fits: ajv.compile({ $ref: `asyncapi${payload.$ref}` })(example.payload),
      })),
    );
    const onPage = examples.filter(({ schema, at }) => schema.endsWith('Envelope') && at === '');
    expect(shown.map(({ name }) => name).sort()).toEqual(
      onPage.map(({ path }) => path.slice('webhooks/'.length, -'.json'.length)).sort(),
    );
    expect(shown.filter(({ fits }) => !fits)).toEqual([]);
  });
});

describe('the schemas of control routes', () => {
  test('refer to nothing that is not there', () => {
    expect(danglingRefs(control.schemas, { components: { schemas: control.schemas } })).toEqual([]);
  });

  test('are found by their ids', () => {
    expect(control.titles['https://sobot-mock.invalid/schemas/state/channel.json']).toBe('ChannelState');
    expect(Object.values(control.titles).sort()).toEqual(Object.keys(control.schemas).sort());
  });
});

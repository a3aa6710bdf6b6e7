import { describe, expect, test } from 'vitest';
import { schemas } from '../../generators/entries/schemas.ts';
import {
  builtInFolder,
  builtInOpenapi,
  builtInSchema,
  diffContracts,
  readFolder,
  readOpenapi,
  readSchema,
  type ContractDiff,
  type ContractVersion,
} from './index.ts';

function rowsOf({ changes }: ContractDiff): readonly string[] {
  return changes.map(({ severity, kind, group, part, direction, path }) =>
    [severity, kind, group, part, direction, path].filter((word) => word !== '').join(' '),
  );
}

describe('folders', () => {
  const files = {
    'operations.json': {
      list: { method: 'POST', path: '/list', body: 'requests/list.json', response: 'responses/list.json' },
      count: { method: 'GET', path: '/count', query: 'requests/list.json', response: 'responses/list.json' },
    },
    'requests/list.json': { type: 'object', properties: { page: { type: 'integer', maximum: 10 } } },
    'responses/list.json': {
      type: 'object',
      properties: { code: { const: '0' }, row: { $ref: '../items/row.json' } },
      required: ['code', 'row'],
    },
    'responses/error.json': { type: 'object', properties: { code: { enum: ['1', '2'] } }, required: ['code'] },
    'items/row.json': { type: 'object', properties: { id: { type: 'string' } } },
    'webhooks/webhook-envelope.json': { type: 'object', properties: { events: { type: 'array' } } },
  };
  const version = (edits: Readonly<Record<string, unknown>> = {}): ContractVersion =>
    readFolder('x', new Map(Object.entries({ ...files, ...edits }).filter(([, value]) => value !== undefined)));
  const diff = (edits: Readonly<Record<string, unknown>>): readonly string[] =>
    rowsOf(diffContracts(version(), version(edits)));

  test('that are the same do not differ', () => {
    expect(diffContracts(version(), version(structuredClone(files)))).toEqual({
      changes: [],
      counts: { breaking: 0, warning: 0, compatible: 0, documentation: 0 },
    });
  });

  test('are followed across their files, in each operation that leads there', () => {
    expect(diff({ 'items/row.json': { type: 'object', properties: { id: { type: 'integer' } } } })).toEqual([
      'breaking type-changed list response read /row/id',
      'breaking type-changed count response read /row/id',
    ]);
  });

  test('are judged by what the consumer does: it writes requests and reads answers', () => {
    expect(
      diff({
        'requests/list.json': { type: 'object', properties: { page: { type: 'integer', maximum: 9 } } },
        'responses/error.json': { type: 'object', properties: { code: { enum: ['1', '2', '3'] } }, required: ['code'] },
      }),
    ).toEqual([
      'breaking limit-tightened list body write /page',
      'breaking value-added list response read /code',
      'breaking limit-tightened count query write /page',
      'breaking value-added count response read /code',
    ]);
  });

  test('are compared one way alone when asked to', () => {
    const now = version({ 'requests/list.json': { type: 'object', required: ['x'] } });
    expect(diffContracts(version(), now, { direction: 'read' }).counts.breaking).toBe(0);
    expect(diffContracts(version(), now, { direction: 'write' }).counts.breaking).toBe(2);
  });

  test('tell what operation is gone, new, or elsewhere', () => {
    const { list, count } = files['operations.json'];
    expect(diff({ 'operations.json': { list: { ...list, path: '/lists' }, more: count } })).toEqual([
      'breaking surface-removed count operation write',
      'compatible surface-added more operation write',
      'breaking value-removed list call write',
      'compatible value-added list call write',
    ]);
  });

  test('tell what webhook is gone or new', () => {
    const without = version({ 'webhooks/webhook-envelope.json': undefined });
    expect(rowsOf(diffContracts(version(), without))).toEqual([
      'breaking surface-removed webhookEnvelope webhook read',
    ]);
    expect(rowsOf(diffContracts(without, version()))).toEqual(['breaking surface-added webhookEnvelope webhook read']);
  });

  test.each([
    [{ 'operations.json': undefined }, 'x has no operations.json: it is no folder of the contract.'],
    [{ 'operations.json': { list: 5 } }, 'operations.json#/list must be an object that describes an operation.'],
    [{ 'operations.json': { list: { response: 'no.json' } } }, 'operations.json names no.json, which is not there.'],
    [{ 'requests/list.json': undefined }, 'operations.json names requests/list.json, which is not there.'],
    [
      { 'items/row.json': { $schema: 'http://json-schema.org/draft-07/schema#' } },
      'x/items/row.json is in the dialect "http://json-schema.org/draft-07/schema#".',
    ],
    [{ 'items/row.json': { properties: { a: { $id: 'b' } } } }, 'x/items/row.json has an $id inside.'],
  ])('refuse %j', (edits, message) => {
    expect(() => diff(edits)).toThrow(message);
  });
});

describe('OpenAPI documents', () => {
  const answer = { type: 'object', properties: { code: { type: 'string' } } };
  const document = (
    edit: (operation: Record<string, unknown>, root: Record<string, unknown>) => void = () => undefined,
  ): ContractVersion => {
    const operation = {
      operationId: 'find',
      security: [{ token: [] }],
      parameters: [
        { $ref: '#/components/parameters/Page' },
        { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
      ],
      requestBody: {
        content: { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } } },
      },
      responses: {
        '200': {
          description: '',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
        },
      },
    };
    const root = {
      openapi: '3.1.1',
      paths: { '/find': { post: operation } },
      webhooks: {
        event: {
          post: {
            requestBody: { required: true, content: { 'application/json': { schema: answer } } },
            responses: { '2XX': { description: '' } },
          },
        },
      },
      components: {
        schemas: { Answer: answer },
        parameters: { Page: { name: 'page', in: 'query', required: true, schema: { type: 'integer' } } },
        securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'token' } },
      },
    };
    edit(operation, root);
    return readOpenapi('api.json', root);
  };
  const diff = (edit: Parameters<typeof document>[0]): readonly string[] =>
    rowsOf(diffContracts(document(), document(edit)));

  test('that are the same do not differ', () => {
    expect(diff(() => undefined)).toEqual([]);
  });

  test('are compared parameter by parameter, at the place where each stands', () => {
    const now = document((operation) => {
      operation['parameters'] = [
        { name: 'page', in: 'query', required: true, schema: { type: 'integer', maximum: 5 } },
        { name: 'x-trace', in: 'header', required: true, schema: { type: 'string' } },
      ];
    });
    const { changes } = diffContracts(document(), now);
    expect(changes).toMatchObject([
      {
        part: 'query',
        kind: 'limit-tightened',
        path: '/page',
        where: {
          old: 'api.json#/components/parameters/Page/schema',
          new: 'api.json#/paths/~1find/post/parameters/0/schema',
        },
      },
      { part: 'headers', kind: 'property-required', path: '/x-trace' },
    ]);
  });

  test('are compared by the credentials that they ask for', () => {
    expect(diff((operation) => (operation['security'] = []))).toEqual([
      'compatible property-removed find headers write /token',
    ]);
    expect(diff((operation) => (operation['security'] = [{}, { token: [] }]))).toEqual([
      'compatible property-optional find headers write /token',
    ]);
  });

  describe('are compared by the kind of the credentials', () => {
    const bearer = { type: 'http', scheme: 'Bearer' };
    const basic = { type: 'http', scheme: 'basic' };
    const apiKey = { type: 'apiKey', in: 'header', name: 'Authorization' };
    const oauth2 = { type: 'oauth2', flows: {} };
    const asking = (...schemes: readonly object[]): ContractVersion =>
      document((operation, root) => {
        operation['security'] = schemes.map((_, index) => ({ [`s${index}`]: [] }));
        root['components'] = {
          ...(root['components'] as object),
          securitySchemes: Object.fromEntries(schemes.map((scheme, index) => [`s${index}`, scheme])),
        };
      });

    test.each([
      [bearer, basic],
      [apiKey, bearer],
      [apiKey, basic],
      [oauth2, basic],
    ])('another one breaks who sends the old: %j → %j', (old, now) => {
      expect(rowsOf(diffContracts(asking(old), asking(now)))).toEqual([
        'breaking encoding-changed find headers write /authorization',
      ]);
    });

    test('the same one, and one of another name in its document, is no difference', () => {
      expect(diffContracts(asking(bearer), asking({ ...bearer, scheme: 'bearer' })).changes).toEqual([]);
      expect(diffContracts(asking(bearer, basic), asking(basic, bearer)).changes).toEqual([]);
    });

    test('one more breaks nobody, one less who sends it', () => {
      expect(rowsOf(diffContracts(asking(bearer), asking(bearer, basic)))).toEqual([
        'compatible encoding-changed find headers write /authorization',
      ]);
      expect(rowsOf(diffContracts(asking(bearer, basic), asking(bearer)))).toEqual([
        'breaking encoding-changed find headers write /authorization',
      ]);
    });

    test('both are named, and where they stand', () => {
      expect(diffContracts(asking(bearer), asking(basic)).changes).toEqual([
        {
          ...{ group: 'find', part: 'headers', direction: 'write', kind: 'encoding-changed', severity: 'breaking' },
          ...{ path: '/authorization', when: [], keyword: 'security', old: 'http bearer', new: 'http basic' },
          where: { old: 'api.json#/components/securitySchemes/s0', new: 'api.json#/components/securitySchemes/s0' },
          what: { en: 'written as http bearer → http basic', zh: '写法 http bearer → http basic' },
          why: { en: 'Who writes it as before is not understood.', zh: '按原来的写法书写它的一方不会被理解。' },
        },
      ]);
    });
  });

  test('break writers with a body that becomes required', () => {
    expect(diff(({ requestBody }) => ((requestBody as Record<string, unknown>)['required'] = true))).toEqual([
      'breaking property-required find body write',
    ]);
    expect(diff((operation) => delete operation['requestBody'])).toEqual(['warning surface-removed find body write']);
  });

  const types = (...names: readonly string[]): readonly string[] =>
    diff((operation) => {
      const schema = { type: 'object', properties: { a: { type: 'string' } } };
      operation['requestBody'] = { content: Object.fromEntries(names.map((name) => [name, { schema }])) };
    });

  test('85: break writers where a media type is replaced by another', () => {
    expect(types('application/x-www-form-urlencoded')).toEqual([
      'breaking surface-removed find body write',
      'compatible surface-added find body application/x-www-form-urlencoded write',
    ]);
    expect(types('application/json', 'text/plain')).toEqual(['compatible surface-added find body text/plain write']);
    expect(types('Application/JSON; charset=utf-8')).toEqual([]);
  });

  describe('of a body that has to be sent', () => {
    const body = (required: boolean, ...names: readonly string[]): ContractVersion =>
      document((operation) => {
        operation['requestBody'] = { required, content: Object.fromEntries(names.map((name) => [name, {}])) };
      });
    const rows = (old: ContractVersion, now: ContractVersion): readonly string[] => rowsOf(diffContracts(old, now));

    test('break nobody with one more media type', () => {
      const more = body(true, 'application/json', 'text/plain');
      expect(rows(body(true, 'application/json'), more)).toEqual([
        'compatible surface-added find body text/plain write',
      ]);
      expect(rows(body(false, 'application/json'), more)).toEqual([
        'breaking property-required find body write',
        'compatible surface-added find body text/plain write',
      ]);
    });

    test('break who sends the media type that is replaced, and who sent none', () => {
      const now = body(true, 'text/plain');
      expect(rows(body(true, 'application/json'), now)).toEqual([
        'breaking surface-removed find body write',
        'compatible surface-added find body text/plain write',
      ]);
      expect(rows(body(false, 'application/json'), now)).toEqual([
        'breaking surface-removed find body write',
        'breaking surface-added find body text/plain write',
      ]);
      const none = document((operation) => delete operation['requestBody']);
      expect(rows(none, now)).toEqual(['breaking surface-added find body text/plain write']);
    });
  });

  test('take another charset for another type, save UTF-8, which JSON is in', () => {
    expect(types('application/json; charset=utf-16')).toEqual([
      'breaking surface-removed find body write',
      'compatible surface-added find body application/json; charset=utf-16 write',
    ]);
    expect(types('application/json;CHARSET="UTF-8"')).toEqual([]);
    expect(types('application/json; profile=x')).toEqual([]);
    const answered = (type: string): readonly string[] =>
      diff(({ responses }) => {
        const { 200: ok } = responses as { 200: Record<string, unknown> };
        ok['content'] = { [type]: { schema: answer } };
      });
    expect(answered('application/json; charset=utf-16')).toEqual([
      'compatible surface-removed find response 200 read',
      'breaking surface-added find response 200 application/json; charset=utf-16 read',
    ]);
  });

  test('break writers with a parameter that is written in another way', () => {
    const now = document((operation) => {
      const schema = { type: 'integer' };
      operation['parameters'] = [
        { name: 'page', in: 'query', required: true, content: { 'application/json': { schema } } },
        { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
      ];
    });
    const { changes } = diffContracts(document(), now);
    expect(changes).toEqual([
      {
        ...{ group: 'find', part: 'query', direction: 'write', kind: 'encoding-changed', severity: 'breaking' },
        ...{ path: '/page', when: [], keyword: 'content', new: 'application/json' },
        where: { old: 'api.json#/components/parameters/Page', new: 'api.json#/paths/~1find/post/parameters/0' },
        what: { en: 'written as plain text → application/json', zh: '写法 纯文本 → application/json' },
        why: { en: 'Who writes it as before is not understood.', zh: '按原来的写法书写它的一方不会被理解。' },
      },
    ]);
    expect(diffContracts(now, document()).changes[0]!.what.en).toBe('written as application/json → plain text');
    const asText = document((operation) => {
      operation['parameters'] = [
        { name: 'page', in: 'query', required: true, content: { 'text/plain': { schema: { type: 'integer' } } } },
        { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
      ];
    });
    expect(diffContracts(document(), asText).changes).toEqual([]);
    expect(diffContracts(now, now).changes).toEqual([]);
  });

  test('break readers with a header that is written in another way', () => {
    const told = (header: object): ContractVersion =>
      document(({ responses }) => {
        const { 200: ok } = responses as { 200: Record<string, unknown> };
        ok['headers'] = { 'x-rest': header };
      });
    const schema = { type: 'string' };
    const { changes } = diffContracts(told({ schema }), told({ content: { 'application/json': { schema } } }));
    expect(changes).toMatchObject([
      {
        ...{ severity: 'breaking', kind: 'encoding-changed', part: 'response 200 headers', path: '/x-rest' },
        why: { en: 'Who reads it as before does not understand it.', zh: '按原来的写法读取它的一方会读不懂。' },
      },
    ]);
  });

  describe('whose paths call their parameters otherwise', () => {
    const at = (
      path: string,
      typeOf: Readonly<Record<string, string>>,
      operationId?: string,
      ...urls: readonly string[]
    ): ContractVersion => {
      const parameters = Object.entries(typeOf).map(([name, type]) => {
        return { name, in: 'path', required: true, schema: { type } };
      });
      const operation = { parameters, responses: {}, ...(operationId !== undefined && { operationId }) };
      const servers = urls.map((url) => ({ url }));
      return readOpenapi('api.json', { openapi: '3.1.1', servers, paths: { [path]: { get: operation } } });
    };

    test.each([undefined, 'find'])('are the same on the wire (operationId %s)', (id) => {
      const old = at('/a/{id}/{part}', { id: 'string', part: 'integer' }, id);
      const now = at('/a/{part}/{key}', { key: 'integer', part: 'string' }, id);
      expect(diffContracts(old, now).changes).toEqual([]);
      expect(diffContracts(at('/a/{id}', { id: 'string' }, id), at('/a/{key}', { key: 'string' }, id)).changes).toEqual(
        [],
      );
    });

    test('are the same where one of them has the beginning of the path in its server', () => {
      const whole = at('/v2/a/{part}/{key}', { part: 'string', key: 'integer' }, 'find');
      const apart = at('/a/{id}/{part}', { id: 'string', part: 'integer' }, 'find', 'https://a.example/v2');
      expect(diffContracts(apart, whole).changes).toEqual([]);
      expect(diffContracts(whole, apart).changes).toEqual([]);
      const other = at('/a/{id}/{part}', { id: 'string', part: 'integer' }, 'find', 'https://a.example/v3');
      expect(rowsOf(diffContracts(whole, other))).toContain('breaking value-removed find call write');
    });

    test('are the same where a server is new, with and without what stands before them', () => {
      const old = at('/a/{id}', { id: 'string' }, 'find', '/');
      const now = at('/a/{key}', { key: 'string' }, 'find', '/', '/v2');
      const { changes } = diffContracts(old, now);
      expect(changes.map(({ severity, what }) => [severity, what.en])).toEqual([
        ['compatible', '"GET /v2/a/{id}" is a new value'],
      ]);
    });

    test('make an operation another where it has no id, and the beginning of its path in its server', () => {
      const whole = at('/v2/a/{key}', { key: 'string' });
      expect(rowsOf(diffContracts(at('/a/{id}', { id: 'string' }, undefined, '/v2'), whole))).toEqual([
        'breaking surface-removed GET /a/{id} operation write',
        'compatible surface-added GET /v2/a/{key} operation write',
      ]);
    });

    test('break where a parameter is another, told by the name that the old version has', () => {
      const now = diffContracts(at('/a/{id}', { id: 'string' }), at('/a/{key}', { key: 'integer' }));
      expect(rowsOf(now)).toEqual(['breaking type-changed GET /a/{id} path write /id']);
    });

    test.each(['id', 'key'])('break where the path is another, told as each version spells it ({%s})', (name) => {
      const now = at(`/b/{${name}}`, { [name]: 'string' }, 'find');
      const { changes } = diffContracts(at('/a/{id}', { id: 'string' }, 'find'), now);
      expect(changes.map(({ severity, what }) => [severity, what.en])).toEqual([
        ['breaking', '"GET /a/{id}" is no longer a value'],
        ['compatible', `"GET /b/{${name}}" is a new value`],
      ]);
    });

    test('of another path go by their names before their places', () => {
      const old = at('/a/{id}/{part}', { id: 'string', part: 'integer' }, 'find');
      const call = ['breaking value-removed find call write', 'compatible value-added find call write'];
      const rows = (now: ContractVersion): readonly string[] => rowsOf(diffContracts(old, now));
      expect(rows(at('/b/{part}/{id}', { id: 'string', part: 'integer' }, 'find'))).toEqual(call);
      expect(rows(at('/b/{part}/{key}', { key: 'string', part: 'integer' }, 'find'))).toEqual(call);
      expect(rows(at('/b/{part}', { part: 'integer' }, 'find'))).toEqual([
        ...call,
        'warning property-removed find path write /id',
      ]);
    });
  });

  describe('tell what stands before the paths on their servers', () => {
    const at = (...urls: readonly string[]): ContractVersion =>
      document((_, root) => (root['servers'] = urls.map((url) => ({ url }))));
    const calls = (old: ContractVersion, now: ContractVersion): readonly unknown[] =>
      diffContracts(old, now).changes.map(({ severity, kind, part, what }) => [severity, kind, part, what.en]);

    test('where it is another, who calls the old one finds nothing', () => {
      expect(calls(at('https://a.example'), at('https://a.example/v2'))).toEqual([
        ['breaking', 'value-removed', 'call', '"POST /find" is no longer a value'],
        ['compatible', 'value-added', 'call', '"POST /v2/find" is a new value'],
      ]);
      expect(calls(document(), at('/v2'))).toEqual(calls(at('https://a.example'), at('https://b.example/v2/')));
    });

    test('one more breaks nobody', () => {
      expect(calls(at('https://a.example'), at('https://a.example', 'https://a.example/v2'))).toEqual([
        ['compatible', 'value-added', 'call', '"POST /v2/find" is a new value'],
      ]);
    });

    test('other hosts, and another order, are none of it', () => {
      expect(calls(document(), at('http://localhost:7626', 'https://a.example/'))).toEqual([]);
      expect(calls(at('/v1', 'https://a.example/v2'), at('https://b.example/v2', 'https://b.example/v1'))).toEqual([]);
    });

    test('the list of an operation comes before that of its document, and variables have their defaults', () => {
      const now = document((operation, root) => {
        root['servers'] = [{ url: 'https://a.example/v1' }];
        operation['servers'] = [{ url: 'https://a.example/{base}', variables: { base: { default: 'v2' } } }];
      });
      expect(calls(at('https://a.example/v2'), now)).toEqual([]);
      expect(calls(at('https://a.example/v1'), now)).toEqual([
        ['breaking', 'value-removed', 'call', '"POST /v1/find" is no longer a value'],
        ['compatible', 'value-added', 'call', '"POST /v2/find" is a new value'],
      ]);
    });
  });

  test('85: say whom it hurts that a media type is gone', () => {
    const now = document((operation) => (operation['requestBody'] = { content: { 'text/plain': {} } }));
    expect(diffContracts(document(), now).changes[0]!.why).toEqual({
      en: 'Who sends this type is refused.',
      zh: '以此类型发送的一方会被拒绝。',
    });
  });

  test('a filter that is removed is a warning: it is ignored, and all rows come', () => {
    const { changes, counts } = diffContracts(
      document(),
      document(({ requestBody }) => {
        const { content } = requestBody as { content: Record<string, { schema: { properties: object } }> };
        content['application/json']!.schema.properties = {};
      }),
    );
    expect(counts).toEqual({ breaking: 0, warning: 1, compatible: 0, documentation: 0 });
    expect(changes).toMatchObject([
      {
        ...{ severity: 'warning', kind: 'property-removed', part: 'body', path: '/a' },
        why: {
          en: 'Who still sends it is not refused, and not heard: a filter that is ignored gives all rows.',
          zh: '仍然发送它的一方不会被拒绝，但会被忽略：被忽略的条件会返回全部数据。',
        },
      },
    ]);
  });

  test('break readers with an answer that they do not know', () => {
    expect(diff(({ responses }) => ((responses as Record<string, unknown>)['429'] = { description: '' }))).toEqual([
      'breaking surface-added find response 429 read',
      'compatible surface-added find response 429 headers read',
    ]);
  });

  describe('of an answer whose status has no entry any more', () => {
    const [text, integer] = [{ type: 'string' }, { type: 'integer' }];
    const answering = (codes: Readonly<Record<string, object | undefined>>): ContractVersion =>
      document((operation) => {
        operation['responses'] = Object.fromEntries(
          Object.entries(codes).map(([status, code]) => {
            const schema = { type: 'object', required: ['code'], properties: { code } };
            return [status, { description: '', content: { 'application/json': { schema } } }];
          }),
        );
      });
    const rows = (...[old, now]: readonly [Parameters<typeof answering>[0], Parameters<typeof answering>[0]]) =>
      rowsOf(diffContracts(answering(old), answering(now)));

    test('tell how the entry differs that it falls under', () => {
      expect(rows({ 200: text, default: integer }, { default: integer })).toEqual([
        'breaking type-changed find response 200 read /code',
      ]);
      expect(rows({ 200: integer, default: integer }, { default: integer })).toEqual([]);
      expect(rows({ 200: text, '2XX': integer, default: text }, { '2XX': integer, default: text })).toEqual([
        'breaking type-changed find response 200 read /code',
      ]);
      expect(rows({ '2XX': text, default: integer }, { default: integer })).toEqual([
        'breaking type-changed find response 2XX read /code',
      ]);
    });

    test('break who reads them where that entry has another media type', () => {
      const typed = (answers: Readonly<Record<string, string>>): ContractVersion =>
        document((operation) => {
          operation['responses'] = Object.fromEntries(
            Object.entries(answers).map(([status, type]) => [
              status,
              { description: '', content: { [type]: { schema: text } } },
            ]),
          );
        });
      const [old, now] = [typed({ 200: 'application/json', default: 'text/plain' }), typed({ default: 'text/plain' })];
      expect(rowsOf(diffContracts(old, now))).toEqual(['breaking surface-removed find response 200 read']);
    });

    test('break nobody where it falls under none', () => {
      expect(rows({ 200: text, 404: integer }, { 200: text })).toEqual([
        'compatible surface-removed find response 404 read',
        'compatible surface-removed find response 404 headers read',
      ]);
      expect(rows({ 200: text, default: integer }, { 200: text })).toEqual([
        'compatible surface-removed find response default read',
        'compatible surface-removed find response default headers read',
      ]);
    });

    test('break no receiver whose answer to a webhook is taken under the entry of its class', () => {
      const taking = (status: string): ContractVersion =>
        document((_, root) => {
          root['webhooks'] = { event: { post: { responses: { [status]: { description: '' } } } } };
        });
      expect(rowsOf(diffContracts(taking('200'), taking('2XX')))).toEqual([
        'compatible surface-added POST event response 2XX write',
        'compatible surface-added POST event response 2XX headers write',
      ]);
      expect(rowsOf(diffContracts(taking('200'), taking('204')))).toContain(
        'breaking surface-removed POST event response 200 write',
      );
    });

    test('break readers the other way, who do not know it', () => {
      expect(rows({ default: integer }, { 200: text, default: integer })).toEqual([
        'breaking surface-added find response 200 read',
        'compatible surface-added find response 200 headers read',
      ]);
    });
  });

  test('break receivers by what a webhook holds', () => {
    const now = document((_, root) => {
      root['webhooks'] = {
        event: {
          post: {
            requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
            responses: { '2XX': { description: '' } },
          },
        },
      };
    });
    expect(rowsOf(diffContracts(document(), now))).toEqual(['breaking property-removed POST event body read /code']);
  });

  test('break receivers where a webhook has no body any more that it always had', () => {
    const event = (post: object): ContractVersion =>
      document((_, root) => (root['webhooks'] = { event: { post: { responses: {}, ...post } } }));
    const rows = (old: ContractVersion, now: ContractVersion): readonly string[] => rowsOf(diffContracts(old, now));
    const content = { 'application/json': { schema: answer } };
    const always = event({ requestBody: { required: true, content } });
    expect(rows(always, event({}))).toEqual(['breaking surface-removed POST event body read']);
    expect(rows(always, event({ requestBody: { content } }))).toEqual([
      'breaking property-optional POST event body read',
    ]);
    expect(rows(event({ requestBody: { content } }), event({}))).toEqual([
      'compatible surface-removed POST event body read',
    ]);
    // That it comes in another type is said once.
    expect(rows(always, event({ requestBody: { required: true, content: { 'text/plain': {} } } }))).toEqual([
      'compatible surface-removed POST event body read',
      'breaking surface-added POST event body text/plain read',
    ]);
    expect(diffContracts(always, event({})).changes[0]!.why).toEqual({
      en: 'Who waits for it waits in vain.',
      zh: '等待它的一方将等不到。',
    });
  });

  test.each([
    [{}, 'api.json is no OpenAPI 3.1 document: its version is missing.'],
    [{ openapi: '3.0.3' }, 'api.json is no OpenAPI 3.1 document: its version is "3.0.3".'],
    [{ openapi: '3.1.0', paths: 5 }, 'api.json#/paths must be an object of schemas.'],
    [
      { openapi: '3.1.0', paths: { '/x': { $ref: '#/nowhere' } } },
      'api.json#/paths/~1x refers to "#/nowhere", which is not there.',
    ],
  ])('refuse %j', (root, message) => {
    expect(() => readOpenapi('api.json', root)).toThrow(message);
  });
});

describe('single schemas', () => {
  const read = (file: string, schema: unknown): ContractVersion => readSchema(file, new Map([[file, schema]]));

  test('are compared both ways, unless their place says which', () => {
    const [old, now] = [{ type: 'string' }, { type: ['string', 'null'] }];
    expect(rowsOf(diffContracts(read('a.json', old), read('b.json', now)))).toEqual([
      'breaking type-widened schema schema read',
      'compatible type-widened schema schema write',
    ]);
    expect(rowsOf(diffContracts(read('requests/a.json', old), read('b.json', now)))).toEqual([
      'compatible type-widened schema schema write',
    ]);
    expect(rowsOf(diffContracts(read('a.json', old), read('items/a.json', now)))).toEqual([
      'breaking type-widened schema schema read',
    ]);
  });
});

describe('the contract built in', () => {
  test('does not differ from itself', () => {
    expect(diffContracts(builtInFolder(), builtInFolder()).changes).toEqual([]);
    expect(diffContracts(builtInOpenapi(), builtInOpenapi()).changes).toEqual([]);
  });

  test('is found for a schema by its $id or its title', () => {
    const { $id, ...rest } = structuredClone(schemas.timezone);
    expect(
      diffContracts(builtInSchema('x', { $id }), readSchema('x.json', new Map([['x.json', rest]]))).changes,
    ).toEqual([]);
    expect(diffContracts(builtInSchema('x', rest), readSchema('x.json', new Map([['x.json', rest]]))).changes).toEqual(
      [],
    );
    expect(() => builtInSchema('x.json', { title: '__proto__' })).toThrow('There is no current version of x.json');
  });

  test('cannot be compared with a version of another kind', () => {
    expect(() => diffContracts(builtInFolder(), builtInOpenapi())).toThrow(
      'A version of kind folder cannot be compared with one of kind openapi.',
    );
  });
});

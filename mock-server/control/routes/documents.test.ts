import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import asyncapi from '../../../docs/api/asyncapi.json' with { type: 'json' };
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { answerInTurn, openReceiver, type TestReceiver } from '../../../test/support/receiver.ts';
import { routes } from './index.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

interface ApiDocument {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What they ask for: only then others are made. */
const controlToken = 'the-servers-own-token';
let client: ControlClient;
let receiver: TestReceiver;
let control: ApiDocument;
const ajv = new Ajv2020({ strict: false, formats: { int64: true } });
beforeAll(async () => {
  const asked = await startControlled({ controlToken });
  client = {
    ...asked,
    call: (method, path, body) => asked.call(method, path, body, { 'x-mock-token': controlToken }),
  };
  receiver = await openReceiver(answerInTurn(200));
  control = (await client.call('GET', '/openapi.json?of=control')).json<ApiDocument>();
  ajv.addSchema(control, 'control');
});
afterAll(async () => {
  await client.server.close();
  await receiver.close();
});

/** What is wrong with a value under a schema of the document. */
function errorsOf(schema: object, value: unknown): unknown {
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"control#/')) as object);
  validate(value);
  return validate.errors;
}

test('F12: the document of the provider is valid and names the address it was asked at', async () => {
  const { status, json } = await client.call('GET', '/openapi.json');
  expect([status, json<ApiDocument>().openapi, json<ApiDocument>().servers]).toEqual([
    200,
    '3.1.1',
    [{ url: client.server.url }],
  ]);
  expect(await new Validator().validate(json())).toEqual({ valid: true });
});

test('F6: the example of mediaFile is there on a server with its defaults', async () => {
  const { paths } = (await client.call('GET', '/openapi.json')).json<{
    paths: Record<string, { get: { parameters: { name: string; in: string; example: string }[] } }>;
  }>();
  const [template, { get }] = Object.entries(paths).find(([path]) => path.startsWith('/chatres/'))!;
  const path = get.parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((filled, { name, example }) => filled.replace(`{${name}}`, example), template);
  const answer = await fetch(`${client.server.url}${path}`, { headers: { 'x-mock-token': controlToken } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
});

test('the document of the webhooks is given as it was generated', async () => {
  expect((await client.call('GET', '/asyncapi.json')).json()).toEqual(asyncapi);
});

test('no other document is there', async () => {
  expect((await client.call('GET', '/openapi.json?of=everything')).status).toBe(400);
});

describe('the document of the control routes', { timeout: 30_000 }, () => {
  test('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate(structuredClone({ ...control }))).toEqual({ valid: true });
  });

  test('F13: is in the dialect that knows its discriminators, which is the one that goes without saying', () => {
    expect(control).not.toHaveProperty('jsonSchemaDialect');
    expect(JSON.stringify(control)).toContain('"discriminator"');
  });

  test('has every route, each under an id of its own', () => {
    const operations = Object.values(control.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBe(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  });

  test('refers to components alone', () => {
    const refs = [...JSON.stringify(control).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    expect(refs.filter((ref) => !ref.startsWith('#/components/'))).toEqual([]);
    expect(refs.length).toBeGreaterThan(50);
  });

  test('tells what each route takes and answers', async () => {
    const { url } = client.server;
    await sendRequest(`${url}/api/get_token?appid=1`);
    await sendRequest(`${url}/chatres/x`, { method: 'PUT', body: '{}' });
    const calls: readonly (readonly [method: string, path: string, body?: unknown])[] = [
      ['GET', '/'],
      ['GET', '/live'],
      ['GET', '/ready'],
      ['GET', '/openapi.json'],
      ['GET', '/asyncapi.json'],
      ['POST', '/tokens', { name: 'ci', kind: 'tenant', appid: '1' }],
      ['GET', '/tokens'],
      ['DELETE', '/tokens/ci'],
      ['GET', '/tenants'],
      ['POST', '/tenants', { appid: 'made', initialState: 'empty' }],
      ['GET', '/tenants/1'],
      ['PATCH', '/tenants/1', { label: 'checkout', owner: 'web team', ttl: '8h' }],
      ['GET', '/tenants/1/clock'],
      ['POST', '/tenants/1/clock', { advance: '1m' }],
      ['GET', '/tenants/1/behaviour'],
      ['PATCH', '/tenants/1/behaviour', { language: 'en' }],
      ['GET', '/tenants/1/journal'],
      ['GET', '/tenants/1/journal?format=har'],
      ['GET', '/tenants/1/journal/violations'],
      ['GET', '/tenants/1/journal/control'],
      ['POST', '/tenants/1/channels', { id: 'c9' }],
      ['POST', '/tenants/1/recipients', [{ id: 'r9', channelId: 'c9' }]],
      ['POST', '/tenants/1/messages', { type: 'text', channelId: 'c9', recipientId: 'r9' }],
      ['POST', '/tenants/1/broadcast-tasks', { id: 't9', name: 'Put' }],
      ['POST', '/tenants/1/broadcast-tasks', { id: 't10', count: 2, startAt: '+1h', readAfter: ['1m', 90_000] }],
      ['POST', '/tenants/1/send-records', { taskId: 't9', recipientId: 'r9' }],
      ...['channels', 'recipients', 'messages', 'broadcast-tasks', 'send-records'].map(
        (name) => ['GET', `/tenants/1/${name}`] as const,
      ),
      ['GET', '/tenants/1/channels/c9'],
      ['GET', '/tenants/1/recipients/r9'],
      ['GET', '/tenants/1/broadcast-tasks/t10'],
      ['GET', '/tenants/1/send-records/1'],
      [
        'POST',
        '/tenants/1/receivers',
        { id: 'hook', url: receiver.url, secret: 's', redelivery: true, acknowledgementTimeout: '1s' },
      ],
      ['POST', '/tenants/1/receivers/hook/verify'],
      ['GET', '/tenants/1/receivers'],
      ['GET', '/tenants/1/receivers/hook'],
      ['PUT', '/tenants/1/receivers/hook', { url: receiver.url, secret: 's2' }],
      ['POST', '/tenants/1/receivers', { id: 'in', inProcess: true }],
      ['GET', '/tenants/1/receivers/in'],
      ['DELETE', '/tenants/1/receivers/in'],
      ['POST', '/tenants/1/events', { type: 'text', text: 'hello' }],
      ['POST', '/tenants/1/events', [{ type: 'image' }]],
      ['GET', '/tenants/1/deliveries'],
      ['GET', '/tenants/1/deliveries/1'],
      ['POST', '/tenants/1/deliveries/1/redeliver'],
      ['GET', '/tenants/1/deliveries/stats'],
      ['GET', '/tenants/1/coverage'],
      ['POST', '/tenants/1/faults', { id: 'f1', request: { status: 503, latency: '1ms' } }],
      ['GET', '/tenants/1/faults'],
      ['GET', '/tenants/1/faults/f1'],
      ['GET', '/tenants/1/state'],
      ['GET', '/tenants/1/scenario'],
      ['POST', '/tenants/1/scenario/mark'],
      ['GET', '/tenants/1/scenario/mark'],
      ['PUT', '/tenants/made/state', { channels: [{ id: 'c1' }] }],
      ['DELETE', '/tenants/1/faults/f1'],
      ['DELETE', '/tenants/1/faults'],
      ['DELETE', '/tenants/1/receivers/hook'],
      ['POST', '/tenants/1/reset'],
      ['DELETE', '/tenants/made'],
    ];
    const tried = new Set<string>();
    for (const [method, path, body] of calls) {
      const [template, operation] = operationAt(method, path);
      tried.add(`${method} ${template}`);
      const { requestBody, responses } = operation;
      if (body !== undefined)
        expect([path, errorsOf(requestBody!.content['application/json'].schema, body)]).toEqual([path, null]);
      const { status, text, json } = await client.call(method, path === '/' ? '' : path, body);
      expect([method, path, Object.keys(responses)]).toEqual([method, path, [String(status), 'default']]);
      const schema = responses[status]!.content?.['application/json']?.schema;
      expect([path, schema === undefined ? text : errorsOf(schema, json())]).toEqual([
        path,
        schema === undefined ? '' : null,
      ]);
    }
    const all = Object.entries(control.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    // The console's files and metrics are no JSON, an exam is many lines of it; a message's id is made; a stream has no end.
    expect(all.filter((route) => !tried.has(route))).toEqual([
      'GET /console.js',
      'GET /console.css',
      'GET /metrics',
      'GET /tenants/{appid}/messages/{id}',
      'GET /tenants/{appid}/messages/{id}/content',
      'POST /tenants/{appid}/receivers/{id}/exam',
      'GET /tenants/{appid}/stream',
      // It answers by a protocol of its own; mock-server/mcp is held to that.
      'POST /mcp',
    ]);
  });

  test.each([
    ['/tenants/1/faults', { match: 5, times: 'x', request: { retCode: 1 } }],
    ['/tenants/1/faults', { request: { retCode: 1, latency: '1s' } }],
    ['/tenants/1/faults', { request: { latency: 'soon' } }],
    ['/tenants/1/faults', { request: { latency: -1 } }],
    ['/tenants/1/faults', { delivery: { delay: '1m', unknown: true } }],
    ['/tenants/1/receivers', { url: 5, events: ['nope'], concurrency: -1 }],
    ['/tenants/1/receivers', { inProcess: true, concurrency: 0 }],
    ['/tenants/1/receivers', { inProcess: false }],
    ['/tenants/1/receivers', { inProcess: true, redelivery: { delays: ['soon'] } }],
    ['/tenants/1/receivers', { inProcess: true, redelivery: { attempts: 0, delays: ['1s'] } }],
    ['/tenants/1/broadcast-tasks', { count: 'many', name: 7 }],
    ['/tenants/1/broadcast-tasks', { count: 2, startAt: '+1h', successRatio: 2 }],
    ['/tenants/1/broadcast-tasks', { count: 2, readAfter: ['1m'] }],
  ])('has no body valid that is refused: POST %s %j', async (path, body) => {
    const [, { requestBody }] = operationAt('POST', path);
    const { status } = await client.call('POST', path, body);
    const isValid = errorsOf(requestBody!.content['application/json'].schema, body) === null;
    expect([status, isValid]).toEqual([400, false]);
  });

  test.each([
    ['/tenants/1/faults', { request: { latency: ['1ms', 5] } }],
    ['/tenants/1/faults', { request: { latency: 5, status: 503 } }],
    ['/tenants/1/faults', { match: { receiverId: 'hook' }, delivery: { delay: '1m', duplicate: 1 } }],
    ['/tenants/1/receivers', { inProcess: true, redelivery: { attempts: 2, delays: ['1s', 5000] } }],
    ['/tenants/1/receivers', { inProcess: true, redelivery: false, acknowledgementTimeout: 500 }],
    [
      '/tenants/1/broadcast-tasks',
      { name: 'Spring sale', count: 2, startAt: '+1m', deliveredAfter: 5, readAfter: '1m' },
    ],
  ])('has what is taken valid: POST %s %j', async (path, body) => {
    const [, { requestBody }] = operationAt('POST', path);
    expect(errorsOf(requestBody!.content['application/json'].schema, body)).toBe(null);
    expect((await client.call('POST', path, body)).status).toBe(201);
  });

  test('tells in which forms a message of MCP is answered', async () => {
    const [, { requestBody, responses }] = operationAt('POST', '/mcp');
    expect(Object.keys(responses)).toEqual(['200', '202', '400', '406', 'default']);
    const accept = 'application/json, text/event-stream';
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const asked: readonly (readonly [status: number, type: string | undefined, accept: string, message: object])[] = [
      [200, 'text/event-stream', accept, call],
      [202, undefined, accept, { jsonrpc: '2.0', method: 'notifications/initialized' }],
      [400, 'application/json', accept, { jsonrpc: '2.0' }],
      [400, 'application/problem+json', accept, []],
      [406, 'application/json', 'application/json', call],
    ];
    for (const [status, type, accepted, message] of asked) {
      const answer = await sendRequest(`${client.server.url}/_mock/mcp`, {
        method: 'POST',
        headers: { accept: accepted, 'content-type': 'application/json', 'x-mock-token': controlToken },
        body: JSON.stringify(message),
      });
      const answeredType = answer.headers['content-type']?.split(';')[0];
      expect([message, answer.status, answeredType]).toEqual([message, status, type]);
      const content = responses[status]!.content;
      expect(type === undefined ? content : Object.keys(content!)).toEqual(
        type === undefined ? undefined : expect.arrayContaining([type]),
      );
      const schema = content?.[type!]?.schema;
      if (schema !== undefined) expect(errorsOf(schema, answer.json())).toBe(null);
    }
    expect(errorsOf(requestBody!.content['application/json'].schema, call)).toBe(null);
  });

  function operationAt(method: string, path: string): readonly [string, Operation] {
    const segments = path.split('?')[0]!.split('/');
    const fits = (template: string): boolean => {
      const parts = template.split('/');
      return (
        parts.length === segments.length &&
        parts.every((part, index) => part === segments[index] || part.startsWith('{'))
      );
    };
    // The one with the fewest parameters is meant: stats is no id.
    const [template] = Object.keys(control.paths)
      .filter((candidate) => fits(candidate) && control.paths[candidate]![method.toLowerCase()] !== undefined)
      .sort((a, b) => a.split('{').length - b.split('{').length);
    return [template!, control.paths[template!]![method.toLowerCase()]!];
  }
});

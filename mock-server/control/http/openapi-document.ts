import control from '../../../generators/generated/control-schemas.json' with { type: 'json' };
import type { Fields } from './field-schema.ts';
import type { ControlRoute } from './route.ts';
import { problemRef, type Schema } from './schema.ts';

const problem = {
  type: 'object',
  description: 'What went wrong and what to do about it (RFC 9457).',
  properties: {
    type: { type: 'string', description: 'URI that names the kind of problem.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What failed and why.' },
    code: { type: 'string', description: 'Stable, in capitals: TENANT_UNKNOWN.' },
    remedy: { type: 'string', description: 'What to do about it.' },
    reason: {
      type: 'object',
      description: 'What failed, why, and what to do, in both languages; where it has both.',
      properties: { en: { type: 'string' }, zh: { type: 'string' } },
      required: ['en', 'zh'],
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'remedy'],
};

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'The control token.' },
  header: { type: 'apiKey', in: 'header', name: 'x-mock-token', description: 'The control token.' },
  query: {
    type: 'apiKey',
    in: 'query',
    name: 'token',
    description: 'The control token, where a browser opens the URL.',
  },
};

/** The OpenAPI document of control routes below `url`. */
export function controlDocument(routes: readonly ControlRoute[], url: string): Schema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    (paths[templateOf(route.path)] ??= {})[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'sobot-mock control routes',
      version: '1.0.0',
      description: 'Steers a mock server: its tenants and their clocks, records, webhooks and faults.',
    },
    servers: [{ url }],
    paths,
    components: {
      securitySchemes,
      schemas: { ...control.schemas, Problem: problem },
      responses: {
        Problem: {
          description: 'It failed.',
          content: { 'application/problem+json': { schema: problemRef } },
        },
      },
    },
  };
}

function operationOf({ method, path, summary, open, tokenInQuery, query = {}, body, answer }: ControlRoute): object {
  const status = 'status' in answer ? (answer.status ?? 200) : 200;
  return {
    operationId: operationId(method, path),
    summary,
    security:
      open === true ? [] : [{}, { bearer: [] }, { header: [] }, ...(tokenInQuery === true ? [{ query: [] }] : [])],
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: localRefs(body.schema), example: body.example } },
      },
    }),
    responses: {
      [status]: { description: 'It succeeded.', ...contentOf(answer) },
      ...othersOf(answer),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function contentOf(answer: ControlRoute['answer']): object {
  if ('contentType' in answer) return { content: { [answer.contentType]: {} } };
  if (!('schema' in answer)) return {};
  return { content: { 'application/json': { schema: localRefs(answer.schema) } } };
}

function othersOf({ others = {} }: ControlRoute['answer']): object {
  const described = Object.entries(others).map(([status, { description, content }]) => {
    if (content === undefined) return [status, { description }];
    const types = Object.entries(content).map(([type, schema]) => [type, { schema: localRefs(schema) }]);
    return [status, { description, content: Object.fromEntries(types) }];
  });
  return Object.fromEntries(described);
}

function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function pathParameters(path: string): readonly object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: name === 'appid' ? 'The tenant.' : 'Its id.',
    schema: { type: 'string' },
  }));
}

function queryParameters(query: Fields): readonly object[] {
  // A token in the query is told of as a way to authenticate.
  return Object.entries(query)
    .filter(([name]) => name !== 'token')
    .map(([name, { description, ...schema }]) => ({ name, in: 'query', description, schema }));
}

/** `getTenantsFaultsById` of `GET /tenants/:appid/faults/:id`. */
function operationId(method: string, path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const words = segments.flatMap((segment, index) => {
    if (!segment.startsWith(':')) return segment.split(/\W/);
    return index === segments.length - 1 ? ['by', segment.slice(1)] : [];
  });
  return [method.toLowerCase(), ...(words.length === 0 ? ['index'] : words).map(capitalised)].join('');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Titles of schemas of the contract, by their ids. */
const titles: Readonly<Record<string, string>> = control.titles;

type Members = Readonly<Record<string, Schema>>;

/** A schema of the contract, some of whose members may be written in other ways too: each has all that it may be. */
function writtenOut(title: string, members: Members, others: Schema): Schema {
  const { title: _title, ...own } = (control.schemas as Members)[title]!;
  const properties = { ...(own['properties'] as Members) };
  for (const [name, schema] of Object.entries(members)) properties[name] = { anyOf: [properties[name]!, schema] };
  return { ...own, ...others, properties };
}

/** References to schemas of the contract, as references to components. */
function localRefs(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(localRefs);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, 'x-or-written': members, ...rest } = schema as Schema;
  const title = typeof $ref === 'string' ? titles[$ref] : undefined;
  if (title !== undefined && members !== undefined) return writtenOut(title, localRefs(members) as Members, rest);
  if (title !== undefined) return { $ref: `#/components/schemas/${title}` };
  if (schema === problemRef) return schema;
  return Object.fromEntries(Object.entries(rest).map(([keyword, value]) => [keyword, localRefs(value)]));
}

import { isObject } from '../../common/json.ts';
import { subschemasOf } from '../lib/json-schema.ts';
import { referenced, schemaAt, type Contract, type OperationEntry } from '../lib/load-contract.ts';
import { madeByExport } from './api-document.ts';
import { componentRef, componentSchemas, toComponent } from './component-schemas.ts';
import { exampleOf } from './examples-of.ts';
import { mediaFilePath } from './openapi-media-file.ts';
import { openapiWebhooks, webhookSchemas } from './openapi-webhooks.ts';
import { refusalsOf, type Refusal } from './refusals.ts';

const errorResponse = 'responses/error.json';

const description = [
  'The Sobot LINE API as sobot-mock emulates it.',
  'Every call answers 200 with a ret_code; the behaviour switch errorStatus set to mapped makes refusals answer the other',
  'statuses listed. What the provider does not document is inferred, and the schemas say so under x-section.',
].join(' ');

const servers = [
  { url: 'http://localhost:7626', description: 'sobot-mock with its defaults' },
  { url: 'https://sg.sobot.com', description: 'The provider, as its page in Chinese says. What it calls is real.' },
  { url: 'https://sg.sobot.io', description: 'The provider, as its page in English says. What it calls is real.' },
];

/** The OpenAPI document of the provider's operations, and of the webhooks it sends. */
export function openapiDocument(contract: Contract): object {
  const operations = Object.entries(contract.operations);
  const used = operations.flatMap(([, { body, response }]) => [response, ...(body === undefined ? [] : [body])]);
  return {
    openapi: '3.1.1',
    ...madeByExport('openapi'),
    info: {
      title: 'Sobot LINE API',
      version: '1.0.0',
      summary: 'Tokens, media, broadcast tasks and send records.',
      description,
    },
    servers,
    paths: {
      ...Object.fromEntries(
        operations.map(([id, entry]) => [
          entry.path,
          { [entry.method.toLowerCase()]: toOperation(contract, id, entry) },
        ]),
      ),
      ...mediaFilePath(refusalsOf(contract, 'token').find(({ code }) => code === '999994')!),
    },
    webhooks: openapiWebhooks(contract),
    components: {
      securitySchemes: {
        token: { type: 'apiKey', in: 'header', name: 'token', description: 'The token that getToken answered.' },
      },
      headers: {
        Violation: violationHeader(
          'Why the mock refused the request, in English: printable ASCII, the rest percent-encoded UTF-8.',
          'token must not be empty: get a token from getToken and send it in the token header [emptyToken]',
        ),
        ViolationZh: violationHeader(
          'Why the mock refused the request, in Chinese: percent-encoded UTF-8.',
          `token ${encodeURI('不能为空，请先调用获取Token接口，并在请求标头')} token ${encodeURI('中携带（查询群发任务数据）')}`,
        ),
      },
      schemas: componentSchemas(contract, [
        ...used,
        errorResponse,
        ...webhookSchemas,
        ...parametersSchemas(contract, operations),
      ]),
    },
  };
}

function violationHeader(text: string, example: string): object {
  return { description: text, schema: { type: 'string' }, example };
}

/** What the parameters in a query refer to. */
function parametersSchemas(
  contract: Contract,
  operations: readonly (readonly [string, OperationEntry])[],
): readonly string[] {
  return operations.flatMap(([, { query }]) => {
    if (query === undefined) return [];
    const refs = subschemasOf(schemaAt(contract, query).schema).flatMap(({ subschema }) => subschema.$ref ?? []);
    return refs.map((ref) => referenced(contract, query, ref).path);
  });
}

function toOperation(contract: Contract, id: string, entry: OperationEntry): object {
  const { auth, section, summary, summaryZh, query, body, response } = entry;
  return {
    operationId: id,
    summary,
    'x-zh': summaryZh,
    description: schemaAt(contract, body ?? query ?? response).schema.description,
    'x-section': section,
    security: auth === 'token' ? [{ token: [] }] : [],
    ...(query !== undefined && { parameters: parametersOf(contract, query) }),
    ...(body !== undefined && { requestBody: requestBody(contract, body) }),
    responses: responsesOf(contract, entry),
  };
}

function parametersOf(contract: Contract, path: string): readonly object[] {
  const { schema } = schemaAt(contract, path);
  const example = exampleOf(contract, path);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description: text, ...rest } = toComponent(contract, path, property);
    const shared =
      property.$ref === undefined ? undefined : referenced(contract, path, property.$ref).schema.description;
    return {
      name,
      in: 'query',
      description: text ?? shared,
      required: schema.required?.includes(name) ?? false,
      schema: rest,
      ...(isObject(example) && { example: example[name] }),
    };
  });
}

function requestBody(contract: Contract, path: string): object {
  return {
    description: 'An absent body means no filters.',
    required: false,
    content: {
      'application/json': {
        schema: componentRef(schemaAt(contract, path).title),
        examples: { page: { summary: "The example on the provider's page", value: exampleOf(contract, path) } },
      },
    },
  };
}

function responsesOf(contract: Contract, { auth, response }: OperationEntry): object {
  const refusals = refusalsOf(contract, auth);
  const error = componentRef(schemaAt(contract, errorResponse).title);
  const headers = {
    'x-mock-violation': { $ref: '#/components/headers/Violation' },
    'x-mock-violation-zh': { $ref: '#/components/headers/ViolationZh' },
  };
  const statuses = [...new Set(refusals.map(({ status }) => status))].sort();
  return {
    '200': {
      description: 'ret_code 000000: it succeeded. Any other: it did not, and the headers say why.',
      headers,
      content: {
        'application/json': {
          schema: { oneOf: [componentRef(schemaAt(contract, response).title), error] },
          examples: {
            // Tools answer with the first. A bare code as a name looks like an index, and would sort before this one.
            succeeded: { summary: "The example on the provider's page", value: exampleOf(contract, response) },
            ...errorExamples(refusals),
          },
        },
      },
    },
    ...Object.fromEntries(
      statuses.map((status) => [
        String(status),
        {
          description: `Only with the behaviour switch errorStatus set to mapped: ${refusals
            .filter((refusal) => refusal.status === status)
            .map(({ code, en }) => `${code} ${en}`)
            .join('; ')}.`,
          headers,
          content: {
            'application/json': {
              schema: error,
              examples: errorExamples(refusals.filter((refusal) => refusal.status === status)),
            },
          },
        },
      ]),
    ),
  };
}

function errorExamples(refusals: readonly Refusal[]): object {
  return Object.fromEntries(
    refusals.map(({ code, en, zh }) => [`refused-${code}`, { summary: en, value: { ret_code: code, ret_msg: zh } }]),
  );
}

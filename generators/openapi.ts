import { documentFile } from './api-document.ts';
import { componentRef, componentSchemas, toComponent } from './component-schemas.ts';
import { isRecord } from './json-schema.ts';
import { referenced, schemaAt, type Contract, type OperationEntry } from './load-contract.ts';
import type { GeneratedFile } from './generated-file.ts';
import { mediaFilePath } from './openapi-media-file.ts';

interface RetCodeEntry {
  readonly zh: string;
  readonly en: string;
  readonly status: number;
}

const errorResponse = 'responses/error.json';
const webhookEnvelope = 'webhooks/webhook-envelope.json';

/** Codes that an operation may answer besides 000000: with a token, those about the token; without, those about the sign. */
const codesOf = {
  none: ['900003', '900004', '999994', '999999'],
  token: ['900001', '900002', '999994', '999999'],
} as const;

const description = [
  'The Sobot LINE API as sobot-mock emulates it.',
  'Every call answers 200 with a ret_code; the behaviour switch errorStatus set to mapped makes refusals answer the other',
  'statuses listed. What the provider does not document is inferred, and the schemas say so under x-section.',
].join(' ');

/** The OpenAPI document of the provider's operations, and of the webhooks it sends. */
export function generateOpenapi(contract: Contract): readonly GeneratedFile[] {
  const operations = Object.entries(contract.operations);
  const used = operations.flatMap(([, { body, response }]) => [response, ...(body === undefined ? [] : [body])]);
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Sobot LINE API',
      version: '1.0.0',
      summary: 'Tokens, media, broadcast tasks and send records.',
      description,
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: 'http://localhost:7626', description: 'sobot-mock with its defaults' }],
    paths: {
      ...Object.fromEntries(
        operations.map(([id, entry]) => [
          entry.path,
          { [entry.method.toLowerCase()]: toOperation(contract, id, entry) },
        ]),
      ),
      ...mediaFilePath,
    },
    webhooks: { webhookEvents: { post: webhook(contract) } },
    components: {
      securitySchemes: {
        token: { type: 'apiKey', in: 'header', name: 'token', description: 'The token that getToken answered.' },
      },
      headers: {
        Violation: violationHeader(
          'Why the mock refused the request, in English: printable ASCII, the rest percent-encoded UTF-8.',
        ),
        ViolationZh: violationHeader('Why the mock refused the request, in Chinese: percent-encoded UTF-8.'),
      },
      schemas: componentSchemas(contract, [...used, errorResponse, webhookEnvelope, ...parametersSchemas(operations)]),
    },
  };
  return [documentFile('openapi.ts', 'openapi', 'The OpenAPI document of the operations.', document)];
}

function violationHeader(text: string): object {
  return { description: text, schema: { type: 'string' } };
}

/** What the parameters in a query refer to. */
function parametersSchemas(operations: readonly (readonly [string, OperationEntry])[]): readonly string[] {
  return operations.flatMap(([, { query }]) => query ?? []);
}

function toOperation(contract: Contract, id: string, entry: OperationEntry): object {
  const { auth, section, summary, query, body, response } = entry;
  return {
    operationId: id,
    summary,
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
      ...(isRecord(example) && { example: example[name] }),
    };
  });
}

function requestBody(contract: Contract, path: string): object {
  return {
    required: true,
    content: {
      'application/json': {
        schema: componentRef(schemaAt(contract, path).title),
        examples: { page: { summary: "The example on the provider's page", value: exampleOf(contract, path) } },
      },
    },
  };
}

function responsesOf(contract: Contract, { auth, response }: OperationEntry): object {
  const codes = codesOf[auth].map((code) => ({ code, entry: retCodeOf(contract, code) }));
  const error = componentRef(schemaAt(contract, errorResponse).title);
  const headers = {
    'x-mock-violation': { $ref: '#/components/headers/Violation' },
    'x-mock-violation-zh': { $ref: '#/components/headers/ViolationZh' },
  };
  const statuses = [...new Set(codes.map(({ entry }) => entry.status))].sort();
  return {
    '200': {
      description: 'ret_code 000000: it succeeded. Any other: it did not, and the headers say why.',
      headers,
      content: {
        'application/json': {
          schema: { oneOf: [componentRef(schemaAt(contract, response).title), error] },
          examples: {
            '000000': { summary: "The example on the provider's page", value: exampleOf(contract, response) },
            ...errorExamples(codes),
          },
        },
      },
    },
    ...Object.fromEntries(
      statuses.map((status) => [
        String(status),
        {
          description: `Only with the behaviour switch errorStatus set to mapped: ${codes
            .filter(({ entry }) => entry.status === status)
            .map(({ code, entry }) => `${code} ${entry.en}`)
            .join('; ')}.`,
          headers,
          content: {
            'application/json': {
              schema: error,
              examples: errorExamples(codes.filter(({ entry }) => entry.status === status)),
            },
          },
        },
      ]),
    ),
  };
}

function errorExamples(codes: readonly { readonly code: string; readonly entry: RetCodeEntry }[]): object {
  return Object.fromEntries(
    codes.map(({ code, entry }) => [code, { summary: entry.en, value: { ret_code: code, ret_msg: entry.zh } }]),
  );
}

function webhook(contract: Contract): object {
  return {
    operationId: 'webhookEvents',
    summary: 'What LINE users do, sent to the receiver of the consumer.',
    description: schemaAt(contract, webhookEnvelope).schema.description,
    parameters: [
      {
        name: 'x-line-signature',
        in: 'header',
        description: 'HMAC-SHA256 of the body, keyed with the channel secret, in base64. Absent without a secret.',
        schema: { type: 'string' },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: componentRef(schemaAt(contract, webhookEnvelope).title),
          examples: webhookExamples(contract),
        },
      },
    },
    responses: { '2XX': { description: 'The receiver acknowledges the events.' } },
  };
}

/** The page's envelopes by the name of their file. */
function webhookExamples({ examples }: Contract): object {
  const envelopes = examples.filter(({ schema, at }) => schema === webhookEnvelope && at === '');
  return Object.fromEntries(
    envelopes.map(({ path, section, value }) => [
      /([\w-]+)\.json$/.exec(path)?.[1] ?? path,
      { summary: section, value },
    ]),
  );
}

/** The part of the page's example that a schema describes. */
function exampleOf({ examples }: Contract, schema: string): unknown {
  const example = examples.find((candidate) => candidate.schema === schema);
  return example?.at
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), example.value);
}

function retCodeOf({ errors }: Contract, code: string): RetCodeEntry {
  const { retCodes } = errors as { readonly retCodes?: Readonly<Record<string, RetCodeEntry>> };
  const entry = retCodes?.[code];
  if (entry === undefined) throw new Error(`schemas/errors.json has no ret_code ${code}.`);
  return entry;
}

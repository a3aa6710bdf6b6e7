import { isObject } from '../../common/json.ts';
import { schemaAt, type Contract, type OperationEntry } from '../lib/load-contract.ts';
import { madeByExport } from './api-document.ts';
import { exampleOf } from './examples-of.ts';
import { checkScript, keepTokenScript, signScript, type Script } from './postman-scripts.ts';
import { refusalsOf } from './refusals.ts';

const description = [
  'The operations of the Sobot LINE API, with the calls that the provider shows on its page.',
  'Send getToken first: it signs itself with appid and app_key, and keeps the token for the others.',
  'The variables lead to sobot-mock with its defaults. For another server or account, set baseUrl, appid and app_key in an',
  'environment.',
].join(' ');

/** A Postman collection (format 2.1) of the operations. It signs getToken and hands the token on. */
export function postmanCollection(contract: Contract): object {
  const { 'x-generated': origin } = madeByExport('postman');
  return {
    info: {
      name: 'Sobot LINE API',
      description: `${description}\n\n${origin}`,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: Object.entries(contract.operations).map(([id, entry]) => toItem(contract, id, entry)),
    auth: {
      type: 'apikey',
      apikey: [setting('key', 'token'), setting('value', '{{token}}'), setting('in', 'header')],
    },
    event: [event('test', checkScript)],
    variable: [
      { key: 'baseUrl', value: 'http://localhost:7626', type: 'string', description: 'Where the server is.' },
      { key: 'appid', value: '1', type: 'string', description: "Id of the company's API credentials." },
      { key: 'app_key', value: '2', type: 'string', description: "Secret of the company's API credentials." },
      { key: 'token', value: '', type: 'string', description: 'What getToken answered last.' },
    ],
  };
}

function setting(key: string, value: string): object {
  return { key, value, type: 'string' };
}

function event(listen: string, exec: Script): object {
  return { listen, script: { type: 'text/javascript', exec } };
}

function toItem(contract: Contract, id: string, entry: OperationEntry): object {
  const request = toRequest(contract, entry);
  return {
    name: id,
    event: entry.auth === 'none' ? [event('prerequest', signScript), event('test', keepTokenScript)] : [],
    request: { ...request, description: entry.summary },
    response: savedResponses(contract, entry, request),
  };
}

function toRequest(contract: Contract, { method, path, auth, query, body }: OperationEntry): object {
  return {
    method,
    header: body === undefined ? [] : [{ key: 'content-type', value: 'application/json' }],
    ...(auth === 'none' && { auth: { type: 'noauth' } }),
    url: toUrl(path, query === undefined ? [] : queryParameters(contract, query, auth === 'none')),
    ...(body !== undefined && {
      body: {
        mode: 'raw',
        raw: JSON.stringify(exampleOf(contract, body), null, 2),
        options: { raw: { language: 'json' } },
      },
    }),
  };
}

interface Parameter {
  readonly key: string;
  readonly value: string;
  readonly description: unknown;
}

/** What the page's example asks; a signed request takes variables instead, which its script sets. */
function queryParameters(contract: Contract, path: string, signed: boolean): readonly Parameter[] {
  const { properties = {} } = schemaAt(contract, path).schema;
  const example = exampleOf(contract, path);
  return Object.entries(properties).map(([key, property]) => ({
    key,
    value: signed || !isObject(example) ? `{{${key}}}` : String(example[key]),
    description: property.description,
  }));
}

function toUrl(path: string, query: readonly Parameter[]): object {
  const search = query.map(({ key, value }) => `${key}=${value}`).join('&');
  return {
    raw: `{{baseUrl}}${path}${search === '' ? '' : `?${search}`}`,
    host: ['{{baseUrl}}'],
    path: path.split('/').slice(1),
    ...(query.length > 0 && { query }),
  };
}

/** The page's answer and every refusal, for whoever looks without sending. */
function savedResponses(
  contract: Contract,
  { auth, response }: OperationEntry,
  originalRequest: object,
): readonly object[] {
  const answers = [
    { name: '000000', body: exampleOf(contract, response) },
    ...refusalsOf(contract, auth).map(({ code, zh, en }) => ({
      name: `${code} ${en}`,
      body: { ret_code: code, ret_msg: zh },
    })),
  ];
  return answers.map(({ name, body }) => ({
    name,
    originalRequest,
    status: 'OK',
    code: 200,
    _postman_previewlanguage: 'json',
    header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
    cookie: [],
    body: JSON.stringify(body, null, 2),
  }));
}

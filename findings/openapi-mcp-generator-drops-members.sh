#!/usr/bin/env bash
# A server of openapi-mcp-generator drops members that the document does not name, and calls a refusal a success.
#
# Packages: openapi-mcp-generator@4.0.1, @modelcontextprotocol/sdk@1.32.2, axios@1.21.1, dotenv@16.6.1, zod@3.25.76,
#   json-schema-to-zod@2.8.1, which the generated package asks for (on Node 24.21.0)
# Most would guess: a tool calls the operation with the arguments that the model gave, if they fit the schema. Objects
#   in OpenAPI are open: what they do not name goes along. HTTP 400 is a result with `isError: true`, by which MCP
#   tells a model that its call failed.
# Seen: 2026-11-29. A message described by the `type` that all kinds share arrives as that alone, without its text, and
#   a `default` that nobody gave is sent. Neither HTTP 400, nor an argument that does not fit, nor a dead API has
#   `isError`: all read as successes. With one `oneOf` anywhere in the body nothing is dropped, and nothing is checked:
#   an argument of the wrong type goes to the API. Why: arguments go through a Zod schema, which keeps what it names;
#   the schema is made as text and evaluated, `oneOf` has TypeScript in its text, and where evaluating fails,
#   everything passes.
# Where it matters: an agent that uses a messaging API through such a server sends empty messages and misspelt filters
#   as no filter, is told that it went well, and adding one `oneOf` to the document changes all of it. Name every
#   member, and look for `Status:` in the texts.
set -euo pipefail
name=openapi-mcp-generator-drops-members
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(openapi-mcp-generator@4.0.1 @modelcontextprotocol/sdk@1.32.2 axios@1.21.1 dotenv@16.6.1 zod@3.25.76
  json-schema-to-zod@2.8.1 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const message = { type: 'object', properties: { type: { type: 'string' } }, required: ['type'] };
const withOneOf = { ...message, oneOf: [{ required: ['text'] }, { required: ['id'] }] };
const document = (schema) => ({
  openapi: '3.1.0',
  info: { title: 'Push', version: '1' },
  servers: [{ url: 'http://127.0.0.1' }],
  paths: {
    '/push': {
      post: {
        operationId: 'push',
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', properties: { message: schema, count: { type: 'integer', default: 1 } } },
            },
          },
        },
        responses: { 200: { description: 'sent' }, 400: { description: 'refused' } },
      },
    },
  },
});

let received = '';
let status = 200;
const api = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received = `${request.url} ${body}`;
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
}).listen(0, '127.0.0.1');
await once(api, 'listening');
const API_BASE_URL = `http://127.0.0.1:${api.address().port}`;

async function connect(schema, folder) {
  writeFileSync(`${folder}.json`, JSON.stringify(document(schema)));
  const flags = ['--input', `${folder}.json`, '--output', folder, '--force'];
  execFileSync('openapi-mcp-generator', flags, { stdio: 'ignore' });
  const server = { command: process.execPath, args: [`${folder}/src/index.ts`], stderr: 'ignore' };
  const client = new Client({ name: 'agent', version: '1' });
  await client.connect(new StdioClientTransport({ ...server, env: { ...process.env, API_BASE_URL } }));
  return client;
}
async function call(client, label, given) {
  received = 'nothing';
  const { isError } = await client.callTool({ name: 'push', arguments: given });
  console.log(`${label}: isError ${isError}, the API got ${received}`);
}

const whole = { requestBody: { message: { type: 'text', text: 'hello' } } };
const plain = await connect(message, 'plain');
await call(plain, 'whole', whole);
await call(plain, 'wrong type', { requestBody: { message: { type: 5 } } });
status = 400;
await call(plain, 'HTTP 400', whole);
status = 200;
const union = await connect(withOneOf, 'union');
await call(union, 'oneOf, whole', whole);
await call(union, 'oneOf, wrong type', { requestBody: { message: { type: 5 } } });
await union.close();
api.close();
api.closeAllConnections();
await call(plain, 'no API', whole);
await plain.close();
PROBE
expected='whole: isError undefined, the API got /push {"message":{"type":"text"},"count":1}
wrong type: isError undefined, the API got nothing
HTTP 400: isError undefined, the API got /push {"message":{"type":"text"},"count":1}
oneOf, whole: isError undefined, the API got /push {"message":{"type":"text","text":"hello"}}
oneOf, wrong type: isError undefined, the API got /push {"message":{"type":5}}
no API: isError undefined, the API got nothing'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: the text of the message is gone, and HTTP 400 is no error"

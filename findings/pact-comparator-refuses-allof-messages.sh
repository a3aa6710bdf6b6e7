#!/usr/bin/env bash
# The comparator of Pact closes each part of an `allOf` in AsyncAPI, and takes `schemaFormat` for a schema.
#
# Packages: @pactflow/openapi-pact-comparator@2.3.1, @asyncapi/parser@3.6.6 (on Node 24.21.0)
# Most would guess: a message pact is compared with an AsyncAPI document as an HTTP pact is with an OpenAPI document:
#   what the document names is compatible, what it does not name or types otherwise is not.
# Seen: 2026-11-29. A payload of two object schemas in an `allOf` matches no message, save the empty one: each part
#   refuses the members of the other. The same schema as an answer in OpenAPI is compatible. A payload with
#   `schemaFormat` and `schema` (AsyncAPI 3 has both forms) matches whatever the pact says, wrong types and unknown
#   members too. The parser finds all three documents valid. Why: objects that a provider sends are closed, so that
#   members it never names are found; the parts of an `allOf` are put into one before that for OpenAPI alone. And the
#   object around `schema` is compiled as if it were one: it has no keyword.
# Where it matters: events share a base (`allOf` of the common members and those of the kind), and generators write
#   `schemaFormat`: of one such document every pact fails, of the other none ever will. Write the members of a message
#   in one object, without `schemaFormat`.
set -euo pipefail
name=pact-comparator-refuses-allof-messages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@pactflow/openapi-pact-comparator@2.3.1 @asyncapi/parser@3.6.6 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Parser } from '@asyncapi/parser';
import { Comparator } from '@pactflow/openapi-pact-comparator';

const info = { title: 'Receiver', version: '1' };
const base = { type: 'object', properties: { userId: { type: 'string' } } };
const kind = { type: 'object', properties: { text: { type: 'string' } } };
const payloads = {
  'one object': { type: 'object', properties: { ...base.properties, ...kind.properties } },
  allOf: { allOf: [base, kind] },
  schemaFormat: { schemaFormat: 'application/vnd.aai.asyncapi+json;version=3.0.0', schema: { allOf: [base, kind] } },
};
const contents = { whole: { userId: 'U1', text: 'hello' }, wrong: { userId: 1, txt: 'hello' } };

const asyncapi = (payload) => ({
  asyncapi: '3.0.0',
  info,
  channels: { receiver: { address: '/webhook', messages: { event: { payload } } } },
  operations: {
    deliver: {
      action: 'send',
      channel: { $ref: '#/channels/receiver' },
      messages: [{ $ref: '#/channels/receiver/messages/event' }],
    },
  },
});
const openapi = (schema) => ({
  openapi: '3.1.0',
  info,
  paths: { '/event': { get: { responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } } } } },
});
const pact = (interaction) => ({
  consumer: { name: 'app' },
  provider: { name: 'provider' },
  metadata: { pactSpecification: { version: '4.0' } },
  interactions: [{ description: 'an event', ...interaction }],
});
const message = (content) =>
  pact({
    type: 'Asynchronous/Messages',
    contents: { contentType: 'application/json', encoded: false, content },
    comments: { references: { AsyncAPI: { operationId: 'deliver' } } },
  });
const answer = (content) =>
  pact({
    type: 'Synchronous/HTTP',
    request: { method: 'GET', path: '/event' },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: { contentType: 'application/json', encoded: false, content },
    },
  });

async function compare(documents, contract) {
  let errors = 0;
  for await (const { type } of new Comparator(documents).compare(contract)) errors += type === 'error' ? 1 : 0;
  return errors === 0 ? 'compatible' : 'not compatible';
}

for (const [label, payload] of Object.entries(payloads)) {
  const document = asyncapi(payload);
  const diagnostics = await new Parser().validate(structuredClone(document));
  const valid = diagnostics.every(({ severity }) => severity !== 0);
  const found = [];
  for (const [content, value] of Object.entries(contents))
    found.push(`${content} ${await compare({ asyncapi: structuredClone(document) }, message(value))}`);
  console.log(`${label}: ${valid ? 'valid' : 'not valid'}, ${found.join(', ')}`);
}
const found = [];
for (const [content, value] of Object.entries(contents))
  found.push(`${content} ${await compare({ oas: openapi(structuredClone(payloads.allOf)) }, answer(value))}`);
console.log(`allOf in OpenAPI: ${found.join(', ')}`);
PROBE
expected='one object: valid, whole compatible, wrong not compatible
allOf: valid, whole not compatible, wrong not compatible
schemaFormat: valid, whole compatible, wrong compatible
allOf in OpenAPI: whole compatible, wrong not compatible'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a message of two parts in an allOf is refused, and anything is taken under schemaFormat"

#!/usr/bin/env bash
# Scalar's Postman import keeps the last saved answer of a status, in a place where no reader finds it.
#
# Packages: @scalar/postman-to-openapi@0.7.14, @scalar/mock-server@0.14.4, @seriousme/openapi-schema-validator@2.11.0
#   (on Node 24.21.0)
# Most would guess: every saved answer becomes an example of its status, or at least the first one, which is the good
#   one in most collections; and the document that comes out is valid OpenAPI, ready for Scalar's own mock server.
# Seen: 2026-11-28. Of three answers with status 200 the last one is left, without a word. Its body stands where an
#   Example Object belongs (`examples.default`) and not under its `value`, so the document is not valid OpenAPI 3.1,
#   and the schema is `type: string` beside a body that is an object. Scalar's mock server answers the JSON text
#   "string". With the body under `value` it answers that body. Why: answers are collected in a map by status, and
#   each one takes the place of the one before.
# Where it matters: to APIs that answer 200 to everything and tell success from refusal in the body, as many customer
#   service platforms do: the good answer is lost, and a refusal that nobody finds is all that is left. Import the
#   OpenAPI document if there is one.
set -euo pipefail
name=scalar-import-keeps-one-answer
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@scalar/postman-to-openapi@0.7.14 @scalar/mock-server@0.14.4 @seriousme/openapi-schema-validator@2.11.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createMockServer } from '@scalar/mock-server';
import { convert } from '@scalar/postman-to-openapi';
import { Validator } from '@seriousme/openapi-schema-validator';

const answer = (name, body) => ({
  name,
  code: 200,
  status: 'OK',
  header: [{ key: 'Content-Type', value: 'application/json' }],
  body: JSON.stringify(body),
});
const document = convert({
  info: { name: 'token', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    {
      name: 'getToken',
      request: { method: 'GET', url: 'http://127.0.0.1/token' },
      response: [
        answer('granted', { code: 'ok', token: 't1' }),
        answer('wrong signature', { code: 'signature' }),
        answer('try again', { code: 'busy' }),
      ],
    },
  ],
});
const content = document.paths['/token'].get.responses['200'].content['application/json'];
console.log(JSON.stringify(content));
const tell = async (label) => {
  const { valid } = await new Validator().validate(structuredClone(document));
  const server = await createMockServer({ document: structuredClone(document) });
  console.log(`${label}: valid ${valid}, mock ${await (await server.request('/token')).text()}`);
};
await tell('as it comes');
content.examples.default = { value: content.examples.default };
await tell('under value');
PROBE
expected='{"schema":{"type":"string"},"examples":{"default":{"code":"busy"}}}
as it comes: valid false, mock "string"
under value: valid true, mock {"code":"busy"}'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: of three saved answers one is left, where no reader finds it"

#!/usr/bin/env bash
# openapi-backend reads OpenAPI 3.1, validates by 3.1, and refuses to start on what only 3.1 has.
#
# Packages: openapi-backend@5.21.2
# Most would guess: its README ticks "OpenAPI 3.1 support": a valid 3.1 document starts, with `strict: true` as
#   well.
# Seen: 2026-11-28. The document is checked by the 3.0 schema whatever its `openapi` says: a type list, `const`,
#   `webhooks` and `jsonSchemaDialect` are "not valid OpenAPI", `strict` throws, and without it a warning goes to
#   the console. With `quick: true` (which leaves that check out) requests are validated by those very keywords,
#   rightly.
# Where it matters: mocks and tests that load a provider's 3.1 document, webhooks and all. Go `quick: true` and
#   check the document with another tool, rather than write it down to 3.0.
set -euo pipefail
name=openapi-backend-checks-3-1-as-3-0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' >package.json
packages=(openapi-backend@5.21.2)
npm install --silent --no-audit --no-fund --before=2026-11-28 --ignore-scripts "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { OpenAPIBackend } from 'openapi-backend';

const document = (member, root = {}) => ({
  openapi: '3.1.0',
  info: { title: 'Records', version: '1' },
  ...root,
  paths: {
    '/records': {
      post: {
        operationId: 'listRecords',
        requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { page: member } } } } },
        responses: { 200: { description: 'The records.' } },
      },
    },
  },
});
const answer = { responses: { 200: { description: 'Taken.' } } };
const documents = {
  'in both': document({ type: 'string' }),
  'type list': document({ type: ['integer', 'string'] }),
  const: document({ const: 1 }),
  webhooks: document({ type: 'string' }, { webhooks: { message: { post: answer } } }),
};
const headers = { 'content-type': 'application/json' };
const request = { method: 'POST', path: '/records', headers, body: { page: true } };
for (const [name, definition] of Object.entries(documents)) {
  const outcomes = [];
  for (const quick of [false, true]) {
    const handlers = {
      listRecords: () => 'taken',
      validationFail: ({ validation }) => validation.errors[0].message,
    };
    const api = new OpenAPIBackend({ definition, strict: true, quick, handlers });
    outcomes.push(await api.init().then(
      () => api.handleRequest(request),
      ({ message }) => message.split('.')[0],
    ));
  }
  console.log(`${name}: ${outcomes.join('; quick: ')}`);
}
PROBE
expected='in both: must be string; quick: must be string
type list: Document is not valid OpenAPI; quick: must be integer,string
const: Document is not valid OpenAPI; quick: must be equal to constant
webhooks: Document is not valid OpenAPI; quick: must be string'

got=$(node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: type lists, const and webhooks of 3.1 are refused unless quick"

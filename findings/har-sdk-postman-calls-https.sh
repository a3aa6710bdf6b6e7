#!/usr/bin/env bash
# @har-sdk/postman calls an http API by https, and sends what is switched off.
#
# Packages: @har-sdk/postman@2.4.4, newman@6.2.2 (on Node 24.21.0)
# Most would guess: `postman2har` gives the requests that Postman and newman send from the same collection.
# Seen: 2026-11-28. Where a URL begins with a variable, as in every collection that Postman exports (`host` is then
#   `["{{base}}"]`), `http://` of its value becomes `https://`; the same URL as one string stays http. Parameters,
#   headers and form fields with `disabled: true` are sent; of two parameters with one name the last is left. No
#   error and no warning. Why: a URL without a `protocol` of its own is begun with `//`, and what begins so is
#   taken for https, whatever its host brings along.
# Where it matters: to whoever makes HAR files or load tests of a mock server's collection: nothing listens for TLS
#   there, and with the scheme mended the API gets optional filters that the author had switched off. Give each URL
#   as one string, and take the disabled parts out before.
set -euo pipefail
name=har-sdk-postman-calls-https
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@har-sdk/postman@2.4.4 newman@6.2.2 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';
import sdk from '@har-sdk/postman';
import newman from 'newman';

const server = createServer((request, response) => {
  console.log(`newman: http ${request.url}${request.headers['x-trace'] ? ' with X-Trace' : ''}`);
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}`;
const query = [
  { key: 'id', value: '1' },
  { key: 'id', value: '2' },
  { key: 'state', value: 'sent', disabled: true },
];
const header = [{ key: 'X-Trace', value: '1', disabled: true }];
const url = { raw: '{{base}}/parts?id=1&id=2', host: ['{{base}}'], path: ['parts'], query };
const collection = {
  info: { name: 'tasks', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  variable: [{ key: 'base', value: base }],
  item: [
    { name: 'parts', request: { method: 'GET', url, header } },
    { name: 'string', request: { method: 'GET', url: '{{base}}/string', header: [] } },
  ],
};
await new Promise((resolve) => newman.run({ collection: structuredClone(collection) }, resolve));
for (const { url: href, headers } of await sdk.postman2har(structuredClone(collection))) {
  const { protocol, pathname, search } = new URL(href);
  const traced = headers.some((one) => one.name === 'X-Trace');
  console.log(`har: ${protocol.slice(0, -1)} ${pathname}${search}${traced ? ' with X-Trace' : ''}`);
}
server.close();
server.closeAllConnections();
PROBE
expected='newman: http /parts?id=1&id=2
newman: http /string
har: https /parts?id=2&state=sent with X-Trace
har: http /string'

got=$(PATH="$work/node_modules/.bin:$PATH" NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: {{base}} of http is called by https, with what is switched off"

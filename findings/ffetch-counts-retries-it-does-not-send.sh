#!/usr/bin/env bash
# ffetch waits, counts and reports its retries of a POST, and sends none of them.
#
# Packages: @fetchkit/ffetch@4.3.0 (on Node 24.21.0 and its built-in fetch)
# Most would guess: `retries: 3` sends a request up to four times, with the same body. `onRetry` is called for each that
#   goes out; after the last one an error or the last answer comes back.
# Seen: 2026-11-29. So it is for a GET, and for a POST without a body. With a body, 503 at first and 200 from then on,
#   the server hears of one request; `onRetry` is called three times, and the first 503 is the answer. Where there was
#   no answer (a connection that breaks), the error speaks of a Request "that has already been used", not of the
#   connection. Why: one Request is made of the call, and each try makes another of it, which takes its body along; the
#   second try throws before it sends, which counts as one more failure to retry, and at the end the answer that was
#   kept is returned.
# Where it matters: push, reply and token calls are all POSTs with a body: a 429 or 503 that would be over in a second
#   is final, while logs and metrics made of `onRetry` say that all was tried. Count at the server (a mock that fails
#   once and keeps its calls), and retry around the client.
set -euo pipefail
name=ffetch-counts-retries-it-does-not-send
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@fetchkit/ffetch@4.3.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { once } from 'node:events';
import { createServer } from 'node:http';
import createClient from '@fetchkit/ffetch';

let heard = 0;
let fail;
const server = createServer(async (request, response) => {
  for await (const _chunk of request);
  heard += 1;
  if (heard === 1) fail(request, response);
  else response.end();
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `http://127.0.0.1:${server.address().port}/v2/bot/message/push`;
const call = async (label, init, failure) => {
  heard = 0;
  fail = failure;
  let retries = 0;
  const client = createClient({ retries: 3, retryDelay: 10, hooks: { onRetry: () => (retries += 1) } });
  const outcome = await client(url, init).then(
    ({ status }) => status,
    ({ message }) => message,
  );
  console.log(`${label}: server heard ${heard}, onRetry ${retries}, ${outcome}`);
};
const busy = (_request, response) => response.writeHead(503).end();
const broken = (request) => request.socket.destroy();
await call('GET, 503', {}, busy);
await call('POST without body, 503', { method: 'POST' }, busy);
await call('POST with body, 503', { method: 'POST', body: '{"to":"U1"}' }, busy);
await call('GET, broken', {}, broken);
await call('POST with body, broken', { method: 'POST', body: '{"to":"U1"}' }, broken);
server.close();
server.closeAllConnections();
PROBE
expected='GET, 503: server heard 2, onRetry 1, 200
POST without body, 503: server heard 2, onRetry 1, 200
POST with body, 503: server heard 1, onRetry 3, 503
GET, broken: server heard 2, onRetry 1, 200
POST with body, broken: server heard 1, onRetry 3, Cannot construct a Request with a Request object that has already been used.'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a POST with a body is sent once and reported as retried three times"

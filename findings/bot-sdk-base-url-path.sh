#!/usr/bin/env bash
# The clients of @line/bot-sdk drop the path of `baseURL`.
#
# Packages: @line/bot-sdk@11.2.0 (on Node 24.21.0, it asks for 22 or later)
# Most would guess: `baseURL: 'http://127.0.0.1:4010/line'` is the base of every call, as in axios or openapi-fetch:
#   the push goes to /line/v2/bot/message/push. Or a base with a path is refused.
# Seen: 2026-11-28. The path is gone without a word, with and without a slash at its end; a query too. Calls reach
#   /v2/bot/message/push of the same host.
# Where it matters: to whoever puts a mock of LINE's Messaging API beside others on one port (a prefix for each), or
#   behind a gateway's path: every call misses the mock, and 404 is all that is seen. Give the mock its own port or
#   host.
set -euo pipefail
name=bot-sdk-base-url-path
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@line/bot-sdk@11.2.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';
import { messagingApi } from '@line/bot-sdk';

const server = createServer((request, response) => {
  console.log(`${request.method} ${request.url}`);
  response.setHeader('content-type', 'application/json').end('{"sentMessages":[]}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
for (const path of ['', '/line', '/line/', '/line/?tenant=1']) {
  const client = new messagingApi.MessagingApiClient({ channelAccessToken: 'token', baseURL: `${origin}${path}` });
  await client.pushMessage({ to: 'U1', messages: [{ type: 'text', text: 'hello' }] });
}
server.close();
server.closeAllConnections();
PROBE
expected='POST /v2/bot/message/push
POST /v2/bot/message/push
POST /v2/bot/message/push
POST /v2/bot/message/push'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a baseURL of …/line is called at /v2/bot/message/push"

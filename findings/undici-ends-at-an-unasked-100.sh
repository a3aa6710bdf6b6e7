#!/usr/bin/env bash
# undici takes an interim `100 Continue` that it did not ask for as a broken answer; 102 and 103 it passes over.
#
# Packages: undici@8.13.1 and 7.30.2, axios@1.13.2 (on Node 24.21.0)
# Most would guess: a client passes over every interim answer, asked for or not, as RFC 9110 (15.2) has it, and as
#   Node's own http, axios and curl do.
# Seen: 2026-11-29. With `103 Early Hints` and with `102 Processing` before its 200 the answer is read. With
#   `100 Continue` the connection is cut and the request fails with UND_ERR_SOCKET, "bad response": by `request` and,
#   as "fetch failed", by `fetch`. A body is not retried. Why: for 100 undici, which never sends `Expect`, destroys the
#   socket, where it counts the other interim answers and goes on.
# Where it matters: servers and gateways that send 100 to every request with a body, whatever it expects, which was usual
#   before HTTP/1.1 said better: a webhook to such a receiver is never delivered by a sender on undici, and always by one
#   on axios.
set -euo pipefail
name=undici-ends-at-an-unasked-100
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(undici@8.13.1 undici-7@npm:undici@7.30.2 axios@1.13.2 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:net';
import axios from 'axios';

const interim = { 100: 'Continue', 102: 'Processing', 103: 'Early Hints' };
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.on('data', (request) => {
    const status = /^POST \/(\d+)/.exec(String(request))?.[1];
    if (status === undefined) return;
    socket.write(`HTTP/1.1 ${status} ${interim[status]}\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok`);
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}`;
const told = (promise) => promise.catch((error) => `${error.message} (${error.code ?? error.cause?.code})`);
for (const name of ['undici', 'undici-7']) {
  const { Agent, fetch, request } = await import(name);
  const dispatcher = new Agent();
  for (const status of Object.keys(interim)) {
    const options = { method: 'POST', body: '{}', dispatcher };
    const byRequest = await told(request(`${url}/${status}`, options).then(({ body }) => body.text()));
    const byFetch = await told(fetch(`${url}/${status}`, options).then((answer) => answer.text()));
    console.log(`${name} ${status}: request ${byRequest}, fetch ${byFetch}`);
  }
  await dispatcher.close();
}
for (const status of Object.keys(interim)) {
  console.log(`axios ${status}: ${await told(axios.post(`${url}/${status}`, '{}').then(({ data }) => data))}`);
}
server.close();
process.exit();
PROBE
expected='undici 100: request bad response (UND_ERR_SOCKET), fetch fetch failed (UND_ERR_SOCKET)
undici 102: request ok, fetch ok
undici 103: request ok, fetch ok
undici-7 100: request bad response (UND_ERR_SOCKET), fetch fetch failed (UND_ERR_SOCKET)
undici-7 102: request ok, fetch ok
undici-7 103: request ok, fetch ok
axios 100: ok
axios 102: ok
axios 103: ok'

got=$(PATH="$work/node_modules/.bin:$PATH" NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: an unasked 100 fails the request, 102 and 103 do not"

#!/usr/bin/env bash
# MSW 3, in Node: a handler that answers a POST at once costs `fetch` its connection, each time; with MSW 2 there is none.
#
# Packages: msw@3.0.5, msw@2.15.0 (on Node 24.21.0 and its built-in fetch)
# Most would guess: nothing is connected at all, for the handler answers in the process; or that connections are kept, as
#   they are with any server that answers quickly.
# Seen: 2026-11-28. Three POSTs with a body, one after the other, after three like them. With MSW 3.0.5 undici connects three
#   times (TLS included, for https) where the handler answers at once, not once where it waits one `setImmediate` before it
#   answers: then the body has been written before the answer is read. Without a body there is nothing to wait for. MSW
#   2.15.0 takes `fetch` itself, and undici connects never.
# Where it matters: to suites and benchmarks with many mocked POSTs: a new connection takes as much processor time as all
#   the rest of a mocked request.
set -euo pipefail
name=msw-3-fetch-reconnects
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(msw@3.0.5 msw2@npm:msw@2.15.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { subscribe } from 'node:diagnostics_channel';

const [msw] = process.argv.slice(2);
const { http, HttpResponse } = await import(msw);
const { setupServer } = await import(`${msw}/node`);
const server = setupServer(
  http.all('https://provider.test/at-once', () => HttpResponse.text('ok')),
  http.all('https://provider.test/next-turn', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return HttpResponse.text('ok');
  }),
);
server.listen();
let connections = 0;
subscribe('undici:client:connected', () => (connections += 1));
async function connectionsOf(path, init) {
  const ask = async () => (await fetch(`https://provider.test/${path}`, init)).text();
  for (let first = 0; first < 3; first += 1) await ask();
  connections = 0;
  for (let sent = 0; sent < 3; sent += 1) await ask();
  return connections;
}
const post = { method: 'POST', body: '{"page_no":1}' };
const seen = [
  `at once ${await connectionsOf('at-once', post)}`,
  `next turn ${await connectionsOf('next-turn', post)}`,
  `without a body ${await connectionsOf('at-once', { method: 'GET' })}`,
];
console.log(`${msw}: ${seen.join(', ')}`);
PROBE
expected='msw: at once 3, next turn 0, without a body 0
msw2: at once 0, next turn 0, without a body 0'

got=$(
  export PATH="$work/node_modules/.bin:$PATH"
  for msw in msw msw2; do node probe.js "$msw" 2>&1; done
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: with MSW 3.0.5 fetch connects anew for each POST that is answered at once"

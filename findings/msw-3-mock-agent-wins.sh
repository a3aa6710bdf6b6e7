#!/usr/bin/env bash
# undici's MockAgent answers before MSW 3 and after MSW 2, whoever was started first.
#
# Packages: msw@3.0.5, msw@2.15.0, undici@7.30.2 (on Node 24.21.0)
# Most would guess: the one that was set up last wins, as with patched globals; at any rate a new major version of
#   MSW does not turn the answer of an untouched test into another.
# Seen: 2026-11-28. For the same `fetch`, MSW 2.15.0 answers in both orders, MSW 3.0.5 in none: there the global
#   dispatcher answers, set before or after `listen()`, and no handler is called.
# Where it matters: to suites where a client's own tests keep a MockAgent as the global dispatcher and others import
#   handlers of a mocked API: after the upgrade the handlers (their journal, their checks) see nothing, and nothing
#   says so.
set -euo pipefail
name=msw-3-mock-agent-wins
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(msw@3.0.5 msw2@npm:msw@2.15.0 undici@7.30.2 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { MockAgent, setGlobalDispatcher } from 'undici';

const [msw, order] = process.argv.slice(2);
const { http, HttpResponse } = await import(msw);
const { setupServer } = await import(`${msw}/node`);
let handlerCalls = 0;
const server = setupServer(
  http.get('http://provider.test/', () => {
    handlerCalls += 1;
    return HttpResponse.text('handler');
  }),
);
const setAgent = () => {
  const agent = new MockAgent();
  agent.get('http://provider.test').intercept({ path: '/' }).reply(200, 'MockAgent');
  setGlobalDispatcher(agent);
};
if (order === 'agent-first') setAgent();
server.listen();
if (order === 'agent-last') setAgent();
const answer = await (await fetch('http://provider.test/')).text();
console.log(`${msw} ${order}: ${answer}, handler calls ${handlerCalls}`);
PROBE
expected='msw agent-first: MockAgent, handler calls 0
msw agent-last: MockAgent, handler calls 0
msw2 agent-first: handler, handler calls 1
msw2 agent-last: handler, handler calls 1'

got=$(
  export PATH="$work/node_modules/.bin:$PATH"
  for msw in msw msw2; do
    for order in agent-first agent-last; do node probe.js "$msw" "$order" 2>&1; done
  done
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: MockAgent before handlers with MSW 3.0.5, after them with 2.15.0"

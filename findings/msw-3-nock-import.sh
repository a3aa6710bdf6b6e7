#!/usr/bin/env bash
# Importing nock is enough to keep MSW 3 from listening; MSW 2 does not mind.
#
# Packages: msw@3.0.5, msw@2.15.0, nock@15.0.6 (on Node 24.21.0)
# Most would guess: an interceptor does something when it is told to. A suite in which some files use nock and
#   others MSW works, as it did with MSW 2, as long as the two do not describe the same host.
# Seen: 2026-11-28. nock patches the globals on import; MSW 3 takes a global that is patched already for a fault of
#   its own: `server.listen()` throws "Failed to replace a global value". `nock.restore()` before it helps. With MSW
#   2.15.0 the import changes nothing. (The other order fails as well: nock's import throws.)
# Where it matters: to whoever moves a suite to MSW 3 while a helper, or a dependency of one, still imports nock:
#   the failure names neither of them.
set -euo pipefail
name=msw-3-nock-import
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(msw@3.0.5 msw2@npm:msw@2.15.0 nock@15.0.6 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
const [msw, order] = process.argv.slice(2);
const { http, HttpResponse } = await import(msw);
const { setupServer } = await import(`${msw}/node`);
const { default: nock } = await import('nock');
if (order === 'restored') nock.restore();
const server = setupServer(http.get('http://provider.test/', () => HttpResponse.text('mocked')));
try {
  server.listen();
  console.log(msw, order, await (await fetch('http://provider.test/')).text());
} catch (error) {
  console.log(msw, order, error.message);
}
PROBE
expected='msw imported Failed to replace a global value at "fetch": already replaced.
msw restored mocked
msw2 imported mocked
msw2 restored mocked'

got=$(
  export PATH="$work/node_modules/.bin:$PATH"
  for msw in msw msw2; do
    for order in imported restored; do node probe.js "$msw" "$order" 2>&1; done
  done
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: listen() throws after import 'nock' with MSW 3.0.5, not with 2.15.0"

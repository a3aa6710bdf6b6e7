#!/usr/bin/env bash
# undici's SnapshotAgent plays several cookies back as one.
#
# Packages: undici@8.13.1 and 7.30.2 (on Node 24.21.0)
# Most would guess: what was recorded is what is played back: two `Set-Cookie` fields stay two. They are the one field
#   that must not be joined by commas.
# Seen: 2026-11-28. Recorded, the answer has two cookies and its status text; played back it has one field with both,
#   joined by a comma, and no status text. A cookie jar reads the first cookie alone, with the second one as part of
#   its last attribute. No warning but the one that the agent is experimental. Why: before they are kept, the values
#   of each header are joined to one string, as is right for every other header.
# Where it matters: recorded calls of an API that logs in by cookies (a session and a CSRF token): the test that
#   passed while it recorded is not logged in when it plays back. Give cookies by an interceptor of MockAgent.
set -euo pipefail
name=undici-snapshot-joins-cookies
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(undici@8.13.1 undici-7@npm:undici@7.30.2 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';

const server = createServer((_, response) => {
  response.writeHead(200, 'Fine', [
    ['set-cookie', 'session=1; Path=/'],
    ['set-cookie', 'csrf=2; Path=/'],
  ]);
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/login`;
for (const name of ['undici', 'undici-7']) {
  const { SnapshotAgent, fetch } = await import(name);
  for (const mode of ['record', 'playback']) {
    const dispatcher = new SnapshotAgent({ mode, snapshotPath: `${name}.json` });
    const { headers, statusText } = await fetch(url, { dispatcher });
    console.log(`${name} ${mode}: ${JSON.stringify(headers.getSetCookie())} ${statusText || 'no text'}`);
    if (mode === 'record') await dispatcher.saveSnapshots();
    await dispatcher.close();
  }
}
server.close();
server.closeAllConnections();
PROBE
expected='undici record: ["session=1; Path=/","csrf=2; Path=/"] Fine
undici playback: ["session=1; Path=/, csrf=2; Path=/"] no text
undici-7 record: ["session=1; Path=/","csrf=2; Path=/"] Fine
undici-7 playback: ["session=1; Path=/, csrf=2; Path=/"] no text'

got=$(PATH="$work/node_modules/.bin:$PATH" NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: two cookies are played back as one"

#!/usr/bin/env bash
# @msw/source replays a HAR file with encodings that its bodies no longer have, and with one that they still have.
#
# Packages: @msw/source@0.6.1, msw@2.15.0 (on Node 24.21.0)
# Most would guess: `fromTraffic` answers as the recorded server did. A HAR file keeps the header
#   `content-encoding: gzip` and the text without it (DevTools saves every compressed answer so), and binary bodies in
#   base64 with `encoding: "base64"`; a reader of HAR files takes the one away and undoes the other.
# Seen: 2026-11-28. The compressed answer goes out as plain text under `content-encoding: gzip`: `fetch` resolves
#   with 200, and reading the body fails with "incorrect header check". The picture is answered as the base64 text, 8
#   bytes instead of 5, under `image/png`, without an error; only types with "text" in their name are decoded, so a
#   base64 body of `application/json` is not JSON. Why: headers are copied whole (a remark in the source knows that),
#   and base64 is looked at for texts alone.
# Where it matters: to whoever mocks an API with MSW from traffic that a browser or a proxy saved: nearly all of it is
#   compressed, and media of LINE messages are binary. Mend each entry in the second argument of `fromTraffic`: drop
#   the header, and answer binary bodies with a handler of your own.
set -euo pipefail
name=msw-source-har-bodies-stay-encoded
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@msw/source@0.6.1 msw@2.15.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { fromTraffic } from '@msw/source/traffic';
import { setupServer } from 'msw/node';

const entry = (path, headers, content) => ({
  startedDateTime: '2026-11-28T10:00:00.000Z',
  time: 0,
  request: { method: 'GET', url: `https://api.example/${path}`, headers: [], queryString: [] },
  response: { status: 200, statusText: 'OK', headers, content },
});
const header = (name, value) => ({ name, value });
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]);
const base64 = (body, mimeType) => ({ mimeType, encoding: 'base64', text: Buffer.from(body).toString('base64') });
const json = { mimeType: 'application/json', text: '{"displayName":"Ann"}' };
const gzip = header('content-encoding', 'gzip');
const log = {
  entries: [
    entry('plain', [header('content-type', 'application/json')], json),
    entry('compressed', [header('content-type', 'application/json'), gzip], json),
    entry('picture', [header('content-type', 'image/png')], base64(picture, 'image/png')),
    entry('json-in-base64', [header('content-type', 'application/json')], base64(json.text, 'application/json')),
    entry('text-in-base64', [header('content-type', 'text/plain')], base64('hello', 'text/plain')),
  ],
};
const server = setupServer(...fromTraffic({ log }));
server.listen();
for (const { request } of log.entries) {
  const response = await fetch(request.url);
  const body = await response.text().catch((error) => `error: ${error.cause?.message ?? error.message}`);
  console.log(`${new URL(request.url).pathname}: ${response.status} ${body}`);
}
server.close();
PROBE
expected='/plain: 200 {"displayName":"Ann"}
/compressed: 200 error: incorrect header check
/picture: 200 iVBOR/8=
/json-in-base64: 200 eyJkaXNwbGF5TmFtZSI6IkFubiJ9
/text-in-base64: 200 hello'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: compressed answers cannot be read, binary ones are base64 text"

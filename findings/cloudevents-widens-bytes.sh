#!/usr/bin/env bash
# The SDK of CloudEvents hands on every byte of `data_base64` as four.
#
# Packages: cloudevents@10.0.0 (on Node 24.21.0)
# Most would guess: `HTTP.toEvent` of a structured event decodes `data_base64` into bytes, the same that the binary
#   mode would have brought: they hash, decode and are sent on as what they are.
# Seen: 2026-11-28. `data` is a `Uint32Array` with one element for each byte. Its length looks right, its memory is
#   four times as long: `TextDecoder` puts three NULs behind every character, an HMAC over it never fits, and what
#   `HTTP.binary` makes of the event for the next hop is sent with 128 bytes instead of 32. With `application/json`
#   the data is such an array too, and is not parsed. `data_base64` itself stays right. Why: the decoded buffer is
#   given to `new Uint32Array(…)`, which takes a list of numbers, not memory.
# Where it matters: a webhook that is carried on by a broker goes as `data_base64` when its bytes must stay as they
#   are, as they must for the signature of LINE: the receiver's check fails for every event. Take
#   `Buffer.from(event.data_base64, 'base64')`.
set -euo pipefail
name=cloudevents-widens-bytes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(cloudevents@10.0.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { HTTP } from 'cloudevents';

const bytes = Buffer.from('{"destination":"U1","events":[]}');
const structured = (datacontenttype) => {
  const attributes = { specversion: '1.0', id: '1', source: '/line', type: 'line.webhook', datacontenttype };
  const body = JSON.stringify({ ...attributes, data_base64: bytes.toString('base64') });
  return HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body });
};
const sign = (data) => createHmac('sha256', 'channel secret').update(data).digest('base64');
const event = structured('application/octet-stream');
const { data } = event;
console.log(`${bytes.length} bytes: ${data.constructor.name}, length ${data.length}, memory ${data.byteLength}`);
console.log(JSON.stringify(new TextDecoder().decode(data).slice(0, 8)));
console.log(`signature fits: ${sign(data) === sign(bytes)}`);
console.log(`signature of data_base64 fits: ${sign(Buffer.from(event.data_base64, 'base64')) === sign(bytes)}`);
console.log(`application/json: ${structured('application/json').data.constructor.name}`);

const server = createServer(async (request, response) => {
  let length = 0;
  for await (const chunk of request) length += chunk.length;
  console.log(`the next hop gets ${length} bytes`);
  response.end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { headers, body } = HTTP.binary(event);
await fetch(`http://127.0.0.1:${server.address().port}`, { method: 'POST', headers, body });
server.close();
server.closeAllConnections();
PROBE
expected=$(
  cat <<'EXPECTED'
32 bytes: Uint32Array, length 32, memory 128
"{\u0000\u0000\u0000\"\u0000\u0000\u0000"
signature fits: false
signature of data_base64 fits: true
application/json: Uint32Array
the next hop gets 128 bytes
EXPECTED
)

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: 32 bytes of data_base64 are 128 in data and on the next hop"

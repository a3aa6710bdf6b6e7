#!/usr/bin/env bash
# event-source-plus hands on the last `data` line of an event alone.
#
# Packages: event-source-plus@0.1.15, eventsource@5.1.5 (on Node 24.21.0)
# Most would guess: the `data` lines of one event are joined by line feeds, as in every EventSource.
# Seen: 2026-11-28. Each `data` line takes the place of the one before: of a JSON text sent in three lines `}` is
#   left, of a message of two lines the second one. Spaces at both ends of a line go too. No error and no warning; an
#   event of one line is whole. Why: the reader keeps one value for each field name and overwrites it.
# Where it matters: servers put text that holds line breaks, and JSON that is printed with indents, in several `data`
#   lines (the format has no other way): a chat text or a mocked stream arrives cut, and JSON.parse fails on `}`. Send
#   JSON without line breaks to it.
set -euo pipefail
name=event-source-plus-keeps-the-last-line
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(event-source-plus@0.1.15 eventsource@5.1.5 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';
import { EventSource } from 'eventsource';
import { EventSourcePlus } from 'event-source-plus';

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/event-stream');
  response.write('id: 1\ndata: {\ndata:   "text": "hello"\ndata: }\n\nid: 2\ndata: first line\ndata: second line\n\n');
  response.write('id: 3\ndata: one line\n\n');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}`;
const three = (label, listen) =>
  new Promise((resolve) => {
    const seen = [];
    const stop = listen(({ data }) => {
      if (seen.push(JSON.stringify(data)) < 3) return;
      console.log(`${label}: ${seen.join(' ')}`);
      queueMicrotask(() => resolve(stop()));
    });
  });
await three('eventsource', (listener) => {
  const source = new EventSource(url);
  source.onmessage = listener;
  return () => source.close();
});
await three('event-source-plus', (onMessage) => {
  const controller = new EventSourcePlus(url).listen({ onMessage });
  return () => controller.abort();
});
server.close();
server.closeAllConnections();
PROBE
expected=$(
  cat <<'EXPECTED'
eventsource: "{\n  \"text\": \"hello\"\n}" "first line\nsecond line" "one line"
event-source-plus: "}" "second line" "one line"
EXPECTED
)

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: of several data lines event-source-plus hands on the last"

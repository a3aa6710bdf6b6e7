#!/usr/bin/env bash
# @azure/core-sse gives the name of an event without data to the next message.
#
# Packages: @azure/core-sse@2.4.0, eventsource@5.1.5 (on Node 24.21.0)
# Most would guess: a blank line ends an event; one that has no `data` is dropped with its name, as the standard says.
# Seen: 2026-11-28. After `event: ping` and a blank line the next message, which has no name of its own, comes out as
#   `ping`. An empty `data` line before a text is gone, too: a text that begins with a line break arrives without it.
#   No error. Why: a blank line ends a message if there is data, and else leaves what was read where it is; and an
#   empty first line looks like no data yet.
# Where it matters: servers and proxies keep a stream open with events of a name alone. A client that skips what is
#   called `ping` skips the message behind each of them; the stream looks whole, and comments as keep-alive do no
#   harm.
set -euo pipefail
name=azure-core-sse-hands-the-name-on
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@azure/core-sse@2.4.0 eventsource@5.1.5 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';
import { createSseStream } from '@azure/core-sse';
import { EventSource } from 'eventsource';

const stream = ['data: one', ': comment', 'data: two', 'event: ping', 'data: three', 'data: four', 'data:\ndata: five'];
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/event-stream');
  response.end(`${stream.join('\n\n')}\n\n`);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}`;
const tell = (label, seen) =>
  console.log(`${label}: ${seen.map(([name, data]) => `${name} ${JSON.stringify(data)}`).join(', ')}`);

await new Promise((resolve) => {
  const source = new EventSource(url);
  const seen = [];
  for (const name of ['message', 'ping'])
    source.addEventListener(name, ({ type, data }) => {
      if (seen.push([type, data]) < 5) return;
      source.close();
      resolve(tell('eventsource', seen));
    });
});
const seen = [];
for await (const { event, data } of createSseStream((await fetch(url)).body)) seen.push([event || 'message', data]);
tell('azure', seen);
server.close();
server.closeAllConnections();
PROBE
expected='eventsource: message "one", message "two", message "three", message "four", message "\nfive"
azure: message "one", message "two", ping "three", message "four", message "five"'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: the message after an event without data takes its name"

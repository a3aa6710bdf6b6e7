#!/usr/bin/env bash
# better-sse writes `data:` before the first line of a text only, and no space behind it.
#
# Packages: better-sse@0.16.1, eventsource@5.1.5 (on Node 24.21.0)
# Most would guess: with a serializer of one's own (the option is there for it) a text arrives as it was pushed: each
#   of its lines in a `data` field, as the standard has it, which the package names as its aim.
# Seen: 2026-11-28. Of a text with line breaks the first line arrives, of JSON that is printed with indents `{`. A
#   space at the start is gone too: `data:` is followed by the text at once, and a reader takes one space away. No
#   error. With the default, JSON.stringify on one line, everything arrives. Why: fields are written as they are;
#   the sanitizer that stands before them makes all line breaks `\n` and cuts those at the end, and what follows a
#   line break is a line of its own, which readers take for a field that they do not know.
# Where it matters: a chat text, a log line or a token of a model's answer (most begin with a space) that is pushed
#   as plain text, and streams that a mock plays back as they were recorded. Push JSON, or give a serializer that
#   puts `\ndata: ` between lines and a space before the first.
set -euo pipefail
name=better-sse-names-the-first-line
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(better-sse@0.16.1 eventsource@5.1.5 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';
import { createSession } from 'better-sse';
import { EventSource } from 'eventsource';

const texts = ['one line', 'first line\nsecond line', '{\n  "text": "hello"\n}', ' and a space'];
const serializers = { default: undefined, String, 'line by line': (text) => ` ${text.replaceAll('\n', '\ndata: ')}` };
for (const [label, serializer] of Object.entries(serializers)) {
  const server = createServer(async (request, response) => {
    const session = await createSession(request, response, serializer && { serializer });
    for (const text of texts) session.push(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const source = new EventSource(`http://127.0.0.1:${server.address().port}`);
  await new Promise((resolve) => {
    let pushed = 0;
    source.onmessage = ({ data }) => {
      const text = serializer ? data : JSON.parse(data);
      console.log(`${label}: ${text === texts[pushed] ? 'whole' : JSON.stringify(text)}`);
      if (++pushed === texts.length) resolve();
    };
  });
  source.close();
  server.close();
  server.closeAllConnections();
}
PROBE
expected='default: whole
default: whole
default: whole
default: whole
String: whole
String: "first line"
String: "{"
String: "and a space"
line by line: whole
line by line: whole
line by line: whole
line by line: whole'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: of a text with two lines the first one arrives"

#!/usr/bin/env bash
# Polly.js plays back the answer of one form for another, when the form is a `URLSearchParams`.
#
# Packages: @pollyjs/core@6.0.6, @pollyjs/adapter-fetch@6.0.7, @pollyjs/persister-fs@6.0.6 (on Node 24.21.0)
# Most would guess: requests are told apart by their bodies (`matchRequestsBy.body` is on), whatever `fetch` takes as
#   a body; and the recording holds what was sent.
# Seen: 2026-11-28. While it records, both forms reach the server as they are. In the recording neither has a text
#   nor its content type (`text/plain`), so the two requests are one and the same that came twice: played back in the
#   other order each form gets the answer of the other, and a form that was never sent gets one as well. No warning.
#   The same forms as a string, or as the text of a `URLSearchParams`, are told apart.
# Where it matters: token endpoints take forms, those of LINE too: a test for a wrong secret is answered with the
#   token that was recorded for the right one, and is green or red by its place in the file. Send
#   `String(new URLSearchParams(…))` and name the content type.
set -euo pipefail
name=polly-takes-one-form-for-another
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@pollyjs/core@6.0.6 @pollyjs/adapter-fetch@6.0.7 @pollyjs/persister-fs@6.0.6 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { createServer } from 'node:http';
import FetchAdapter from '@pollyjs/adapter-fetch';
import { Polly } from '@pollyjs/core';
import FSPersister from '@pollyjs/persister-fs';

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  response.end(`for ${body}`);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/oauth2/v2.1/token`;
Polly.register(FetchAdapter);
Polly.register(FSPersister);
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const kinds = {
  object: (grant) => ({ body: new URLSearchParams({ grant }) }),
  text: (grant) => ({ body: String(new URLSearchParams({ grant })), headers: form }),
};
for (const [kind, options] of Object.entries(kinds))
  for (const [mode, grants] of Object.entries({ record: ['right', 'wrong'], replay: ['wrong', 'right'] })) {
    const polly = new Polly(kind, {
      mode,
      adapters: ['fetch'],
      persister: 'fs',
      persisterOptions: { fs: { recordingsDir: 'recordings' } },
      logLevel: 'silent',
    });
    const answers = [];
    for (const grant of grants)
      answers.push(`${grant} ${await (await fetch(url, { method: 'POST', ...options(grant) })).text()}`);
    await polly.stop();
    console.log(`${kind} ${mode}: ${answers.join(', ')}`);
  }
server.close();
server.closeAllConnections();
PROBE
expected='object record: right for grant=right, wrong for grant=wrong
object replay: wrong for grant=right, right for grant=wrong
text record: right for grant=right, wrong for grant=wrong
text replay: wrong for grant=wrong, right for grant=right'

got=$(PATH="$work/node_modules/.bin:$PATH" NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a form is answered with what was recorded for another one"

#!/usr/bin/env bash
# With MSW 3, whether a handler is asked for a preflight depends on the DOM and the client of the test.
#
# Packages: msw@3.0.5, msw@2.15.0, happy-dom@21.0.4, jsdom@31.0.1, axios@1.21.1, vitest@5.1.1, vite@7.3.1 (on Node
#   24.21.0)
# Most would guess: handlers see the requests that the code makes. A handler that answers a POST to another origin
#   is enough, in every test environment, as with MSW 2.
# Seen: 2026-11-28. MSW 3.0.5 shows handlers the OPTIONS that happy-dom makes for fetch and axios and that jsdom
#   makes for axios; an answer without access-control-allow-origin then ends in NetworkError or AxiosError. jsdom
#   with fetch makes none (that is Node's fetch). With MSW 2.15.0 the POST alone is seen, and the answer is taken.
# Where it matters: handlers of a mocked API that tell calls apart by a header (token, authorization) do not know
#   the preflight, which carries none: it leaves for the real host. And an override that worked for years fails in
#   one environment.
set -euo pipefail
name=msw-3-preflight-depends-on-the-page
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(msw@3.0.5 msw2@npm:msw@2.15.0 happy-dom@21.0.4 jsdom@31.0.1 axios@1.21.1 vitest@5.1.1 vite@7.3.1 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.test.js <<'PROBE'
import { appendFileSync } from 'node:fs';
import axios from 'axios';
import { test } from 'vitest';

const url = 'http://provider.test/query_task_list';
const headers = { token: 't' };
const clients = {
  fetch: async () => (await fetch(url, { method: 'POST', headers, body: '{}' })).status,
  axios: async () => (await axios.post(url, {}, { headers })).status,
};
const environment = navigator.userAgent.includes('HappyDOM') ? 'happy-dom' : 'jsdom';
for (const msw of ['msw', 'msw2']) {
  for (const client of ['fetch', 'axios']) {
    test(`${msw} ${client}`, async () => {
      const { http, HttpResponse } = await import(msw);
      const { setupServer } = await import(`${msw}/node`);
      const seen = [];
      const answer = ({ request }) => {
        seen.push(request.method);
        return HttpResponse.json({ ret_code: '000000' });
      };
      const server = setupServer(http.all(url, answer));
      server.listen();
      const outcome = await clients[client]().catch(({ name }) => name);
      server.close();
      appendFileSync('seen.txt', `${environment} ${client} ${msw}: ${seen.join(', ')}; ${outcome}\n`);
    });
  }
}
PROBE
expected='happy-dom axios msw2: POST; 200
happy-dom axios msw: OPTIONS; AxiosError
happy-dom fetch msw2: POST; 200
happy-dom fetch msw: OPTIONS; NetworkError
jsdom axios msw2: POST; 200
jsdom axios msw: OPTIONS; AxiosError
jsdom fetch msw2: POST; 200
jsdom fetch msw: POST; 200'

got=$(
  export PATH="$work/node_modules/.bin:$PATH"
  for dom in happy-dom jsdom; do
    vitest run --environment "$dom" >vitest.log 2>&1 || cat vitest.log
  done
  LC_ALL=C sort seen.txt
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: MSW 3.0.5 hands preflights to handlers, save for fetch in jsdom; MSW 2.15.0 never"

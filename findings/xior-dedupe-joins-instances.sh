#!/usr/bin/env bash
# xior's dedupe plugin gives one instance the answer to another one's call.
#
# Packages: xior@0.8.5 (on Node 24.21.0 and its built-in fetch)
# Most would guess: a plugin that is made anew for each instance (`http.plugins.use(dedupePlugin())`) knows the calls of
#   that instance. Two instances with tokens of their own ask twice, as they do with the cache plugin of the package.
# Seen: 2026-11-29. Two instances with different `Authorization` read the same URL at the same time: the server hears
#   of the first one alone, and both have its answer. Within one instance, too, headers make no difference. The cache
#   plugin keeps instances apart. No error. Why: the calls under way are kept in one table of the module, by URL,
#   parameters and data.
# Where it matters: services with several channels or accounts have one client for each, and all read the same URLs
#   (bot info, quota, template lists): under load one channel is shown what belongs to another, and a 401 of one fails
#   the other. Name the account in `normalizeParams`, or leave the plugin out where the token decides.
set -euo pipefail
name=xior-dedupe-joins-instances
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(xior@0.8.5 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Xior } from 'xior';
import cache from 'xior/plugins/cache';
import dedupe from 'xior/plugins/dedupe';

const heard = [];
const server = createServer(async (request, response) => {
  const [, account] = request.headers.authorization.split(' ');
  heard.push(account);
  await setTimeout(200);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ account }));
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const baseURL = `http://127.0.0.1:${server.address().port}`;
const named = (account) =>
  dedupe({ normalizeParams: (config) => ({ ...config, params: { ...config.params, account } }) });
const plugins = { none: undefined, cache: () => cache(), dedupe: () => dedupe(), 'dedupe, account named': named };
for (const [label, plugin] of Object.entries(plugins)) {
  heard.length = 0;
  const [first, second] = ['first', 'second'].map((account) => {
    const http = Xior.create({ baseURL, headers: { authorization: `Bearer ${account}` } });
    if (plugin !== undefined) http.plugins.use(plugin(account));
    return http;
  });
  const answers = await Promise.all([first, second].map((http) => http.get('/v2/bot/info')));
  const got = answers.map(({ data }) => data.account);
  console.log(`${label}: server heard ${heard.sort().join(', ')}; got ${got.join(', ')}`);
}
server.close();
server.closeAllConnections();
PROBE
expected='none: server heard first, second; got first, second
cache: server heard first, second; got first, second
dedupe: server heard first; got first, first
dedupe, account named: server heard first, second; got first, second'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: the second instance has the answer to the first one's token"

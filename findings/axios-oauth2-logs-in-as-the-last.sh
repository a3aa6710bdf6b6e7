#!/usr/bin/env bash
# Clients of @scienta/axios-oauth2 that are made with one request config all log in as the one made last.
#
# Packages: @scienta/axios-oauth2@1.2.1, axios@0.21.4 (on Node 24.21.0)
# Most would guess: the third parameter of `clientFactory` is read: a time limit or an agent for the token call. Two
#   clients with credentials of their own may share it, as axios lets requests share a config.
# Seen: 2026-11-29. URL, method and body of the token call are written into the object that was given: with a shared one
#   both clients send the credentials of the second, and the token cache files the second one's token under the first
#   one's name. Without the parameter, or with a copy for each client, all is right. No error.
# Where it matters: two channels, or test and production, behind one `{ timeout: 3000 }`: everything of the first is
#   sent in the name of the second, and nothing fails as both are valid. Pass `{ ...config }`, and let a test of two
#   accounts look at whose token arrives.
set -euo pipefail
name=axios-oauth2-logs-in-as-the-last
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@scienta/axios-oauth2@1.2.1 axios@0.21.4 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { once } from 'node:events';
import { createServer } from 'node:http';
import oauth from '@scienta/axios-oauth2';
import axios from 'axios';

const server = createServer(async (request, response) => {
  let form = '';
  for await (const chunk of request) form += chunk;
  response.setHeader('content-type', 'application/json');
  if (request.url === '/token') {
    const access_token = `token-of-${new URLSearchParams(form).get('client_id')}`;
    response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 900, access_token }));
  } else response.end(JSON.stringify({ sentWith: request.headers.authorization }));
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `http://127.0.0.1:${server.address().port}`;
const sent = async (configs) => {
  const cache = new oauth.LockingTokenCache();
  const channels = ['first', 'second'].map((client_id, index) => {
    const options = { url: `${url}/token`, grant_type: 'client_credentials', client_id, client_secret: 'secret' };
    const http = axios.create();
    http.interceptors.request.use(
      oauth.interceptorFactory(oauth.clientFactory(axios.create(), options, configs[index]), cache),
    );
    return http;
  });
  const seen = [];
  for (const http of channels) seen.push((await http.post(`${url}/push`, { text: 'hello' })).data.sentWith);
  return seen.join(', ');
};
const config = { timeout: 3000 };
console.log(`no config: ${await sent([])}`);
console.log(`a copy each: ${await sent([{ ...config }, { ...config }])}`);
console.log(`shared: ${await sent([config, config])}`);
server.close();
server.closeAllConnections();
process.exit();
PROBE
expected='no config: Bearer token-of-first, Bearer token-of-second
a copy each: Bearer token-of-first, Bearer token-of-second
shared: Bearer token-of-second, Bearer token-of-second'

got=$(PATH="$work/node_modules/.bin:$PATH" NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: the first channel sends with the token of the second"

#!/usr/bin/env bash
# stubby answers a POST without a body with the stub that asks for one.
#
# Packages: stubby@5.1.1 (on Node 24.21.0)
# Most would guess: a stub with `json`, `form` or `post` answers requests whose body fits; its README goes through the
#   properties of a stub one by one and passes on at the first that differs. `json` is "deeply compared".
# Seen: 2026-11-29. Another body is a 404, no body at all is the stub's answer. With two stubs, one for each body, it is
#   the first one's. And `json` asks for what it names: more members and a longer list fit as well, and a `null` fits
#   any object. Why: body rules are looked at if the stub has one and the request has a body.
# Where it matters: a client that lost its body on the way (`JSON.stringify(undefined)`, a stream that was read before)
#   passes every test; LINE refuses it. Ask for the header that comes with a text, `content-length: ^[1-9]`, in each such
#   stub, and use `post` with `^` and `$` where nothing more may be there.
set -euo pipefail
name=stubby-answers-without-a-body
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(stubby@5.1.1 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { Stubby } from 'stubby';

const freePorts = async (count) => {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => promisify(server.close.bind(server))()));
  return ports;
};
const [stubs, admin, tls] = await freePorts(3);
const stub = (url, request, body) => ({ request: { url, method: 'POST', ...request }, response: { body } });
const push = { to: 'U1', messages: [{ type: 'text' }], quota: null };
const data = [
  stub('^/push$', { json: JSON.stringify(push) }, 'pushed'),
  stub('^/token$', { form: { client_secret: '^wrong$' } }, 'wrong secret'),
  stub('^/token$', { form: { client_secret: '^right$' } }, 'token'),
  stub('^/text$', { post: '^hello$' }, 'text'),
  stub('^/length$', { json: '{"to":"U1"}', headers: { 'content-length': '^[1-9]' } }, 'pushed'),
];
const stubby = new Stubby();
const location = '127.0.0.1';
await stubby.start({ stubs, admin, tls, location, quiet: true, data });
const call = async (label, path, body) => {
  const response = await fetch(`http://${location}:${stubs}${path}`, { method: 'POST', body });
  console.log(`${label}: ${response.status} ${await response.text()}`.trimEnd());
};
await call('push', '/push', JSON.stringify(push));
await call('push to another', '/push', JSON.stringify({ ...push, to: 'U2' }));
await call('push of more', '/push', JSON.stringify({ ...push, messages: [{ type: 'text' }, {}], quota: { left: 1 } }));
await call('push of nothing', '/push');
await call('right secret', '/token', new URLSearchParams({ client_secret: 'right' }));
await call('no form', '/token');
await call('other text', '/text', 'hello you');
await call('no text', '/text');
await call('with the header, push', '/length', '{"to":"U1"}');
await call('with the header, push of nothing', '/length');
process.exit();
PROBE
expected='push: 200 pushed
push to another: 404
push of more: 200 pushed
push of nothing: 200 pushed
right secret: 200 token
no form: 200 wrong secret
other text: 404
no text: 200 text
with the header, push: 200 pushed
with the header, push of nothing: 404'

got=$(PATH="$work/node_modules/.bin:$PATH" NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a POST of nothing is answered by the stub for a body"

#!/usr/bin/env bash
# openapi-format removes other elements than an overlay selects, when it selects several of one array.
#
# Packages: openapi-format@1.33.6, openapi-overlays-js@0.2.0 (on Node 24.21.0)
# Most would guess: `remove: true` removes what the `target` selects, all of it and nothing else.
# Seen: 2026-11-29. Of servers "internal, public, internal, public" the overlay for internal ones leaves the second
#   internal server and removes the last public one; side by side it is the same, and with nothing behind them the
#   second just stays. One selected element of an array, and several members of an object, are right. It says
#   "formatted successfully", exits 0 and tells of no unused action. openapi-overlays-js removes the two that are
#   selected. Why: the positions are looked up once, and the elements are removed from the front, so that each removal
#   moves those behind it.
# Where it matters: overlays take internal servers, tags and parameters out of a document before it is published. An
#   address that was to be taken out (that of production, in a document for a mock server) is still there. Write one
#   action for each element.
set -euo pipefail
name=openapi-format-overlay-removes-the-wrong-ones
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(openapi-format@1.33.6 openapi-overlays-js@0.2.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const overlay = (target) => ({ overlay: '1.0.0', info: { title: 'Public', version: '1' }, actions: [{ target, remove: true }] });
const all = overlay('$.servers[?(@.description == "internal")]');
const one = overlay('$.servers[?(@.url == "https://c.test")]');
const members = overlay('$.paths[?(@["x-internal"] == true)]');
const description = { i: 'internal', p: 'public' };
const document = (kinds) => ({
  openapi: '3.1.0',
  info: { title: 'Service', version: '1' },
  servers: [...kinds].map((kind, index) => ({ url: `https://${'abcd'[index]}.test`, description: description[kind] })),
  paths: { '/a': { 'x-internal': true }, '/b': {}, '/c': { 'x-internal': true }, '/d': {} },
});
const rest = ({ servers, paths }) =>
  [...servers.map(({ url, description }) => `${description} ${url[8]}`), Object.keys(paths).join(' ')].join(', ');

for (const [label, kinds, actions] of [
  ['every second', 'ipip', all],
  ['side by side', 'piip', all],
  ['one', 'ipip', one],
  ['members', 'ipip', members],
]) {
  writeFileSync('api.json', JSON.stringify(document(kinds)));
  writeFileSync('overlay.json', JSON.stringify(actions));
  const flags = ['api.json', '--overlayFile', 'overlay.json', '--no-sort', '-o', 'public.json'];
  const { status, stdout, stderr } = spawnSync('openapi-format', flags, { encoding: 'utf8' });
  const said = /formatted successfully/.test(stdout + stderr) ? 'success' : 'no success';
  const told = /unused|not found|warn/i.test(stdout + stderr) ? 'told' : 'not told';
  console.log(`${label}: exit ${status}, ${said}, ${told}: ${rest(JSON.parse(readFileSync('public.json', 'utf8')))}`);
}
writeFileSync('api.json', JSON.stringify(document('ipip')));
writeFileSync('overlay.json', JSON.stringify(all));
const { stdout } = spawnSync('overlayjs', ['--openapi', 'api.json', '--overlay', 'overlay.json'], { encoding: 'utf8' });
const left = [...stdout.matchAll(/https:\/\/(\w)\.test/g)].map(([, letter]) => letter);
console.log(`openapi-overlays-js, every second: ${left.join(' ')}`);
PROBE
expected='every second: exit 0, success, not told: public b, internal c, /a /b /c /d
side by side: exit 0, success, not told: public a, internal c, /a /b /c /d
one: exit 0, success, not told: internal a, public b, public d, /a /b /c /d
members: exit 0, success, not told: internal a, public b, internal c, public d, /b /d
openapi-overlays-js, every second: b d'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: an internal server stays, and a public one is gone"

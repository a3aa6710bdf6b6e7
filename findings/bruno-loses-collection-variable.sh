#!/usr/bin/env bash
# Bruno's Postman import turns `pm.variables.get` into a call that cannot see the collection's variables.
#
# Packages: @usebruno/converters@0.23.0, @usebruno/cli@4.1.0, newman@6.2.2 (on Node 24.21.0)
# Most would guess: the importer knows both APIs: `pm.variables.get('appid')` finds what `{{appid}}` finds, before
#   and after.
# Seen: 2026-11-28. newman: both find it. Imported, the variable is one of the collection, `{{appid}}` and
#   `replaceIn('{{appid}}')` find it, and `get` has become `bru.getVar`, which knows runtime variables alone:
#   undefined, no error, no note among the import's issues, and `bru run` exits 0.
# Where it matters: collections that sign their requests in a script hash the word "undefined": the API refuses the
#   signature, and the keys look right on every screen. `pm.variables.replaceIn` survives the import.
set -euo pipefail
name=bruno-loses-collection-variable
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@usebruno/converters@0.23.0 @usebruno/cli@4.1.0 newman@6.2.2 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { postmanToBruno } from '@usebruno/converters';

let reader;
const server = createServer(({ url }, response) => {
  console.log(`${reader}: ${url}`);
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const script = `pm.variables.set('get', String(pm.variables.get('appid')));
pm.variables.set('replaced', pm.variables.replaceIn('{{appid}}'));`;
const postman = {
  info: { name: 'sign', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  variable: [{ key: 'appid', value: '9f3b' }],
  item: [{
    name: 'token',
    event: [{ listen: 'prerequest', script: { exec: script.split('\n') } }],
    request: {
      method: 'GET',
      url: `http://127.0.0.1:${server.address().port}/?get={{get}}&replaced={{replaced}}&template={{appid}}`,
    },
  }],
};
writeFileSync('postman.json', JSON.stringify(postman));

// What the import makes of it, written as the files that Bruno keeps.
const { collection, issues } = await postmanToBruno(postman);
const { url, script: scripts } = collection.items[0].request;
const [{ name, value }] = collection.root.request.vars.req;
mkdirSync('bruno');
writeFileSync('bruno/bruno.json', '{"version":"1","name":"sign","type":"collection"}');
writeFileSync('bruno/collection.bru', `vars:pre-request {\n  ${name}: ${value}\n}\n`);
writeFileSync('bruno/token.bru', `meta {\n  name: token\n  type: http\n  seq: 1\n}\n
get {\n  url: ${url}\n  body: none\n  auth: none\n}\n
script:pre-request {\n${scripts.req.replace(/^/gm, '  ')}\n}\n`);
const run = async (label, file, args, cwd = '.') => {
  reader = label;
  await promisify(execFile)(process.execPath, [`${process.cwd()}/node_modules/${file}`, ...args], { cwd });
};
await run('newman', 'newman/bin/newman.js', ['run', 'postman.json']);
await run('bruno', '@usebruno/cli/bin/bru.js', ['run'], 'bruno');
console.log(`issues: ${issues.length}; ${scripts.req.split('\n')[0]}`);
server.close();
server.closeAllConnections();
PROBE
expected=$(
  cat <<'EXPECTED'
newman: /?get=9f3b&replaced=9f3b&template=9f3b
bruno: /?get=undefined&replaced=9f3b&template=9f3b
issues: 0; bru.setVar('get', String(bru.getVar('appid')));
EXPECTED
)

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: imported into Bruno, pm.variables.get answers undefined for a collection variable"

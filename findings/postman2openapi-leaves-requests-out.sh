#!/usr/bin/env bash
# postman2openapi leaves out every request whose `url` is written as a string.
#
# Packages: postman2openapi@1.2.1, postman-collection@5.3.1 (on Node 24.21.0)
# Most would guess: a request is a request: the format of Postman collections lets `url` be a string or an object with
#   `raw`, `host` and `path`, in version 2.1 as in 2.0, and Postman and newman run both.
# Seen: 2026-11-28. Requests with a string are not in the OpenAPI document; requests with `raw` alone are all put on
#   the path `/`, where the later one replaces the earlier. No error, no warning, and a collection of such requests
#   alone becomes a document with no path. Why: only the object form is looked at, and of it `path`, never `raw`.
# Where it matters: collections that a generator or a hand wrote use strings. What is made of the document (a mock
#   server, a client, a contract test) knows nothing of these operations, and nothing fails. Give it what the
#   collection SDK makes of the collection: there each `url` is an object.
set -euo pipefail
name=postman2openapi-leaves-requests-out
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(postman2openapi@1.2.1 postman-collection@5.3.1 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import sdk from 'postman-collection';
import { transpile } from 'postman2openapi';

const collection = (...urls) => ({
  info: { name: 'line', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: urls.map((url, index) => ({ name: `request ${index}`, request: { method: 'GET', url } })),
});
const object = { raw: 'https://api.example/token', protocol: 'https', host: ['api', 'example'], path: ['token'] };
const mixed = collection(object, 'https://api.example/push', 'https://api.example/profile');
const raw = collection({ raw: 'https://api.example/push' }, { raw: 'https://api.example/profile' });
const paths = (document) => Object.keys(transpile(document).paths).join(' ') || 'none';
console.log(`one object, two strings: ${paths(mixed)}`);
console.log(`strings: ${paths(collection('https://api.example/push'))}`);
console.log(`raw alone: ${paths(raw)}`);
console.log(`by way of the SDK: ${paths(new sdk.Collection(mixed).toJSON())}`);
PROBE
expected='one object, two strings: /token
strings: none
raw alone: /
by way of the SDK: /token /push /profile'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: requests with a string as url are not in the OpenAPI document"

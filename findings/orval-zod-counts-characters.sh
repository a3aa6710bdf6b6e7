#!/usr/bin/env bash
# orval's zod client reads `minimum` and `maximum` of a number-or-text member as lengths of the text.
#
# Packages: orval@8.38.0, zod@4.4.3 (on Node 24.21.0)
# Most would guess: under `type: [integer, string]` the keywords bind the number alone, as JSON Schema says (a
#   keyword says nothing of other types). The text "25" is as good as the number 25.
# Seen: 2026-11-28. The text gets `.min(10).max(50)`: ten to fifty characters. "25" is refused, and ten letters
#   pass. A minimum of 1 looks right by chance (one character at least). @hey-api/openapi-ts@0.99.0 leaves the text
#   alone.
# Where it matters: APIs from Java and PHP take page numbers and times as number or text, and documents say so with
#   a type list. `anyOf` of two schemas, each with its own keywords, is understood.
set -euo pipefail
name=orval-zod-counts-characters
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(orval@8.38.0 zod@4.4.3 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >api.json <<'DOCUMENT'
{ "openapi": "3.1.0", "info": { "title": "Records", "version": "1" },
  "paths": { "/records": { "post": { "operationId": "listRecords", "responses": { "200": { "description": "None." } },
    "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": {
      "list": { "type": ["integer", "string"], "minimum": 10, "maximum": 50 },
      "any": { "anyOf": [{ "type": "integer", "minimum": 10, "maximum": 50 }, { "type": "string" }] } } } } } } } } } }
DOCUMENT
cat >probe.js <<'PROBE'
import { ListRecordsBody } from './client.ts';

for (const value of [25, 5, '25', 'abcdefghij']) {
  const [list, any] = ['list', 'any'].map((key) => ListRecordsBody.safeParse({ [key]: value }).success);
  console.log(`${JSON.stringify(value)}: type list ${list}, anyOf ${any}`);
}
PROBE
expected='25: type list true, anyOf true
5: type list false, anyOf false
"25": type list false, anyOf true
"abcdefghij": type list true, anyOf true'

got=$(
  export PATH="$work/node_modules/.bin:$PATH"
  { orval --input api.json --output client.ts --client zod >generator.log || cat generator.log; } 2>&1
  node probe.js 2>&1
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a minimum of 10 on a number or text asks for ten characters"

#!/usr/bin/env bash
# `format: int64` turns @hey-api/openapi-ts's zod schema into one that takes "", true and [] for a time.
#
# Packages: @hey-api/openapi-ts@0.99.0, zod@4.4.3, typescript@5.9.3 (on Node 24.21.0)
# Most would guess: int64 narrows an integer: what is no integer is refused as before, and the parsed value has the
#   generated type.
# Seen: 2026-11-28. Bare `integer` gives z.int(), which refuses all of them. With int64 it is z.coerce.bigint():
#   empty text, true and an empty list pass (as 0n, 1n, 0n), and text too. The generated type still says `number`;
#   the parsed value is a bigint that JSON.stringify throws on.
# Where it matters: times in milliseconds are int64 (LINE's definition writes its `timestamp` so). Whoever adds the
#   format for Java and C# clients takes the check of that member from TypeScript ones.
set -euo pipefail
name=hey-api-int64-takes-anything
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@hey-api/openapi-ts@0.99.0 zod@4.4.3 typescript@5.9.3 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >api.json <<'DOCUMENT'
{ "openapi": "3.1.0", "info": { "title": "Clock", "version": "1" },
  "paths": { "/time": { "get": { "operationId": "getTime", "responses": { "200": { "description": "The time.",
    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Time" } } } } } } } },
  "components": { "schemas": { "Time": { "type": "object", "required": ["plain", "long"], "properties": {
    "plain": { "type": "integer" }, "long": { "type": "integer", "format": "int64" } } } } } }
DOCUMENT
cat >probe.js <<'PROBE'
import { readFileSync } from 'node:fs';
import { zTime } from './client/zod.gen.ts';

console.log(readFileSync('client/types.gen.ts', 'utf8').match(/long: \w+/)[0]);
for (const value of [1741593600000, '', true, [], 'x']) {
  const [plain, long] = ['plain', 'long'].map((key) => {
    const { success, data } = zTime.shape[key].safeParse(value);
    return success ? `${typeof data} ${data}` : 'refused';
  });
  console.log(`${JSON.stringify(value)}: integer ${plain}; int64 ${long}`);
}
try {
  JSON.stringify(zTime.parse({ plain: 1, long: 1 }));
} catch (error) {
  console.log(error.message);
}
PROBE
expected='long: number
1741593600000: integer number 1741593600000; int64 bigint 1741593600000
"": integer refused; int64 bigint 0
true: integer refused; int64 bigint 1
[]: integer refused; int64 bigint 0
"x": integer refused; int64 refused
Do not know how to serialize a BigInt'

got=$(
  export PATH="$work/node_modules/.bin:$PATH"
  { openapi-ts -i api.json -o client -p @hey-api/typescript -p zod >generator.log || cat generator.log; } 2>&1
  node probe.js 2>&1
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: the zod schema of an int64 takes the empty text, true and an empty list"

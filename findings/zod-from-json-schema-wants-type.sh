#!/usr/bin/env bash
# Zod's own reader of JSON Schema forgets every rule of a part that does not name its `type`.
#
# Packages: zod@4.6.7, ajv@8.20.0 (on Node 24.21.0)
# Most would guess: `z.fromJSONSchema` throws at what it cannot say (it does at `if`, `not`, `dependentRequired` and
#   `unevaluatedProperties`), so a schema that it takes is kept as it is written.
# Seen: 2026-11-28. A part without `type` becomes "anything": its `properties`, `required`, `pattern`, `minimum` and
#   `items` are gone without a word. `allOf`, `anyOf` and `$ref` made of such parts let everything through, `oneOf`
#   of two `required` lists lets nothing through (both branches always match), and what stands beside a `$ref` is
#   gone as well. Why: the reader asks for `type` first and ends with `z.any()` when there is none; a `$ref` is
#   answered before its neighbours are looked at.
# Where it matters: documents of OpenAPI 3.1 and webhook schemas name the type once and refine it in `allOf`; a
#   receiver that checks events with the zod schema takes what the contract refuses, or answers 400 to every event.
set -euo pipefail
name=zod-from-json-schema-wants-type
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(zod@4.6.7 ajv@8.20.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';

const event = { type: 'object', properties: { mode: { type: 'string' } } };
const cases = [
  ['allOf', { ...event, allOf: [{ required: ['replyToken'] }] }, { mode: 'active' }],
  ['allOf with type', { ...event, allOf: [{ type: 'object', required: ['replyToken'] }] }, { mode: 'active' }],
  ['pattern', { type: 'object', properties: { userId: { pattern: '^U' } } }, { userId: 'C1' }],
  [
    'beside $ref',
    { ...event, $defs: { id: { type: 'string' } }, properties: { id: { $ref: '#/$defs/id', maxLength: 2 } } },
    { id: 'long' },
  ],
  ['oneOf', { ...event, oneOf: [{ required: ['userId'] }, { required: ['groupId'] }] }, { groupId: 'C1' }],
  ['if', { ...event, if: { required: ['a'] } }, {}],
];
const ajv = new Ajv2020({ strict: false });
for (const [label, schema, value] of cases) {
  let answer;
  try {
    answer = z.fromJSONSchema(schema).safeParse(value).success;
  } catch (error) {
    answer = error.message;
  }
  console.log(`${label}: ajv ${ajv.validate(schema, value)}, zod ${answer}`);
}
PROBE
expected='allOf: ajv false, zod true
allOf with type: ajv false, zod true
pattern: ajv false, zod true
beside $ref: ajv false, zod true
oneOf: ajv true, zod false
if: ajv true, zod Conditional schemas (if/then/else) are not supported'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: parts without a type lose their rules, and oneOf of them refuses everything"

#!/usr/bin/env bash
# TypeBox refuses valid objects when the `if` of a schema closed by `unevaluatedProperties` does not match.
#
# Packages: typebox@1.4.3, ajv@8.20.0 (on Node 24.21.0)
# Most would guess: "if the type is text, a text is required" says nothing about an image: `{ type: 'image' }` is
#   valid with and without `unevaluatedProperties: false`, as `type` is one of the `properties`.
# Seen: 2026-11-28. Without `unevaluatedProperties` it is valid. With it `Check` (compiled or not) says false, and
#   `Errors` of the same schema and value says valid, with no error. Inside an `allOf` the same `if` is right. The
#   same goes for `prefixItems` under `if` and `unevaluatedItems`.
#   Why: each member is checked with a list of seen names of its own, pushed before and popped after; the pop is
#   skipped when the check fails. After a failing `if` the list of the object is buried, and the names that
#   `properties` had noted are not found. `Errors` and the branches of `allOf` and `anyOf` begin a fresh list.
# Where it matters: `if` on `type` and a closed object is how draft 2020-12 writes an event or a message of many
#   kinds: a receiver refuses every kind but the one named in `if`, and logs no reason. Wrap the `if` in `allOf`.
set -euo pipefail
name=typebox-failing-if-refuses
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(typebox@1.4.3 ajv@8.20.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Check, Compile, Errors } from 'typebox/schema';

const message = { type: 'object', properties: { type: { type: 'string' }, text: { type: 'string' } } };
const rule = { if: { properties: { type: { const: 'text' } } }, then: { required: ['text'] } };
const closed = { unevaluatedProperties: false };
const schemas = {
  open: { ...message, ...rule },
  closed: { ...message, ...rule, ...closed },
  'closed, in allOf': { ...message, allOf: [rule], ...closed },
};
const ajv = new Ajv2020({ strict: false });
for (const [label, schema] of Object.entries(schemas))
  for (const value of [{ type: 'image' }, { type: 'text', text: 'hi' }]) {
    const [valid, errors] = Errors(schema, value);
    const answers = [ajv.validate(schema, value), Compile(schema).Check(value), Check(schema, value), valid];
    console.log(`${label}: ${value.type}: ${answers.join(' ')} ${errors.length}`);
  }
PROBE
expected='open: image: true true true true 0
open: text: true true true true 0
closed: image: true false false true 0
closed: text: true true true true 0
closed, in allOf: image: true true true true 0
closed, in allOf: text: true true true true 0'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a closed object whose if does not match is refused, without an error"

#!/usr/bin/env bash
# allof-merge keeps the last `if` of an `allOf`, and the last list of `dependentRequired`.
#
# Packages: allof-merge@0.6.8, ajv@8.20.0 (on Node 24.21.0)
# Most would guess: a merged schema takes exactly what the original takes, as its README promises: what cannot be
#   merged stays in an `allOf`, or is an error.
# Seen: 2026-11-28. Two conditions in an `allOf` become one: the last `if` with its `then`. An `if` beside the `allOf`
#   counts as the last one, so all those inside are gone. Of two `dependentRequired` for one member the last is left.
#   No error, and `onMergeError` is not called (it is for two constants that differ). Why: words that have no rule
#   for merging are answered with their last value.
# Where it matters: a list of `if` and `then` in an `allOf`, one for each type, is how draft 2020-12 and OpenAPI 3.1
#   write an event of many kinds. What is merged before it is documented, compared or compiled keeps the rule of one
#   kind and lets the others through.
set -euo pipefail
name=allof-merge-keeps-the-last-if
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(allof-merge@0.6.8 ajv@8.20.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Ajv2020 } from 'ajv/dist/2020.js';
import { merge } from 'allof-merge';

const kind = (type, member) => ({
  if: { properties: { type: { const: type } }, required: ['type'] },
  then: { required: [member] },
});
const follow = { type: 'follow' };
const cases = {
  'two in allOf': [{ allOf: [kind('follow', 'replyToken'), kind('message', 'message')] }, follow],
  'one beside it': [{ ...kind('message', 'message'), allOf: [kind('follow', 'replyToken')] }, follow],
  'one in allOf': [{ allOf: [kind('follow', 'replyToken')] }, follow],
  dependentRequired: [
    { allOf: [{ dependentRequired: { text: ['id'] } }, { dependentRequired: { text: ['emojis'] } }] },
    { text: 'hello', emojis: [] },
  ],
};
const ajv = new Ajv2020({ strict: false });
for (const [label, [schema, value]] of Object.entries(cases)) {
  let told = 0;
  const merged = merge(structuredClone(schema), { onMergeError: () => (told += 1) });
  console.log(`${label}: before ${ajv.validate(schema, value)}, merged ${ajv.validate(merged, value)}, told ${told}`);
}
let told = 0;
merge({ allOf: [{ const: 1 }, { const: 2 }] }, { onMergeError: () => (told += 1) });
console.log(`two constants: told ${told}`);
PROBE
expected='two in allOf: before false, merged true, told 0
one beside it: before false, merged true, told 0
one in allOf: before false, merged false, told 0
dependentRequired: before false, merged true, told 0
two constants: told 1'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: of two conditions in an allOf the last one is left"

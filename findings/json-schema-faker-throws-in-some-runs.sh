#!/usr/bin/env bash
# json-schema-faker cannot make a closed object with `minProperties` in many of its runs.
#
# Packages: json-schema-faker@0.6.3, ajv@8.20.0 (on Node 24.21.0)
# Most would guess: three optional members of which two are asked for: some two or three of them, in every run.
# Seen: 2026-11-28. 45 of the seeds from 1 to 100 end in "properties 'a, b, c' were not found while
#   additionalProperties is false", of members that the schema has; the others give valid objects. Of two members of
#   which one is asked for, 21. Open objects never fail: they are filled up with members of invented names. Why: each
#   optional member is left out or not by chance, and only then is looked whether enough are there; what is missing
#   is made up of new names, which a closed object forbids, and not of the members that were left out.
# Where it matters: "change at least one of these" is how updates are written in contracts: a mock or a test that
#   makes its data by chance is red every few runs, for a schema that was right all along. `alwaysFakeOptionals: true`
#   never fails, and never leaves a member out.
set -euo pipefail
name=json-schema-faker-throws-in-some-runs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(json-schema-faker@0.6.3 ajv@8.20.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Ajv2020 } from 'ajv/dist/2020.js';
import { generate } from 'json-schema-faker';

const object = (names, rest) => ({
  type: 'object',
  properties: Object.fromEntries([...names].map((name) => [name, { type: 'string' }])),
  ...rest,
});
const closed = { additionalProperties: false };
const cases = {
  'two of three': [object('abc', { minProperties: 2, ...closed })],
  'one of two': [object('ab', { minProperties: 1, ...closed })],
  open: [object('abc', { minProperties: 2 })],
  'with all': [object('abc', { minProperties: 2, ...closed }), { alwaysFakeOptionals: true }],
};
for (const [label, [schema, options]] of Object.entries(cases)) {
  const validate = new Ajv2020().compile(schema);
  const counts = { valid: 0, invalid: 0, thrown: 0 };
  const messages = new Set();
  for (let seed = 1; seed <= 100; seed += 1)
    try {
      counts[validate(await generate(structuredClone(schema), { seed, ...options })) ? 'valid' : 'invalid'] += 1;
    } catch (error) {
      counts.thrown += 1;
      messages.add(error.message);
    }
  console.log(`${label}: ${JSON.stringify(counts)} ${[...messages].join(' ')}`.trim());
}
PROBE
expected="two of three: {\"valid\":55,\"invalid\":0,\"thrown\":45} properties 'a, b, c' were not found while additionalProperties is false in /
one of two: {\"valid\":79,\"invalid\":0,\"thrown\":21} properties 'a, b' were not found while additionalProperties is false in /
open: {\"valid\":100,\"invalid\":0,\"thrown\":0}
with all: {\"valid\":100,\"invalid\":0,\"thrown\":0}"

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: 45 of 100 seeds cannot make two of three members"

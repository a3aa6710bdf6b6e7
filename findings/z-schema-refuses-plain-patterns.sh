#!/usr/bin/env bash
# z-schema calls a schema invalid for `^(\d+)?$`: its guard against slow patterns looks at nesting alone.
#
# Packages: z-schema@12.5.0, ajv@8.20.0 (on Node 24.21.0)
# Most would guess: a validator of drafts 4 to 2020-12 compiles any ECMA-262 pattern, or refuses one that can be
#   slow.
# Seen: 2026-11-28. A repetition inside a group that has any quantifier is refused, `?` and `{3}` too: optional
#   digits, a dotted address, a list with commas. None of them is slow on any text. The verdict is
#   SCHEMA_VALIDATION_FAILED, "not a valid RegExp pattern": nothing that holds the schema can be checked.
# Where it matters: lists of ids with commas and optional digits fill the schemas of messaging APIs. `not: { pattern
#   }` of the bad case, or the alternatives spelt out without a group, is taken everywhere.
set -euo pipefail
name=z-schema-refuses-plain-patterns
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(z-schema@12.5.0 ajv@8.20.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Ajv } from 'ajv';
import ZSchema from 'z-schema';

const cases = [
  ['^(\\d+)?$', '12'],
  ['^(\\d{1,3}\\.){3}\\d{1,3}$', '127.0.0.1'],
  ['^[^,]+(,[^,]+)*$', 'a,b'],
  ['^\\d*$', '12'],
];
const verdict = (check) => {
  try {
    return check() ? 'valid' : 'invalid';
  } catch (error) {
    return `${error.message}, ${error.details?.[0].params[2]}`;
  }
};
for (const [pattern, value] of cases) {
  const schema = { type: 'string', pattern };
  const ajv = verdict(() => new Ajv().validate(schema, value));
  const zSchema = verdict(() => ZSchema.create().validate(value, schema));
  console.log(`${pattern} ajv: ${ajv}; z-schema: ${zSchema}`);
}
PROBE
expected='^(\d+)?$ ajv: valid; z-schema: SCHEMA_VALIDATION_FAILED, Pattern rejected as potentially unsafe (ReDoS)
^(\d{1,3}\.){3}\d{1,3}$ ajv: valid; z-schema: SCHEMA_VALIDATION_FAILED, Pattern rejected as potentially unsafe (ReDoS)
^[^,]+(,[^,]+)*$ ajv: valid; z-schema: SCHEMA_VALIDATION_FAILED, Pattern rejected as potentially unsafe (ReDoS)
^\d*$ ajv: valid; z-schema: valid'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: optional digits, dotted addresses and lists with commas are refused as unsafe"

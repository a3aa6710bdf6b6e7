#!/usr/bin/env bash
# json-schema-to-ts resolves `sibling.json` and makes `never` of `./sibling.json`.
#
# Packages: json-schema-to-ts@3.1.1, typescript@5.9.3
# Most would guess: a relative reference is resolved against `$id` as a URL is, so both spellings name the same
#   schema; one that leads nowhere is a compile error, or `unknown`.
# Seen: 2026-11-28. Only the bare name and the full URL work. `./`, `../parts/` and `/parts/` (all valid, all to the
#   schema that was given) and a misspelt URL make the whole event `never`, if the member is required. If it is
#   optional the member silently becomes `undefined`. Neither is an error where the type is made.
# Where it matters: a handler typed `(event: never) => …` compiles whatever it does not read, and a contract kept in
#   folders (events/, messages/, parts/) refers with `../`. Bundle it first, or write full URLs.
set -euo pipefail
name=json-schema-to-ts-sibling-reference
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' >package.json
packages=(json-schema-to-ts@3.1.1 typescript@5.9.3)
npm install --silent --no-audit --no-fund --before=2026-11-28 --ignore-scripts "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.ts <<'PROBE'
import type { FromSchema } from 'json-schema-to-ts';

const text = {
  $id: 'https://contract.test/parts/text.json',
  type: 'object',
  properties: { text: { type: 'string' } },
  required: ['text'],
  additionalProperties: false,
} as const;
const event = <Ref extends string>($ref: Ref) =>
  ({
    $id: 'https://contract.test/parts/event.json',
    type: 'object',
    properties: { message: { $ref } },
    required: ['message'],
    additionalProperties: false,
  }) as const;
const optional = { ...event('./text.json'), required: [] } as const;
const bare = event('text.json');
const url = event('https://contract.test/parts/text.json');
const dot = event('./text.json');
const up = event('../parts/text.json');
const root = event('/parts/text.json');
const misspelt = event('https://contract.test/parts/txt.json');

type Of<Schema extends typeof optional | ReturnType<typeof event<string>>> =
  FromSchema<Schema, { references: [typeof text] }>;
type Kind<Type> = [Type] extends [never] ? 'never' : Type extends { message: { text: string } } ? 'event' : 'other';
type Seen = {
  bare: Kind<Of<typeof bare>>; url: Kind<Of<typeof url>>;
  dot: Kind<Of<typeof dot>>; up: Kind<Of<typeof up>>; root: Kind<Of<typeof root>>; misspelt: Kind<Of<typeof misspelt>>;
  optional: [NonNullable<Of<typeof optional>['message']>] extends [never] ? 'never' : 'message';
};
// The compiler's complaint about each line names what it has found.
export const seen: Seen = {
  bare: 0,
  url: 0,
  dot: 0,
  up: 0,
  root: 0,
  misspelt: 0,
  optional: 0,
};
PROBE
expected='bare url dot up root misspelt optional
event event never never never never never'

got=$(
  echo 'bare url dot up root misspelt optional'
  node_modules/.bin/tsc --noEmit --strict --target es2022 --module nodenext probe.ts 2>&1 |
    sed -E "s/.* is not assignable to type '.(.*).'\.\$/\1/" | paste -s -d ' '
) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: a reference to ./sibling.json becomes never without an error"

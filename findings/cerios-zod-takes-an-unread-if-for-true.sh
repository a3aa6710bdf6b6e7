#!/usr/bin/env bash
# @cerios/openapi-to-zod takes an `if` that it cannot read for true, and a nullable reference for anything.
#
# Packages: @cerios/openapi-to-zod@1.7.0, zod@4.4.3, ajv@8.20.0 (on Node 24.21.0)
# Most would guess: a generator for OpenAPI 3.1 that turns `if` and `then` into a refinement does it for each of them,
#   or leaves out what it cannot say, so that at worst too much passes. `anyOf` of a reference and `type: "null"` (as
#   3.1 writes what was `nullable`) is the schema or null.
# Seen: 2026-11-29. An `if` with `const` is right. With `enum` the generated condition is the word `true`: events of
#   other kinds, valid ones, are refused for the member that `then` asks for. `type: "null"` becomes z.unknown(), so
#   the union of a reference and null takes everything, in the type as well. What stands beside `allOf` or `anyOf`,
#   `properties` and `required`, is gone: a child of a base has the members of the base alone, and a list of `if` in an
#   `allOf` beside `properties` leaves nothing at all. No error, no warning; the report says "Successful: 1".
# Where it matters: "one of these kinds needs a reply token" is an `enum` under `if` in contracts of webhooks: valid
#   ones are refused in production, while a broken nullable member passes. Give the kinds schemas of their own under
#   `oneOf`, write null as `type: ["object", "null"]`, and the members of a child in an element of its `allOf`.
set -euo pipefail
name=cerios-zod-takes-an-unread-if-for-true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@cerios/openapi-to-zod@1.7.0 zod@4.4.3 ajv@8.20.0 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-29 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const base = { $ref: '#/components/schemas/Base' };
const members = { type: 'object', properties: { kind: { type: 'string' }, token: { type: 'string' } } };
const needsToken = (kind) => ({ if: { properties: { kind }, required: ['kind'] }, then: { required: ['token'] } });
const schemas = {
  Base: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  IfConst: { ...members, ...needsToken({ const: 'message' }) },
  IfEnum: { ...members, ...needsToken({ enum: ['message', 'follow'] }) },
  IfInAllOf: { ...members, allOf: [needsToken({ const: 'message' }), needsToken({ const: 'follow' })] },
  Nullable: { type: 'object', properties: { base: { anyOf: [base, { type: 'null' }] } } },
  NullableList: { type: 'object', properties: { base: { type: ['string', 'null'] } } },
  BesideAllOf: { type: 'object', allOf: [base], properties: { count: { type: 'integer' } }, required: ['count'] },
  InsideAllOf: { allOf: [base, { type: 'object', properties: { count: { type: 'integer' } }, required: ['count'] }] },
  BesideAnyOf: { ...members, anyOf: [{ required: ['kind'] }, { required: ['token'] }] },
};
const values = {
  IfConst: [{ kind: 'unfollow' }, { kind: 'message' }],
  IfEnum: [{ kind: 'unfollow' }, { kind: 'message' }],
  IfInAllOf: [{ kind: 'unfollow' }, { kind: 'message' }],
  Nullable: [{ base: null }, { base: 5 }],
  NullableList: [{ base: null }, { base: 5 }],
  BesideAllOf: [{ id: '1', count: 1 }, { id: '1', count: 'one' }],
  InsideAllOf: [{ id: '1', count: 1 }, { id: '1', count: 'one' }],
  BesideAnyOf: [{ kind: 'message' }, { kind: 5 }],
};
const document = { openapi: '3.1.0', info: { title: 'Events', version: '1' }, paths: {}, components: { schemas } };
writeFileSync('openapi.json', JSON.stringify(document));
const config = { specs: [{ input: 'openapi.json', outputTypes: 'generated.ts' }] };
writeFileSync('openapi-to-zod.config.json', JSON.stringify(config));
const report = execFileSync('openapi-to-zod', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
console.log(/^Successful: \d+$/m.exec(report)?.[0]);

const generated = await import('./generated.ts');
const ajv = new Ajv2020({ strict: false }).addSchema(document, 'openapi');
for (const [key, candidates] of Object.entries(values)) {
  const zod = generated[`${key[0].toLowerCase()}${key.slice(1)}Schema`];
  const validate = ajv.getSchema(`openapi#/components/schemas/${key}`);
  const say = (check) => candidates.map(check).join(' ');
  console.log(`${key}: ajv ${say((value) => validate(value))}, zod ${say((value) => zod.safeParse(value).success)}`);
}
PROBE
expected='Successful: 1
IfConst: ajv true false, zod true false
IfEnum: ajv true false, zod false false
IfInAllOf: ajv true false, zod true true
Nullable: ajv true false, zod true true
NullableList: ajv true false, zod true false
BesideAllOf: ajv true false, zod true true
InsideAllOf: ajv true false, zod true false
BesideAnyOf: ajv true false, zod true true'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: an if with enum is always true, and a nullable reference takes anything"

#!/usr/bin/env bash
# Modelina gives a member the constant of another one, if both stand in an if/then of an AsyncAPI document.
#
# Packages: @asyncapi/modelina@5.10.1
# Most would guess: `if mode is "active" then replyToken has at least one character` leaves the type of replyToken
#   as it is: string.
# Seen: 2026-11-28. From an AsyncAPI document the model says `replyToken?: 'active'`: the unnamed schemas under `if`
#   and `then` are taken for one. A condition on an integer beside it makes both `'active' | number`. From the same
#   schema as plain JSON Schema all is well. `then: { required }` alone does no harm.
# Where it matters: webhook events are where conditions stand (a token in one mode only). The generated class has a
#   field that can hold nothing but "active", in Java a constant without a setter; nothing warns. Keep `properties`
#   out of `then`.
set -euo pipefail
name=modelina-condition-becomes-constant
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' >package.json
packages=(@asyncapi/modelina@5.10.1)
npm install --silent --no-audit --no-fund --before=2026-11-28 --ignore-scripts "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { TypeScriptGenerator } from '@asyncapi/modelina';

const event = (then) => ({
  title: 'Event',
  type: 'object',
  additionalProperties: false,
  properties: { mode: { type: 'string' }, replyToken: { type: 'string' }, retries: { type: 'integer' } },
  if: { properties: { mode: { const: 'active' } } },
  then,
});
const asyncapi = (payload) => ({
  asyncapi: '3.0.0',
  info: { title: 'Events', version: '1' },
  channels: { hook: { address: 'hook', messages: { event: { $ref: '#/components/messages/event' } } } },
  operations: { take: { action: 'receive', channel: { $ref: '#/channels/hook' } } },
  components: { messages: { event: { payload } } },
});
const jsonSchema = (schema) => ({ $schema: 'http://json-schema.org/draft-07/schema#', $id: 'Event', ...schema });
const show = async (label, input) => {
  const models = await new TypeScriptGenerator({ modelType: 'interface' }).generate(input);
  console.log(`${label}: ${models[0].result.match(/\w+\?: .*(?=;)/g).join(', ')}`);
};
const conditions = {
  required: { required: ['replyToken'] },
  length: { properties: { replyToken: { minLength: 1 } } },
  both: { properties: { retries: { minimum: 0 }, replyToken: { minLength: 1 } } },
};
for (const [label, then] of Object.entries(conditions)) {
  await show(`AsyncAPI, ${label}`, asyncapi(event(then)));
  await show(`JSON Schema, ${label}`, jsonSchema(event(then)));
}
PROBE
expected=$(
  cat <<'EXPECTED'
AsyncAPI, required: mode?: string, replyToken?: string, retries?: number
JSON Schema, required: mode?: string, replyToken?: string, retries?: number
AsyncAPI, length: mode?: string, replyToken?: 'active', retries?: number
JSON Schema, length: mode?: string, replyToken?: string, retries?: number
AsyncAPI, both: mode?: string, replyToken?: 'active' | number, retries?: 'active' | number
JSON Schema, both: mode?: string, replyToken?: string, retries?: number
EXPECTED
)

got=$(node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: an if/then in AsyncAPI types replyToken as the constant 'active'"

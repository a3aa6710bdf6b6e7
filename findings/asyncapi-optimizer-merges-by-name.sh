#!/usr/bin/env bash
# The optimizer of AsyncAPI gives all payloads the schema of one of them.
#
# Packages: @asyncapi/optimizer@2.0.0, @asyncapi/parser@3.6.6 (on Node 24.21.0)
# Most would guess: an optimized document says the same in fewer words: equal parts move to `components` and are
#   referred to from there, parts that differ get names that differ.
# Seen: 2026-11-28. With the defaults every inline schema moves to `components.schemas` under the last word of its
#   path: all payloads are `payload`, all members `id` are `id`. Those that differ overwrite each other, and every
#   place refers to the one that is left: the image message has become a text message, its number a string. No error,
#   the report shows one target twice, and the parser finds the result valid. With `moveAllToComponents: false` and
#   `moveDuplicatesToComponents: true` everything keeps its meaning, and so it does where schemas are in
#   `components.schemas` with a name already.
# Where it matters: messages of many kinds (text, image, follow) with their payload inline are how most AsyncAPI
#   documents of webhooks are written. Types and mocks that are generated from the optimized one know one kind.
set -euo pipefail
name=asyncapi-optimizer-merges-by-name
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@asyncapi/optimizer@2.0.0 @asyncapi/parser@3.6.6 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import optimizer from '@asyncapi/optimizer';
import parser from '@asyncapi/parser';

const payload = (type, id) => ({ type: 'object', properties: { type: { const: type }, id: { type: id } } });
const inline = {
  asyncapi: '3.0.0',
  info: { title: 'webhooks', version: '1' },
  channels: {
    line: {
      address: '/line',
      messages: { text: { payload: payload('text', 'string') }, image: { payload: payload('image', 'integer') } },
    },
  },
  operations: { receive: { action: 'receive', channel: { $ref: '#/channels/line' } } },
};
const named = structuredClone(inline);
named.components = { schemas: { Text: payload('text', 'string'), Image: payload('image', 'integer') } };
named.channels.line.messages.text.payload = { $ref: '#/components/schemas/Text' };
named.channels.line.messages.image.payload = { $ref: '#/components/schemas/Image' };

const tell = async (label, text) => {
  const { document, diagnostics } = await new parser.Parser().parse(text);
  const errors = diagnostics.filter(({ severity }) => severity === 0).length;
  const messages = document.allMessages().all().map((message) => {
    const { type, id } = message.payload().properties();
    return `${message.id()} is ${type.const()} with ${id.type()}`;
  });
  console.log(`${label}: ${messages.sort().join(', ')}; ${errors} errors`);
};
const optimize = async (document, rules) => {
  const one = new optimizer.Optimizer(structuredClone(document));
  await one.getReport();
  return one.getOptimizedDocument({ output: 'JSON', ...(rules && { rules }) });
};
await tell('as written', JSON.stringify(inline));
await tell('optimized', await optimize(inline));
const duplicates = { moveAllToComponents: false, moveDuplicatesToComponents: true };
await tell('duplicates only', await optimize(inline, { reuseComponents: true, removeComponents: true, ...duplicates }));
await tell('named', await optimize(named));
PROBE
expected='as written: image is image with integer, text is text with string; 0 errors
optimized: image is text with string, text is text with string; 0 errors
duplicates only: image is image with integer, text is text with string; 0 errors
named: image is image with integer, text is text with string; 0 errors'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: an image message has become a text message"

#!/usr/bin/env bash
# An MCP client takes a tool's answer until it has listed the tools; then it throws the same answer away.
#
# Packages: @modelcontextprotocol/sdk@1.32.2, zod@4.4.3
# Most would guess: the server checks `structuredContent` against `outputSchema`, so what it sends, every client
#   takes; and an answer with `isError` is one that the model is to read, whatever it holds.
# Seen: 2026-11-28. `outputSchema: { sent: z.number() }` and one member more: the server lets it out (zod ignores
#   what it does not name), the client takes it, and after `listTools()` throws -32602 (the listed JSON Schema says
#   additionalProperties: false). The same for a refusal with data, even with z.looseObject.
# Where it matters: a tool that hands on the answer of an HTTP API works in its tests, which call it straight away,
#   and fails in every real host, as those list first, on the day the provider adds a member or refuses a call.
set -euo pipefail
name=mcp-client-refuses-what-it-took
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' >package.json
packages=(@modelcontextprotocol/sdk@1.32.2 zod@4.4.3)
npm install --silent --no-audit --no-fund --before=2026-11-28 --ignore-scripts "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const content = [{ type: 'text', text: 'See the data.' }];
const answers = {
  added: { content, structuredContent: { sent: 1, failed: 0 } },
  refused: { content, isError: true, structuredContent: { ret_code: '900002' } },
};
const shapes = { plain: { sent: z.number() }, loose: z.looseObject({ sent: z.number() }) };
for (const [shape, outputSchema] of Object.entries(shapes)) {
  for (const listed of [false, true]) {
    const server = new McpServer({ name: 'records', version: '1.0.0' });
    for (const [name, answer] of Object.entries(answers)) {
      server.registerTool(name, { inputSchema: {}, outputSchema }, async () => answer);
    }
    const client = new Client({ name: 'host', version: '1.0.0' });
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(ours), client.connect(theirs)]);
    if (listed) await client.listTools();
    for (const name of Object.keys(answers)) {
      const outcome = await client.callTool({ name, arguments: {} }).then(
        ({ structuredContent }) => JSON.stringify(structuredContent),
        ({ code, message }) => `${code} ${message.match(/must .*$/)[0]}`,
      );
      console.log(`${shape}, ${listed ? 'listed' : 'unlisted'}, ${name}: ${outcome}`);
    }
  }
}
PROBE
expected=$(
  cat <<'EXPECTED'
plain, unlisted, added: {"sent":1,"failed":0}
plain, unlisted, refused: {"ret_code":"900002"}
plain, listed, added: -32602 must NOT have additional properties
plain, listed, refused: -32602 must have required property 'sent', data must NOT have additional properties
loose, unlisted, added: {"sent":1,"failed":0}
loose, unlisted, refused: {"ret_code":"900002"}
loose, listed, added: {"sent":1,"failed":0}
loose, listed, refused: -32602 must have required property 'sent'
EXPECTED
)

got=$(node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: after listTools() an added member and a refusal with data are thrown as -32602"

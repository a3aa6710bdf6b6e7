import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verbs } from '../cli/verbs.ts';
import { tools } from '../mock-server/mcp/tools/index.ts';
import manifest from '../package.json' with { type: 'json' };

const skill = readFileSync(join(import.meta.dirname, '../SKILL.md'), 'utf8');
const llms = readFileSync(join(import.meta.dirname, '../llms.txt'), 'utf8');

test('SKILL.md begins with its name and when to use it', () => {
  expect(skill).toMatch(/^---\nname: sobot-mock\ndescription: .{100,1024}\n---\n/);
});

test('SKILL.md calls tools that there are, with arguments that they take', () => {
  const calls = Array.from(skill.matchAll(/`(\w+) (\{[^`]*\})`/g), ([, name, given]) => [name!, given!] as const);
  expect(calls.length).toBeGreaterThan(8);
  for (const [name, given] of calls) {
    const tool = tools.find((each) => each.name === name);
    expect(tool, name).toBeDefined();
    expect(Object.keys(tool!.inputSchema.properties), name).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(given) as object)),
    );
  }
});

test.each([
  ['SKILL.md', skill],
  ['llms.txt', llms],
])('%s names verbs and entries that there are', (_, text) => {
  const named = Array.from(text.matchAll(/sobot-mock (\w[\w-]*)/g), ([, verb]) => verb!);
  expect(named.filter((verb) => !verbs.some(({ name }) => name === verb))).toEqual([]);
  const entries = Array.from(text.matchAll(/sobot-mock(\/\w+)/g), ([, path]) => `.${path}`);
  expect(entries.filter((entry) => !(entry in manifest.exports))).toEqual([]);
});

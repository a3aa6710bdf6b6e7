import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { command, entries, packageExports, packageSideEffects } from './entries.ts';

test('package.json exports the entries and nothing else', () => {
  expect(manifest.exports).toEqual(packageExports());
});

test('package.json names types before default in every entry', () => {
  const conditions = Object.values(manifest.exports).filter((target) => typeof target === 'object');
  expect(conditions.map((target) => Object.keys(target))).toEqual(entries.map(() => ['types', 'default']));
});

test('package.json names the entries that have side effects', () => {
  expect(manifest.sideEffects).toEqual(packageSideEffects());
});

test('package.json names the command', () => {
  expect(manifest.bin).toEqual({ [command.name]: `./${command.output}` });
});

test('every entry has its module', () => {
  expect([...entries, command].filter(({ source }) => !existsSync(source))).toEqual([]);
});

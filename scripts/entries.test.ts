import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { command, entries, packageExports, packageSideEffects } from './entries.ts';

test('package.json exports the entries and nothing else', () => {
  expect(manifest.exports).toEqual(packageExports());
});

test('package.json names types before default in every entry', () => {
  const targets = Object.values(manifest.exports).filter((target) => typeof target === 'object');
  const files = targets.flatMap((target) => ('import' in target ? [target.import, target.require] : [target]));
  const orders = new Set(files.map((each) => Object.keys(each).join(' ')));
  // A condition that comes behind `default` is never looked at.
  expect([...orders].toSorted()).toEqual(['types default', 'types node default']);
  expect(targets).toHaveLength(entries.length);
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

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const page = import.meta.dirname;
const text = globSync('*/*.{ts,tsx}', { cwd: page, exclude: ['words', '**/*.test.ts'] })
  .map((file) => readFileSync(join(page, file), 'utf8'))
  .join('\n');
const isUsed = (name: string): boolean => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text);

test('the page says every phrase that it carries', async () => {
  const modules = await Promise.all(
    globSync('words/*.ts', { cwd: page }).map(
      (file) => import(pathToFileURL(join(page, file)).href) as Promise<Readonly<Record<string, object>>>,
    ),
  );
  const groups = modules.flatMap((module) => Object.entries(module)).filter(([, value]) => typeof value === 'object');
  expect(groups.length).toBeGreaterThan(20);
  const unused = groups.flatMap(([group, phrases]) => {
    const names = Object.keys(phrases);
    const unnamed = names.filter((name) => !isUsed(`${group}.${name}`));
    // A table, where what a server says is looked up: none of it is named.
    return unnamed.length === names.length && isUsed(group) ? [] : unnamed.map((name) => `${group}.${name}`);
  });
  expect(unused).toEqual([]);
});

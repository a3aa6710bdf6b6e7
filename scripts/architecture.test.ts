import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rooms } from './rooms.ts';

const repository = join(import.meta.dirname, '..');

const pages = ['docs/architecture.md', 'docs/architecture.zh-CN.md', 'CONTRIBUTING.md', 'CONTRIBUTING.zh-CN.md'];

const textOf = (page: string): Promise<string> => readFile(join(repository, page), 'utf8');

/** What stands in backticks and looks like a path of the repository. */
function pathsIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gmu, '');
  const quoted = [...prose.matchAll(/`([^`\s]+)`/gu)].map(([, path = '']) => path);
  return quoted.filter((path) => /^[\w-]+\/|^[\w.-]+\.(?:md|ts|json)$/u.test(path) && !path.startsWith('sobot-mock/'));
}

const folders = ['cli', 'common', 'contract-tests', 'docs', 'generators', 'mock-server', 'schemas', 'scripts', 'test'];

/** Names of all files, for those that the page calls by their name alone. */
const names = new Set(
  folders
    .flatMap((folder) => readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }))
    .map((path) => basename(path)),
);

const exists = (path: string): boolean =>
  existsSync(join(repository, path)) || (!path.includes('/') && names.has(path));

describe.each(pages)('%s', (page) => {
  test('names only paths that exist', async () => {
    const paths = pathsIn(await textOf(page));
    // Parts of a room that the row before names whole.
    const parts = /^(?:http|routes|console|checks|mutants|messages)\/$/u;
    expect(paths.filter((path) => !parts.test(path) && !exists(path))).toEqual([]);
  });

  test('links only to pages that exist', async () => {
    const links = [...(await textOf(page)).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(repository, page, '..', link)))).toEqual([]);
  });
});

/** Names that each of the three kits has a file of. */
const kitFiles = ['check.ts', 'options.ts', 'target.ts', 'exchange.ts', 'violation.ts', 'redact.ts'];

test.each(['provider', 'receiver', 'journal'])('the %s kit has a file for each role of a kit', (kit) => {
  const folder = join(repository, 'contract-tests/kit', kit);
  expect(kitFiles.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  for (const role of ['messages', 'checks', 'mutants']) {
    expect(existsSync(join(folder, role)) || existsSync(join(folder, `${role}.ts`))).toBe(true);
  }
});

test('the page has every room', async () => {
  const named = pathsIn(await textOf('docs/architecture.md'));
  const missing = rooms.filter(({ path }) => !named.some((place) => path === place || path.startsWith(place)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('both languages name the same paths', async () => {
  const [english = '', chinese = ''] = await Promise.all(pages.slice(0, 2).map(textOf));
  const sorted = (text: string): readonly string[] =>
    [...new Set(pathsIn(text))].filter((path) => !path.includes('zh-CN')).sort();
  expect(sorted(chinese)).toEqual(sorted(english));
});

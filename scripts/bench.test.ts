import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import lint from '../.oxlintrc.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const importing = /(?:\bfrom |^import |\bimport\(\s*)'(\.[^']+)'( as string)?/gmu;
const ofBuilt =
  /await import\(\s*'[./]+\/dist\/([^']+)\.js' as string,?\s*\)\) as typeof import\('[./]+\/([^']+)\.ts'\)/gu;

const files = globSync('bench/**/*.{ts,js}', { cwd: root, exclude: ['**/node_modules'] });
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What the bench imports of this repository; of what is built, the source that it is built of. */
const imported = files.flatMap((file) =>
  [...textOf(file).matchAll(importing)].map(([, name, isAny]) => {
    const [, source] = /\bdist\/(.+)\.js$/u.exec(name!) ?? [];
    // What begins otherwise is bundled for a page, from the root.
    const built = name!.startsWith('../') ? source : undefined;
    const path = source === undefined ? join(dirname(file), name!) : `${source}.ts`;
    return { path, built, isOfTypes: isAny === undefined };
  }),
);

test('what the bench imports is there', () => {
  const paths = imported.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('test/')).length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('what is built has the types of its source, whatever a build of yesterday says', () => {
  const built = imported.flatMap((each) => each.built ?? []);
  expect(built.toSorted()).toEqual([
    'generators/entries/fixtures',
    'generators/entries/schemas',
    'mock-server/adapters/msw',
    'mock-server/emulator',
    'mock-server/server',
    'mock-server/server',
    'mock-server/webhooks-in-node',
  ]);
  expect(imported.filter((each) => each.built !== undefined && each.isOfTypes)).toEqual([]);
  const typed = files.flatMap((file) => Array.from(textOf(file).matchAll(ofBuilt), ([, ...names]) => names));
  expect(typed.toSorted()).toEqual(built.toSorted().map((name) => [name, name]));
});

test('the check looks at the bench, as at all else', () => {
  expect(lint.ignorePatterns).toEqual(['dist/**', 'generators/generated/**', 'node_modules/**']);
  expect(manifest.scripts['types:bench']).toContain('tsc -p bench/tsconfig.json');
  expect(textOf('scripts/check.ts')).toContain("script: 'types:bench'");
});

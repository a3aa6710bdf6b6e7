import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import lint from '../.oxlintrc.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const importing = /(?:\bfrom |^import |\bimport\()'(\.[^']+)'/gmu;

/** What the bench imports of this repository; what is built, as the source that it is built of. */
const imported = globSync('bench/**/*.{ts,js}', { cwd: root, exclude: ['**/node_modules'] }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importing)].map(([, name]) => {
    const path = join(dirname(file), name!);
    const [, built] = /\bdist\/(.+)\.js$/u.exec(path) ?? [];
    return built === undefined ? path : `${built}.ts`;
  }),
);

test('what the bench imports is there', () => {
  expect(imported.filter((path) => path.startsWith('test/')).length).toBeGreaterThan(10);
  expect(imported.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the check looks at the bench, as at all else', () => {
  expect(lint.ignorePatterns).toEqual(['dist/**', 'generators/generated/**', 'node_modules/**']);
  expect(manifest.scripts['types:bench']).toContain('tsc -p bench/tsconfig.json');
  expect(readFileSync(join(root, 'scripts/check.ts'), 'utf8')).toContain("script: 'types:bench'");
});

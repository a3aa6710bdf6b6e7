import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocksOf, documents, repository, textOf } from './support/documents.ts';

/** What goes on until somebody stops it: what stands below it in a block never runs. */
const staysInFront =
  /\bnpm start\b|\bnpm run (?:-s )?(?:dev|storybook)\b|\bsobot-mock (?:-- )?(?:start|proxy|listen)\b/;

test('what stays in the foreground is the last line of its block, or goes behind', () => {
  const stopped = documents.flatMap((document) =>
    blocksOf(textOf(document), 'sh').flatMap((block) => {
      const lines = block
        .replaceAll(/ *\\\n\s*/g, ' ')
        .split('\n')
        .map((line) => line.replace(/^#.*$|\s+# .*$/, '').trim());
      const commands = lines.filter((line) => line !== '');
      return commands
        .slice(0, -1)
        .filter((line) => staysInFront.test(line) && !/ --help\b|&$/.test(line))
        .map((line) => `${document}: ${line}`);
    }),
  );
  expect(stopped).toEqual([]);
});

test('the address of the API has one name, the one that exec gives it', () => {
  const examples = globSync('examples/**/*.*', {
    cwd: repository,
    exclude: (path) => path.includes('node_modules'),
  }).map((path) => path.replaceAll('\\', '/'));
  const texts = [...documents, ...examples].filter((path) => !/\.(?:tgz|png)$/.test(path));
  expect(texts).toContain('examples/token-cache/src/main.ts');
  expect(texts.filter((path) => /(?:\b|VITE_)SOBOT_URL\b/.test(textOf(path)))).toEqual([]);
});

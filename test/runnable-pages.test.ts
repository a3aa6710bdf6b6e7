import { expect, test } from 'vitest';
import { blocksOf, documents, textOf } from './support/documents.ts';

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

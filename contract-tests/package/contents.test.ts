import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { command, entries } from '../../scripts/entries.ts';
import { repository } from './published-package.ts';

const { files, installed } = inject('published');
const read = (file: string): Promise<string> => readFile(join(installed, file), 'utf8');

test('the package holds its documents, its schemas, and what was built', () => {
  const expected = /^(?:LICENSE|README(?:\.zh-CN)?\.md|package\.json|schemas\/.+\.json|dist\/.+\.(?:js|js\.map|d\.ts))$/;
  expect(files.filter((file) => !expected.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'README.zh-CN.md', 'package.json']));
});

test('the package holds no tests, no benchmarks and no build scripts', () => {
  const built = files.filter((file) => file.startsWith('dist/'));
  expect(built.filter((file) => /\.test\.|\/bench\/|\/scripts\/|\/contract-tests\/package\//.test(file))).toEqual([]);
  const ofGenerators = /^dist\/generators\/(?!generated\/|fixtures\/|entries\/)/;
  expect(built.filter((file) => ofGenerators.test(file))).toEqual([]);
});

test('every entry and the command have their files', () => {
  const needed = entries.flatMap(({ source }) => ['.js', '.js.map', '.d.ts'].map((end) => source.replace(/\.ts$/, end)));
  expect(files).toEqual(expect.arrayContaining([...needed.map((file) => `dist/${file}`), command.output, command.run]));
});

test('no file names a place on the machine that built it', async () => {
  const places = [repository, join(homedir(), '.'), '/home/', '/Users/', `${tmpdir()}/`, 'file:///'].filter(
    (place) => place.length > 5,
  );
  const texts = await Promise.all(files.map(async (file) => [file, await read(file)] as const));
  expect(texts.filter(([, text]) => places.some((place) => text.includes(place))).map(([file]) => file)).toEqual([]);
});

test('source maps carry the sources they lead to', async () => {
  for (const file of files.filter((path) => path.endsWith('.js.map'))) {
    const { sources, sourcesContent } = JSON.parse(await read(file)) as { sources: string[]; sourcesContent: unknown[] };
    expect(sources.filter((source) => !/^(?:\.\.\/)+[\w.\-/]+\.(?:ts|js|json)$/.test(source)), file).toEqual([]);
    expect(sourcesContent.filter((content) => typeof content !== 'string'), file).toEqual([]);
    expect(sourcesContent, file).toHaveLength(sources.length);
  }
});

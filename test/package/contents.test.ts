import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { expect, inject, test } from 'vitest';
import { command, entries } from '../../scripts/entries.ts';
import { linksOf } from '../support/documents.ts';
import { repository } from './pack.ts';

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly unknown[];
}

const { files, installed } = inject('published');
const read = (file: string): Promise<string> => readFile(join(installed, file), 'utf8');

test('the package holds its documents, its schemas, and what was built', () => {
  const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'SKILL.md', 'llms.txt', 'package.json'];
  const pages = files.filter((file) => file.startsWith('docs/'));
  const others = files.filter((file) => !documents.includes(file) && !pages.includes(file));
  expect(files).toEqual(expect.arrayContaining([...documents, 'docs/ci.md', 'docs/ci.zh-CN.md', 'docs/api/fields.md']));
  expect(
    pages.filter(
      (page) => !/^docs\/(?:(?:contract\/)?[\w.-]+\.md|api\/[\w.-]+\.(?:md|json)|images\/[\w-]+\.png)$/.test(page),
    ),
  ).toEqual([]);
  expect(
    others.filter(
      (file) => !/^dist\/(?:schemas|contract)\/.+\.json$|^dist\/.+\.(?:js|js\.map|d\.ts|cjs|d\.cts)$/.test(file),
    ),
  ).toEqual([]);
});

test.each(['SKILL.md', 'llms.txt'])('%s leads to files that are in the package', async (document) => {
  const targets = Array.from((await read(document)).matchAll(/\]\(([^)]+)\)/g), ([, target]) => target!);
  expect(targets.length).toBeGreaterThan(1);
  expect(targets.filter((target) => !files.includes(target))).toEqual([]);
});

/** Where links of pages lead that the package does not have: README says that these are in the repository alone. */
const inRepository = /^(?:CONTRIBUTING|Dockerfile|bench\/|docs\/(?:architecture|decisions)|examples\/|findings\/)/;

test('README and the pages lead to files that are in the package, or to what is said to be in the repository', async () => {
  const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('SKILL'));
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/mcp.md', 'docs/mcp.zh-CN.md']));
  const links = await Promise.all(
    pages.map(async (page) =>
      linksOf(await read(page))
        .map((link) => posix.join(posix.dirname(page), decodeURIComponent(link).replace(/#.*/, '')))
        .filter((target) => target !== posix.dirname(page) && !files.includes(target) && !inRepository.test(target))
        .map((target) => `${page}: ${target}`),
    ),
  );
  expect(links.flat()).toEqual([]);
  expect(await read('README.md')).toContain('lead into the repository, where the file that you installed was made.');
  expect(await read('README.zh-CN.md')).toContain('则在生成安装文件的仓库中。');
});

test('the package holds no tests, no benchmarks and no build scripts', () => {
  const built = files.filter((file) => file.startsWith('dist/'));
  expect(built.filter((file) => /\.test\.|\/bench\/|\/scripts\/|\/(?:test|mutants|testing)\//.test(file))).toEqual([]);
  const ofGenerators = /^dist\/generators\/(?!generated\/|runtime\/|entries\/)/;
  expect(built.filter((file) => ofGenerators.test(file))).toEqual([]);
});

test('every entry and the command have their files', () => {
  const bases = entries.map(({ source }) => `dist/${source.replace(/\.ts$/, '')}`);
  const needed = bases.flatMap((base) => [`${base}.js`, `${base}.js.map`, `${base}.d.ts`]);
  expect(files).toEqual(expect.arrayContaining([...needed, command.output, command.run]));
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
    const { sources, sourcesContent } = JSON.parse(await read(file)) as SourceMap;
    expect(
      sources.filter((source) => !/^(?:\.\.\/)+[\w.\-/]+\.(?:ts|js|json)$/.test(source)),
      file,
    ).toEqual([]);
    expect(
      sourcesContent.filter((content) => typeof content !== 'string'),
      file,
    ).toEqual([]);
    expect(sourcesContent, file).toHaveLength(sources.length);
  }
});

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

/** Where links of pages lead that the package does not have, and how README says that it is in the repository alone. */
const inRepository = [
  [/^CONTRIBUTING/, 'how to work here', '如何在这里工作'],
  [/^Dockerfile/, 'the Dockerfile', 'Dockerfile'],
  [/^bench\//, 'measurements', '性能测量'],
  [/^docs\/architecture/, 'the layout of the code', '代码的布局'],
  [/^docs\/decisions/, 'decisions', '决策记录'],
  [/^examples\//, 'examples', '示例'],
  [/^findings\//, 'findings', '发现'],
] as const;
const pages = files.filter((file) => file.endsWith('.md'));

test('README and the pages lead to files that are in the package, or to what is said to be in the repository', async () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/mcp.md', 'docs/mcp.zh-CN.md']));
  const links = await Promise.all(
    pages.map(async (page) =>
      linksOf(await read(page))
        .map((link) => ({ page, target: posix.join(posix.dirname(page), decodeURIComponent(link).replace(/#.*/, '')) }))
        .filter(({ target }) => target !== posix.dirname(page) && !files.includes(target)),
    ),
  );
  const away = links.flat();
  expect(away.filter(({ target }) => !inRepository.some(([pattern]) => pattern.test(target)))).toEqual([]);
  expect(inRepository.filter(([pattern]) => !away.some(({ target }) => pattern.test(target)))).toEqual([]);
  const [inEnglish] = /Links to [^.]+\slead into the repository, where the file that you installed was made\./.exec(
    await read('README.md'),
  )!;
  const [inChinese] = /指向[^。]+的链接，则在生成安装文件的仓库中。/.exec(await read('README.zh-CN.md'))!;
  expect(inRepository.filter(([, en, zh]) => !inEnglish.includes(en) || !inChinese.includes(zh))).toEqual([]);
});

/** How pages name files of the contract: by a folder, or as package.json exports them. */
const ofContract = /`(?:node_modules\/)?((?:sobot-mock\/)?(?:dist\/)?schemas\/[^`*]*)[^`]*`/g;

test('the files of the contract that the pages name are in the package', async () => {
  const named = await Promise.all(
    pages.map(async (page) =>
      Array.from((await read(page)).matchAll(ofContract), ([, path]) => ({
        page,
        file: path!
          .replace('sobot-mock/schemas/examples/', 'dist/contract/examples/')
          .replace(/^sobot-mock\/(?:dist\/)?schemas\//, 'dist/schemas/'),
      })),
    ),
  );
  expect(named.flat().length).toBeGreaterThan(15);
  expect(named.flat().filter(({ file }) => !files.some((packed) => packed.startsWith(file)))).toEqual([]);
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

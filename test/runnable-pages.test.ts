import { globSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../mock-server/server.ts';
import { blocksOf, documents, linksOf, repository, textOf } from './support/documents.ts';

interface List<Member extends string> {
  readonly items: readonly Readonly<Record<Member, string>>[];
}

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
  const examples = globSync(['examples/**/*', 'examples/**/.*', 'examples/**/.*/**'], {
    cwd: repository,
    exclude: ({ name }) => name === 'node_modules',
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(relative(repository, parentPath), name).replaceAll('\\', '/'));
  const texts = [...documents, ...examples].filter((path) => !/\.(?:tgz|png)$/.test(path));
  expect(texts).toEqual(
    expect.arrayContaining(['examples/ci/Jenkinsfile', 'examples/react-msw/.storybook/main.ts', 'examples/.gitignore']),
  );
  expect(texts).toContain('examples/token-cache/src/main.ts');
  expect(texts.filter((path) => /(?:\b|VITE_)SOBOT_URL\b/.test(textOf(path)))).toEqual([]);
});

test.each(['docs/local-development.md', 'docs/local-development.zh-CN.md'])(
  '%s has the call that leads from the destination of a webhook to the channel of getMediaContent',
  async (page) => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    const [url] = /http:\S+\/channels/.exec(textOf(page))!;
    const channels = url.replace('http://127.0.0.1:7626', server.url);
    const { items } = (await (await fetch(channels)).json()) as List<'id' | 'lineUserId'>;
    const [tenant] = server.emulator.tenants.list();
    await server.webhooksOf(tenant!).receivers.add({ inProcess: true });
    const { messages } = await tenant!.act({ type: 'image' });
    const deliveries = await fetch(channels.replace('/channels', '/deliveries'));
    const [delivery] = ((await deliveries.json()) as List<'destination'>).items;
    expect(items).toHaveLength(3);
    expect(items.find(({ lineUserId }) => lineUserId === delivery!.destination)!.id).toBe(messages[0]!.channelId);
  },
);

test.each(['docs/data.md', 'docs/data.zh-CN.md'])('%s names each option that a tenant of the file ignores', (page) => {
  const sentence = textOf(page)
    .split(/\.\s|。/)
    .find((each) => each.includes('`--seed`'))!;
  expect(Array.from(sentence.matchAll(/`--([a-z-]+)`/g), ([, option]) => option)).toEqual([
    'seed',
    'timezone',
    'clock',
    'behaviour',
    'initial-state',
    'app-key',
  ]);
});

test('every page of the root and of docs/ is linked from another one in its language', () => {
  const pages = documents.filter((page) => /^(?:[\w.-]+|docs\/[\w.-]+)\.md$/.test(page));
  const linked = new Set(
    documents.flatMap((page) =>
      linksOf(textOf(page))
        .map((link) => posix.join(posix.dirname(page), decodeURIComponent(link).replace(/#.*/, '')))
        .filter((target) => target !== page && target.includes('.zh-CN') === page.includes('.zh-CN')),
    ),
  );
  expect(linked).toContain('CHANGELOG.md');
  // The first that anybody reads, and what an agent's programs look for by its name.
  const first = ['README.md', 'README.zh-CN.md', 'SKILL.md'];
  expect(pages.filter((page) => !linked.has(page) && !first.includes(page))).toEqual([]);
});

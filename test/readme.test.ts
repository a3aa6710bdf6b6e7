import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routes } from '../mock-server/control/routes/index.ts';
import { entries } from '../scripts/entries.ts';

const documents = ['README.md', 'README.zh-CN.md'];

/** The first cells of the table below a heading, each as the code in it. */
async function firstCells(document: string, head: RegExp): Promise<readonly (readonly string[])[]> {
  const lines = (await readFile(join(import.meta.dirname, '..', document), 'utf8')).split('\n');
  const start = lines.findIndex((line) => head.test(line)) + 2;
  const rows = lines.slice(start, start + lines.slice(start).findIndex((line) => !line.startsWith('|')));
  return rows.map((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));
}

/** `GET …/faults` of `GET /tenants/:appid/faults/:id`: what a row of the table is about. */
function subject(method: string, path: string): string {
  const of = /^(?:\/tenants\/:appid|…)\/([\w-]+)/.exec(path)?.[1];
  return `${method} ${of === undefined ? path : `…/${of}`}`;
}

test.each(documents)('the table of control routes in %s has every route there is, and no other', async (document) => {
  const told = new Set(['GET /']);
  for (const cell of await firstCells(document, /^\| (?:Route|路由) \|/)) {
    let methods: readonly string[] = [];
    for (const code of cell) {
      const words = code.split(' ');
      const path = words.at(-1)!.replace(/^\/_mock/, '');
      // `GET POST …/channels`, `recipients`: the methods of the one before.
      if (words.length > 1) methods = words.slice(0, -1);
      for (const method of methods) told.add(subject(method, /^[/…]/.test(path) ? path : `…/${path}`));
    }
  }
  expect([...told].sort()).toEqual([...new Set(routes.map(({ method, path }) => subject(method, path)))].sort());
});

test.each([
  ['README.md', /^Flags win over .+?the defaults\.$/ms],
  ['README.zh-CN.md', /^优先级：.+?最后是默认值。$/ms],
])(
  'the precedence in %s has the place of a state file, between the configuration and the defaults',
  async (page, all) => {
    const text = await readFile(join(import.meta.dirname, '..', page), 'utf8');
    expect(all.exec(text)?.[0].match(/SOBOT_MOCK_|sobot-mock\.config|--initial-state/g)).toEqual([
      'SOBOT_MOCK_',
      'sobot-mock.config',
      '--initial-state',
    ]);
  },
);

test('who may call control routes is said with the exception of those that answer everybody', async () => {
  const open = routes.filter((route) => route.open === true).map(({ path }) => `/_mock${path}`);
  expect(open).toEqual(['/_mock/live', '/_mock/ready']);
  const said = {
    'README.md': /`(\S+)` and\s`(\S+)` alone answer everybody/,
    'README.zh-CN.md': /只有 `(\S+)` 和 `(\S+)` 应答任何人/,
    'docs/team.md': /needs a token, but `(\S+)` and `(\S+)`,/,
    'docs/team.zh-CN.md': /都需要令牌；`(\S+)` 和 `(\S+)` 除外/,
  };
  for (const [page, words] of Object.entries(said)) {
    const text = await readFile(join(import.meta.dirname, '..', page), 'utf8');
    expect([page, words.exec(text)?.slice(1)]).toEqual([page, open]);
  }
});

test.each(documents)('the table of entries in %s has every entry of the package, and no other', async (document) => {
  const told = (await firstCells(document, /^\| (?:Entry|入口) \|/)).map(([entry]) => entry);
  expect(told.sort()).toEqual(entries.map(({ name }) => name.replace('.', 'sobot-mock')).sort());
});

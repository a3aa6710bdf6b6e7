import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../mock-server/server.ts';
import { freeUrl } from '../test/support/free-port.ts';
import { runInProcess } from './testing/run-in-process.ts';
import { serveHandler } from './testing/serve-handler.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-chinese-'));
  await writeFile(join(folder, 'package.json'), '{"name":"shop"}');
});
afterAll(() => rm(folder, { recursive: true }));

const inChinese = async (...argv: readonly string[]): Promise<string> =>
  (await runInProcess(argv, { folder, environment: { LANG: 'zh_CN.UTF-8' } })).stderr;

test.each<readonly [line: string, stderr: string]>([
  ['check receiver --url x', '无法检查接收端：url 不是 URL。请写成 http://127.0.0.1:3000/webhook 的形式。'],
  [
    'check receiver --url http://127.0.0.1:3000 --probe ftp://127.0.0.1',
    '无法检查接收端：probe 的协议是 ftp，而需要 http 或 https。',
  ],
  [
    'check receiver --url http://127.0.0.1:3000 --only recorded',
    '无法检查接收端：recorded 需要录制。请给出 listen --record 写下的文件（--recording）。',
  ],
  ['check har package.json/x', 'package.json/x 不存在：路径中应为文件夹的是文件。'],
  [`check har ${'x'.repeat(300)}`, `${'x'.repeat(300)} 无法读取：名称过长。请缩短。`],
  ['check har package.json', 'package.json 不是 HAR 文件：其中没有 log.entries。'],
  ['proxy --target x', '无法启动代理：其目标不是 http 或 https 的 URL。请写成 https://sg.sobot.com 的形式。'],
  [
    'listen --forward-to http://127.0.0.1:3000/?a=b',
    '无法启动监听：接收端含有查询参数或片段。请写成 http://127.0.0.1:3000/webhook 的形式。',
  ],
  [
    'start --data mock.db --store postgres://nowhere.invalid/mock',
    '无法启动模拟服务器：同时给出了 data 和 store，而两者都保存租户的内容。请只给出一个。',
  ],
  ['start --appid ..', '--appid .. 不能用在 URL 中。请给出 1 到 64 个完整的字符，且不是 . 或 ..'],
  ['exec ls --color', '没有选项 --color。\n属于命令的选项写在 -- 之后：sobot-mock exec -- npm test --watch'],
  ['listen --insecure', '没有 --forward-to 时 --insecure 不起作用。请指定您的应用，或去掉它。'],
])('%s is refused in Chinese', async (line, told) => {
  expect(await inChinese(...line.split(' '))).toBe(`错误：${told}\n`);
});

test('a state that cannot be loaded is refused in Chinese', async () => {
  const file = join(folder, 'state.json');
  await writeFile(file, '{"channels":[{"id":"1"},{"id":"1"}],"recipients":[{"id":5}]}');
  expect(await inChinese('start', '--port', '0', '--initial-state', file)).toBe(
    `错误：--initial-state ${file}：无法载入状态：缺少必填项 recipients[0].channelId；` +
      'recipients[0].id 的类型须为 string，实际为 5。\n',
  );
  await writeFile(file, '{"channels":[{"id":"1"},{"id":"1"}]}');
  expect(await inChinese('start', '--port', '0', '--initial-state', file)).toBe(
    `错误：--initial-state ${file}：无法载入状态：channels[1].id "1" 用了两次。请让每条记录有各自的 id。\n`,
  );
});

test('a recording that has no place is refused in Chinese', async () => {
  const file = join(folder, 'nowhere', 'events.json');
  expect(await inChinese('listen', '--port', '0', '--record', file)).toBe(
    `错误：无法写入录制文件 ${file}：其文件夹不存在。请指定一个存在且可写的文件夹中的文件。\n`,
  );
});

test('who finds nobody there is told in Chinese, too', async () => {
  const url = await freeUrl();
  const { origin, host } = new URL(url);
  expect(await inChinese('check', 'receiver', '--url', url)).toBe(
    `错误：无法检查接收端：${url} 无人接受连接（connect ECONNREFUSED ${host}）。请启动它，或改正 URL。\n`,
  );
  expect(await inChinese('wait', '--server', origin, '--timeout', '0s')).toBe(
    `错误：${origin} 未在 0s 内就绪。最后所见：连接被拒绝，那里无人监听。\n`,
  );
});

test('who names a port that nothing is sent to is told in Chinese, and what helps', async () => {
  const blocked = 'http://127.0.0.1:1/x';
  const why = 'fetch 不向该端口发送请求：Fetch 标准禁止使用它';
  expect(await inChinese('check', 'receiver', '--url', blocked)).toBe(
    `错误：无法检查接收端：无法到达 ${blocked}（${why}）。请让它监听其他端口。\n`,
  );
  const { origin } = await serveHandler(() => new Response());
  expect(await inChinese('check', 'receiver', '--url', origin, '--probe', blocked)).toBe(
    `错误：无法经由探针查看：无法到达 ${blocked}（${why}），请让它监听其他端口。\n`,
  );
});

test('what a mock server refuses it is asked to tell in Chinese', async () => {
  const server = await startMockServer({ port: 0 });
  onTestFinished(() => server.close());
  expect(await inChinese('check', 'journal', '--server', server.url, '--appid', 'nobody')).toContain(
    `错误：${server.url}：没有 appid 为 "nobody" 的租户。`,
  );
});

test('what a check says beside its report is told in Chinese', async () => {
  const server = await startMockServer({ port: 0 });
  onTestFinished(() => server.close());
  await fetch(`${server.url}/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34`);
  const environment = { LANG: 'zh_CN.UTF-8', GITHUB_STEP_SUMMARY: folder };
  const check = async (...argv: readonly string[]): Promise<string> =>
    (await runInProcess(['check', ...argv], { folder, environment })).stderr;
  const target = ['--base-url', server.url, '--appid', '1', '--app-key', '2', '--only', 'token/shape'];

  expect(await check('provider', ...target, '--behaviour-file', 'behaviour.json')).toBe(
    '表现相同的模拟服务器：sobot-mock start --config behaviour.json\n',
  );
  expect(await check('provider', ...target, '--baseline', 'baseline.json', '--update-baseline')).toBe(
    '基线在 baseline.json 中。\n',
  );
  expect(await check('coverage', '--server', server.url, '--reporter', 'github', '-o', 'notice.txt')).toContain(
    '警告：无法写入 GITHUB_STEP_SUMMARY：EISDIR',
  );
});

/** A text between quotes of one kind, as the only beginning of a note. */
const noteOfText = /\bnote\(\s*(?<quote>['"`])(?<text>(?:\\.|(?!\k<quote>)[^\\])*)/gsu;

test('no note is in English alone: each comes from words that are there in both languages', async () => {
  const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const file of files) {
    for (const { groups } of (await readFile(join(import.meta.dirname, file), 'utf8')).matchAll(noteOfText)) {
      const words = groups!['text']!.replaceAll(/\$\{[^}]*\}/g, '');
      if (/[a-z]{2}/i.test(words)) found.push(`${file}: ${words}`);
    }
  }
  expect(found).toEqual([]);
});

import { glob, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../contract-tests/kit/reporters/wrap.ts';
import { createTree } from './program.ts';
import { runInProcess } from './testing/run-in-process.ts';
import type { CommandContext } from './verb.ts';

const chinese = { environment: { LANG: 'zh_CN.UTF-8' } };

/** The words of every command: `[]`, `['start']`, `['check', 'provider']`. */
const paths: string[][] = [];
let root: Command;

beforeAll(async () => {
  ({ program: root } = await createTree({ language: 'zh' } as CommandContext));
  const walk = (command: Command, path: string[]): void => {
    paths.push(path);
    for (const own of command.commands) walk(own, [...path, own.name()]);
  };
  walk(root, []);
});

/** Three words of English one after the other, in a line that is no command to copy. */
function englishIn(help: string): readonly string[] {
  return help
    .split('\n')
    .filter((line) => !line.startsWith('  $ '))
    .map((line) => line.replaceAll(/`[^`]*`|sobot-mock .*$/g, ''))
    .filter((line) => /(?<![-\w/.$:])[A-Za-z']+,? [a-z']+,? [a-z']+(?![-\w/.:=])/.test(line));
}

describe('the help of every command', () => {
  test('is Chinese where LANG is, without a sentence of English', async () => {
    expect(paths.length).toBeGreaterThan(24);
    for (const path of paths) {
      const { code, stdout, stderr } = await runInProcess([...path, '--help'], chinese);
      expect({ path, code, stderr, left: englishIn(stdout) }).toEqual({ path, code: 0, stderr: '', left: [] });
      expect(stdout).toContain(`用法： ${['sobot-mock', ...path].join(' ')}`);
      expect(stdout).toMatch(/\n示例：\n[^]*\n退出码：\n {2}0 {4}\p{Script=Han}/u);
    }
  });

  test('is as Chinese where --language says so, before or behind the verb', async () => {
    for (const path of paths) {
      const { stdout } = await runInProcess([...path, '--help'], chinese);
      expect((await runInProcess([...path, '--help', '--language', 'zh'])).stdout).toBe(stdout);
    }
    const start = await runInProcess(['start', '--help'], chinese);
    expect(await runInProcess(['--language', 'zh', 'start', '--help'])).toEqual(start);
    expect(await runInProcess(['help', 'start'], chinese)).toEqual(start);
    expect(await runInProcess(['help', '--help'], chinese)).toEqual(await runInProcess(['--help'], chinese));
  });

  test('says what a second signal ends with, where a verb runs until one stops it', async () => {
    const verbs: string[] = [];
    const folder = `${import.meta.dirname}/commands`;
    for await (const file of glob('**/*.ts', { cwd: folder })) {
      const text = await readFile(`${folder}/${file}`, 'utf8');
      if (/\buntilStopped\(/u.test(text)) verbs.push(file.split(sep)[0]!);
    }
    expect(verbs.sort()).toEqual(['listen', 'mcp', 'proxy', 'start']);
    for (const verb of verbs) {
      expect((await runInProcess([verb, '--help'])).stdout).toMatch(/\n {2}130 +a second SIGINT /u);
      expect((await runInProcess([verb, '--help'], chinese)).stdout).toMatch(/\n {2}130 +第二个 SIGINT/u);
    }
  });

  test('says in Chinese what each summary, argument and option is', () => {
    const texts: string[] = [];
    const gather = (command: Command): void => {
      texts.push(command.summary() || command.description(), command.description());
      texts.push(...command.registeredArguments.map(({ description }) => description));
      texts.push(...command.options.filter(({ hidden }) => !hidden).map(({ description }) => description));
      for (const own of command.commands) gather(own);
    };
    gather(root);
    expect(texts.length).toBeGreaterThan(200);
    const own = ['OpenAPI 3.1、AsyncAPI 3 或 Postman 2.1'];
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text) && !own.includes(text))).toEqual([]);
  });

  test('keeps its columns: what an option does begins under the others, and no line is wider than a terminal', async () => {
    const { stdout } = await runInProcess(['start', '--help'], chinese);
    const options = stdout.slice(0, stdout.indexOf('\n行为开关'));
    const rows = [...options.matchAll(/^( {2}(?:-\w, )?--[\w-]+(?: <[\w=]+>)?\s{2,})\S/gmu)];
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(([, term]) => widthOf(term!))).size).toBe(1);
    expect(options.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    // A list is broken between its names, not within one.
    const { stdout: emit } = await runInProcess(['emit', '--help'], chinese);
    expect(emit).toMatch(/unfollow、/);
  });
});

test.each([
  ['en', 'a host name they answer to, and whose pages may call them'],
  ['zh', '控制路由应答的主机名，其页面也可调用它们'],
])('--allow-host says in %s that it is of names and of pages', async (language, said) => {
  for (const command of ['start', 'exec', 'proxy', 'listen']) {
    const { stdout } = await runInProcess([command, '--help', '--language', language]);
    expect(stdout.replaceAll(/\n +/g, language === 'en' ? ' ' : '')).toContain(said);
  }
});

test('in English, and where LANG says another language, help is English', async () => {
  const english = await runInProcess(['wait', '--help']);
  expect(english.stdout).toContain('Wait until a mock server is ready to answer.');
  expect(await runInProcess(['wait', '--help'], { environment: { LANG: 'de_DE.UTF-8' } })).toEqual(english);
  expect(await runInProcess(['wait', '--help', '--language', 'en'], chinese)).toEqual(english);
});

describe('a setting that is wrong is told in Chinese', () => {
  test.each<[string, Record<string, string>, string]>([
    ['start --port 99999', {}, '错误：--port 99999 不是端口。请给出 0 到 65535 的整数；0 表示任一空闲端口。'],
    ['start', { SOBOT_MOCK_SEED: 'x' }, '错误：SOBOT_MOCK_SEED=x 不是种子。请给出 0 到 9007199254740991 的整数。'],
    ['start --log prety', {}, '错误：--log prety 不是日志格式。您是不是要写 pretty？可用的有：pretty、json、silent。'],
    [
      'start --behaviour coercion=stric',
      {},
      '错误：--behaviour coercion=stric 不是 coercion 的取值。您是不是要写 strict？可用的有：lenient、strict。',
    ],
    ['start --config nowhere.json', {}, '错误：--config nowhere.json 不存在。'],
    [
      'start --redelivery',
      {},
      '错误：--redelivery（或 SOBOT_MOCK_REDELIVERY，或配置中的 redelivery）在没有接收端时不起作用。' +
        '请用 --webhook-url 指定接收端，或去掉它。',
    ],
    ['wait --timeout soon', {}, '错误：--timeout soon 不是时长。请写成 500ms、30s 或 2m 的形式。'],
    [
      'emit text --to nowhere',
      {},
      '错误：无法读取接收端：其 URL "nowhere" 不是 URL。请写成 http://127.0.0.1:3000/webhook 的形式。',
    ],
    [
      'check receiver --url http://127.0.0.1:1 --timeout soon',
      {},
      '错误：--timeout soon 不是时长。请写成 500ms、30s 或 2m 的形式。',
    ],
    [
      'schema show webhookEnvelop',
      {},
      '错误：没有 schema "webhookEnvelop"。您是不是要写 webhookEnvelope？全部名称见 `sobot-mock schema list`。',
    ],
    ['help strat', {}, '错误：没有命令 strat。您是不是要写 start？命令有：start、exec、'],
    ['check coverage --fail-under lots', {}, '错误：--fail-under lots 不是百分比。请给出 0 到 100，如 80。'],
    ['run nowhere.json --dry-run', {}, '错误：nowhere.json 不存在。'],
    ['exec --grace 90d -- true', {}, '错误：--grace 90d 过长。请不要超过 24d。'],
    ['exec --only token/resued -- true', {}, '错误：没有检查 "token/resued"。您是不是要写 token/reused？类别有：'],
  ])('%s %j', async (line, environment, message) => {
    const { code, stdout, stderr } = await runInProcess(line.split(' '), {
      environment: { ...chinese.environment, ...environment },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

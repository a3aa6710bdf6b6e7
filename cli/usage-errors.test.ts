import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runInProcess } from './testing/run-in-process.ts';

const errorOf = async (line: string, environment: Readonly<Record<string, string>> = {}) => {
  const { code, stdout, stderr } = await runInProcess(line.split(' '), { environment });
  return { code, stdout, stderr: stderr.trimEnd() };
};

test.each([
  ['strat', 'error: There is no command strat. Did you mean start?', '错误：没有命令 strat。您是不是要写 start？'],
  [
    'frobnicate',
    'error: There is no command frobnicate. `sobot-mock --help` lists them all.',
    '错误：没有命令 frobnicate。全部命令见 `sobot-mock --help`。',
  ],
  [
    'check nosuch',
    'error: There is no command nosuch. `sobot-mock check --help` lists them all.',
    '错误：没有命令 nosuch。全部命令见 `sobot-mock check --help`。',
  ],
  [
    'check jurnal',
    'error: There is no command jurnal. Did you mean journal?',
    '错误：没有命令 jurnal。您是不是要写 journal？',
  ],
  [
    'help check nosuch',
    'error: There is no command check nosuch. The commands of check are provider, receiver, journal, har, coverage.',
    '错误：没有命令 check nosuch。check 的命令有：provider、receiver、journal、har、coverage。',
  ],
  [
    'check help jurnal',
    'error: There is no command check jurnal. Did you mean journal? The commands of check are provider, receiver, journal, har, coverage.',
    '错误：没有命令 check jurnal。您是不是要写 journal？check 的命令有：provider、receiver、journal、har、coverage。',
  ],
  [
    'help start nosuch',
    'error: There is no command start nosuch: start has none below it. `sobot-mock start --help` shows its help.',
    '错误：没有命令 start nosuch：start 没有下级命令。其帮助见 `sobot-mock start --help`。',
  ],
  [
    'start --prot 1',
    "error: unknown option '--prot'\n(Did you mean --port?)",
    '错误：没有选项 --prot。您是不是要写 --port？',
  ],
  ['start --port', "error: option '-p, --port <port>' argument missing", '错误：选项 -p, --port <port> 缺少取值。'],
  ['check receiver', "error: required option '--url <url>' not specified", '错误：缺少必需的选项 --url <url>。'],
  ['schema show', "error: missing required argument 'name'", '错误：缺少参数 name。'],
  [
    'schema show a b',
    "error: too many arguments for 'show'. Expected 1 argument but got 2.",
    '错误：参数过多：show 最多 1 个，实际为 2 个。',
  ],
  [
    'completion basch',
    'error: basch is no shell. Did you mean bash? There are bash, zsh, fish, powershell.',
    '错误：shell 不能是 basch。您是不是要写 bash？可用的有：bash、zsh、fish、powershell。',
  ],
  [
    'check journal --reporter prety',
    'error: prety is no value of --reporter <reporter>. Did you mean pretty? There are pretty, json, junit, github.',
    '错误：--reporter <reporter> 不能是 prety。您是不是要写 pretty？可用的有：pretty、json、junit、github。',
  ],
])('%s is refused, and whoever reads Chinese is told so in Chinese', async (line, en, zh) => {
  expect(await errorOf(line)).toEqual({ code: 2, stdout: '', stderr: en });
  expect(await errorOf(line, { LANG: 'zh_CN.UTF-8' })).toEqual({ code: 2, stdout: '', stderr: zh });
});

describe('a flag is no value of the one before it', () => {
  test.each([
    ['start --port 0 --data --https', '--data', '--https', '--https'],
    ['start --port 0 --save-on-exit --https', '--save-on-exit', '--https', '--https'],
    ['start --data --no-https', '--data', '--no-https', '--no-https'],
    ['start --data --port=0', '--data', '--port', '--port=0'],
    ['start -p --open', '--port', '--open', '--open'],
    ['start --config --help', '--config', '--help', '--help'],
    ['check journal -o --quiet --reporter --language=en', '--reporter', '--language', '--language=en'],
    ['--language --version', '--language', '--version', '--version'],
    ['fixture textMessageEvent --seed -c 2', '--seed', '-c', '-c'],
    ['fixture textMessageEvent -lc --seed 5', '--count', '--seed', '--seed'],
    ['fixture textMessageEvent --seed -lc 5', '--seed', '-lc', '-lc'],
    ['check journal --only -o x', '--only', '-o', '-o'],
    ['start --data -h', '--data', '-h', '-h'],
  ])('%s', async (line, flag, next, given) => {
    const en = `error: ${flag} needs a value, and ${next} is a flag of its own. Give it one; if it is ${next}, write ${flag}=${given}.`;
    expect(await errorOf(line)).toEqual({ code: 2, stdout: '', stderr: en });
  });

  test('is said in Chinese, too', async () => {
    expect((await errorOf('start --port --language zh')).stderr).toBe(
      '错误：--port 需要取值，而 --language 是另一个选项。请给出取值；若取值就是 --language，请写成 --port=--language。',
    );
  });

  test.each([
    ['exec -o -- npm test', '--output'],
    ['exec --except -- npm test', '--except'],
    ['exec --only token -o -- npm test', '--output'],
    ['check journal -o --', '--output'],
  ])('nor is the end of them: %s', async (line, flag) => {
    const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-usage-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const en = `error: ${flag} needs a value, and -- ends the flags. Give it one.\n`;
    expect(await runInProcess(line.split(' '), { folder })).toEqual({ code: 2, stdout: '', stderr: en });
    const environment = { LANG: 'zh_CN.UTF-8' };
    expect((await runInProcess(line.split(' '), { folder, environment })).stderr).toBe(
      `错误：${flag} 需要取值，而 -- 结束选项。请给出取值。\n`,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('but may be, where it is joined to it, or is a flag of another command', async () => {
    const stderr = expect.stringContaining('--timeout --server is no duration.');
    expect(await errorOf('wait --timeout=--server')).toEqual({ code: 2, stdout: '', stderr });
    expect((await errorOf('wait --timeout --port')).stderr).toContain('--timeout --port is no duration.');
    expect((await errorOf('wait --timeout=--')).stderr).toContain('--timeout -- is no duration.');
    expect((await errorOf('fixture textMessageEvent -lc5 --seed')).stderr).toContain('argument missing');
    expect((await errorOf('exec --grace x -- true --env --env')).stderr).toContain('--grace x is no duration.');
  });
});

test('an event that is not there is told with the nearest that is', async () => {
  const { stderr } = await errorOf('emit txt --to http://127.0.0.1:1');
  expect(stderr).toMatch(/^error: txt is no event\. Did you mean text\? There are text, image, /);
});

describe('what a value should be is said with the name of its flag', () => {
  test.each([
    ['wait --timeout 5', 'error: --timeout 5 is no duration. Write it like 500ms, 30s or 2m.'],
    [
      'start --initial-state full',
      'error: --initial-state full is no initial state. Give believable, empty, or a state file that is there.',
    ],
    [
      'start --initial-state emty',
      'error: --initial-state emty is no initial state. Did you mean empty? ' +
        'Give believable, empty, or a state file that is there.',
    ],
  ])('%s', async (line, message) => {
    expect(await errorOf(line)).toEqual({ code: 2, stdout: '', stderr: message });
  });
});

test.each([
  ['exec --server ftp://u:secretpw@h/ -- true', 'error: --server ftp://***@h/ is not a URL.'],
  ['mcp --server ftp://u:secretpw@h/', 'error: --server ftp://***@h/ is not a URL.'],
  ['wait --server http://u:secret/pw@h/', 'error: --server http://***@h/ is not a URL.'],
  ['check provider --token t --base-url ftp://u:secretpw@h/', 'error: --base-url ftp://***@h/ is not a URL.'],
  ['emit text --to ftp://u:secretpw@h/', 'its URL "ftp://***@h/" has the scheme ftp.'],
])('the password of a URL is not told: %s', async (line, message) => {
  const { code, stderr } = await errorOf(line);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(stderr).not.toContain('pw');
});

test('help of a command that is not there says so', async () => {
  expect((await errorOf('help strat')).stderr).toMatch(
    /^error: There is no command strat\. Did you mean start\? The commands are start, exec, /,
  );
  expect((await errorOf('help start')).stdout).toContain('Usage: sobot-mock start [options]');
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from './testing/run-in-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-apart-'));
});

afterEach(() => rm(folder, { recursive: true }));

const provider = ['check', 'provider', '--base-url', 'http://127.0.0.1:9', '--appid', '1', '--app-key', '2'];

describe('two outputs to one file are wrong usage, and nothing is written', () => {
  test.each([
    [
      ['listen', '--record', 'c.json', '--behaviour-file', './c.json'],
      '--record and --behaviour-file name one file, ./c.json',
      '--record 和 --behaviour-file 指定了同一个文件 ./c.json',
    ],
    [
      ['exec', '-o', 'a.json', '--coverage-output', 'a.json', '--', 'true'],
      '--output and --coverage-output name one file, a.json',
      '--output 和 --coverage-output 指定了同一个文件 a.json',
    ],
    [
      ['exec', '-o', 'b.xml', '-o', './b.xml', '--', 'true'],
      '--output names ./b.xml twice',
      '--output 两次指定了 ./b.xml',
    ],
    [
      [...provider, '-o', 'p.json', '--behaviour-file', 'p.json'],
      '--output and --behaviour-file name one file, p.json',
      '--output 和 --behaviour-file 指定了同一个文件 p.json',
    ],
    [
      [...provider, '--behaviour-file', 'p.json', '--baseline', 'p.json', '--update-baseline'],
      '--behaviour-file and --baseline name one file, p.json',
      '--behaviour-file 和 --baseline 指定了同一个文件 p.json',
    ],
  ])('%j', async (argv, en, zh) => {
    const english = await runInProcess(argv, { folder });
    expect([english.code, english.stderr]).toEqual([2, expect.stringContaining(`error: ${en}`)]);
    const chinese = await runInProcess(argv, { folder, environment: { LANG: 'zh_CN.UTF-8' } });
    expect([chinese.code, chinese.stderr]).toEqual([2, expect.stringContaining(`错误：${zh}`)]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what is read is not replaced', () => {
  test.each([
    [
      ['start', '--port', '0', '--save-on-exit', 'in.json', '--config', 'in.json'],
      /^error: --save-on-exit would replace .*in\.json, which is read: the configuration\. Name another file\.\n$/,
    ],
    [
      ['start', '--port', '0', '--save-on-exit', 'in.har'],
      /^error: Failed to start the mock server: saveOnExit names .*in\.har: .har is the ending of recorded sessions, and saving would replace one\. Name a file like state\.json\.\n$/,
    ],
    [
      ['start', '--port', '0', '--save-on-exit', 'in.har', '--initial-state', 'in.har'],
      /^error: --save-on-exit would replace .*in\.har, which is read: --initial-state\. Name another file\.\n$/,
    ],
    [
      ['start', '--port', '0', '--save-on-exit', 'in.HAR', '--initial-state', 'in.HAR'],
      /^error: --save-on-exit would replace .*in\.HAR, which is read: --initial-state\. Name another file\.\n$/,
    ],
    [
      ['exec', '--config', 'in.json', '-o', 'in.json', '--', 'true'],
      /^error: --output would replace in\.json, which is read: the configuration\. /,
    ],
    [
      ['exec', '--initial-state', 'in.json', '-o', 'in.json', '--', 'true'],
      /^error: --output would replace in\.json, which is read: --initial-state\. /,
    ],
    [
      ['exec', '--allow', 'in.json', '--coverage-output', 'in.json', '--', 'true'],
      /^error: --coverage-output would replace in\.json, which is read: --allow\. /,
    ],
    [
      ['check', 'har', 'in.har', '-o', 'in.har'],
      /^error: --output would replace in\.har, which is read: the session\. /,
    ],
    [
      ['check', 'coverage', '--allow', 'in.json', '-o', 'in.json'],
      /^error: --output would replace in\.json, which is read: --allow\. /,
    ],
    [
      ['check', 'receiver', '--url', 'http://127.0.0.1:9/', '--recording', 'in.json', '-o', 'in.json'],
      /^error: --output would replace in\.json, which is read: --recording\. /,
    ],
    [
      [...provider, '-o', 'in.json', '--baseline', 'in.json'],
      /^error: --output would replace in\.json, which is read: --baseline\. /,
    ],
  ])('%j', async (argv, message) => {
    for (const name of ['in.json', 'in.har', 'in.HAR']) await writeFile(join(folder, name), '{}');
    const { code, stderr } = await runInProcess(argv, { folder });
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(await readFile(join(folder, 'in.json'), 'utf8')).toBe('{}');
    expect(await readFile(join(folder, 'in.har'), 'utf8')).toBe('{}');
  });
});

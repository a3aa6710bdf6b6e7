import { describe, expect, test } from 'vitest';
import { languageOf } from './language.ts';
import { runInProcess } from './testing/run-in-process.ts';

test.each<[Record<string, string>, string[], 'en' | 'zh']>([
  [{}, [], 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, [], 'zh'],
  [{ LANG: 'zh' }, [], 'zh'],
  [{ LANG: 'C.UTF-8' }, [], 'en'],
  [{ LANG: 'zhu_ZZ' }, [], 'en'],
  // As POSIX has it: LC_ALL before LC_MESSAGES before LANG; what is empty says nothing.
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, [], 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8', LC_ALL: '' }, [], 'zh'],
  [{ LANG: 'en_US.UTF-8', SOBOT_MOCK_LANGUAGE: 'zh' }, [], 'zh'],
  [{ LANG: 'zh_CN.UTF-8' }, ['check', 'journal', '--language', 'en'], 'en'],
  [{}, ['check', 'journal', '--language=zh'], 'zh'],
  [{}, ['check', 'journal', '--language', 'fr'], 'en'],
  [{}, ['wait', '--language=zh', '--language', 'en'], 'en'],
  [{}, ['wait', '--language', 'en', '--language=zh'], 'zh'],
  // What stands behind -- is another command's.
  [{}, ['exec', '--', 'sobot-mock', '--language', 'zh'], 'en'],
])('of %j and %j it is %s', (environment, argv, language) => {
  expect(languageOf(environment, argv)).toBe(language);
});

test('a verb that tells reasons tells them in the language of the terminal, unless it is asked for another', async () => {
  const argv = ['schema', 'validate', 'retCode', '-'];
  const environment = { LANG: 'zh_CN.UTF-8' };
  const own = await runInProcess(argv, { environment, stdin: '7' });
  expect(own.stdout).toContain('类型须为');
  const asked = await runInProcess([...argv, '--language', 'en'], { environment, stdin: '7' });
  expect(asked.stdout).toContain('must be of type');
});

test.each([
  ['schema --language zh list', '故障对投递做什么'],
  ['schema --language=zh list', '故障对投递做什么'],
  ['check --language zh journal --help', '用法'],
  ['check --language zh help journal', '用法'],
  ['check --language zh --help', '用法'],
  ['data --language zh nosuch', '没有命令 nosuch'],
])('a group takes it before what is below it, too: %s', async (line, said) => {
  const { code, stdout, stderr } = await runInProcess(line.split(' '));
  expect({ code, said: stdout + stderr }).toEqual({
    code: line.includes('nosuch') ? 2 : 0,
    said: expect.stringContaining(said),
  });
});

test('a group is told a language that there is not as its commands are', async () => {
  expect(await runInProcess(['check', '--language', 'fr', 'journal'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: fr is no value of --language <language>. There are en, zh.\n',
  });
});

describe('SOBOT_MOCK_LANGUAGE', () => {
  const argv = ['schema', 'list'];

  test.each(['chinese', 'fr', 'zhu_ZZ'])('that is %s is refused, in both languages', async (value) => {
    const environment = { SOBOT_MOCK_LANGUAGE: value, LANG: 'zh_CN.UTF-8' };
    expect(await runInProcess(argv, { environment })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        `error: SOBOT_MOCK_LANGUAGE=${value} is not a language that is spoken here. Choose one of en, zh.\n` +
        `错误：SOBOT_MOCK_LANGUAGE=${value} 不是可用的语言。可用的有：en、zh。\n`,
    });
  });

  test.each(['', 'en', 'en_US.UTF-8', 'zh', 'zh-CN', 'ZH'])('may be "%s"', async (value) => {
    expect((await runInProcess(argv, { environment: { SOBOT_MOCK_LANGUAGE: value } })).code).toBe(0);
  });

  test('that is wrong does not matter where --language says one, or help is asked for', async () => {
    const environment = { SOBOT_MOCK_LANGUAGE: 'fr' };
    expect((await runInProcess([...argv, '--language', 'zh'], { environment })).code).toBe(0);
    expect((await runInProcess(['--language=zh', ...argv], { environment })).code).toBe(0);
    expect((await runInProcess(['help'], { environment })).code).toBe(0);
  });
});

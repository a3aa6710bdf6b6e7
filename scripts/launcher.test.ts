import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launcherOf } from './launcher.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-launcher-'));
  await writeFile(join(folder, 'launcher.mjs'), launcherOf('run.mjs'));
  await writeFile(join(folder, 'run.mjs'), "console.log('runs')");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs it on this Node, which says that it is another. */
function start(version: string, environment: Readonly<Record<string, string>>) {
  const older = `for (const [name, value] of [['version', 'v${version}'], ['versions', { node: '${version}' }]]) Object.defineProperty(process, name, { value });`;
  const argv = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, join(folder, 'launcher.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    env: { NODE_DISABLE_COMPILE_CACHE: '1', ...environment },
  });
  return { status, stdout, stderr };
}

test('a Node that is new enough runs the command', () => {
  expect(start('22.13.0', {})).toEqual({ status: 0, stdout: 'runs\n', stderr: '' });
});

test('an older one says which it wants, and ends with 2', () => {
  expect(start('22.12.0', { LANG: 'en_US.UTF-8' })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: sobot-mock needs Node 22.13 or later; this is v22.12.0. Run it with a newer Node.\n',
  });
});

test('it says so in Chinese to whoever reads Chinese', () => {
  expect(start('20.20.2', { LANG: 'zh_CN.UTF-8' })).toEqual({
    status: 2,
    stdout: '',
    stderr: '错误：sobot-mock 需要 Node 22.13 或更高版本；当前为 v20.20.2。请用更新的 Node 运行。\n',
  });
});

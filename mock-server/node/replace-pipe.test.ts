import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMockServer } from '../server.ts';
import { replaceFile } from './replace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-pipe-'));
afterAll(() => rmSync(folder, { recursive: true }));

const onWindows = process.platform === 'win32';

function makePipe(name: string): string {
  const path = join(folder, name);
  execFileSync('mkfifo', [path]);
  return path;
}

test.skipIf(onWindows)('a pipe that nobody reads is refused at once', async () => {
  const pipe = makePipe('unread');
  const written = replaceFile(pipe, 'text');
  await expect(written).rejects.toMatchObject({ code: 'ENXIO' });
});

test.skipIf(onWindows)('one that somebody reads is written to, and ends', async () => {
  const pipe = makePipe('read');
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  await replaceFile(pipe, 'text');
  expect(readFileSync(reader, 'utf8')).toBe('text');
  closeSync(reader);
});

test.skipIf(onWindows)('a reader who comes later is waited for where that is asked for', async () => {
  const pipe = makePipe('late');
  const written = replaceFile(pipe, 'text', { waits: true });
  expect(await readFile(pipe, 'utf8')).toBe('text');
  await written;
});

test.skipIf(onWindows)('a server that is to save to a pipe that nobody reads says so as it ends', async () => {
  const pipe = makePipe('save');
  const server = await startMockServer({ port: 0, initialState: 'empty', saveOnExit: pipe });
  await expect(server.close()).rejects.toMatchObject({
    code: 'STATE_UNWRITABLE',
    reason: {
      en: `Failed to save the state: it is a pipe that nobody reads. ${pipe} is as it was. Give a file in a folder that can be written.`,
      zh: `无法保存状态：它是没有程序读取的管道。${pipe} 保持原样。请指定一个可写文件夹中的文件。`,
    },
  });
});

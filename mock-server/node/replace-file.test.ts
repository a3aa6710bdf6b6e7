import { lstatSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { replaceFile } from './replace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-replace-'));
const at = (name: string): string => `${folder}/${name}`;
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(process.platform === 'win32')('a link stays, also where nothing is behind it yet', async () => {
  symlinkSync('new.json', at('link.json'));
  for (const text of ['one', 'two']) {
    await replaceFile(at('link.json'), text);
    expect([lstatSync(at('link.json')).isSymbolicLink(), readFileSync(at('new.json'), 'utf8')]).toEqual([true, text]);
  }
});

test.skipIf(process.platform !== 'linux')('so does one to an open file whose name is gone', async () => {
  writeFileSync(at('log.txt'), '');
  const open = openSync(at('log.txt'), 'r+');
  rmSync(at('log.txt'));
  symlinkSync(`/proc/self/fd/${open}`, at('out'));
  await replaceFile(at('out'), 'written');
  expect([lstatSync(at('out')).isSymbolicLink(), readFileSync(open, 'utf8')]).toEqual([true, 'written']);
});

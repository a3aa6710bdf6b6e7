import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isSameFile } from './same-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-same-'));
const at = (name: string): string => `${folder}/${name}`;
writeFileSync(at('there.json'), '');
writeFileSync(at('other.json'), '');
mkdirSync(at('below'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is the same by every path to it, and no other is', () => {
  expect(isSameFile(at('there.json'), at('below/../there.json'))).toBe(true);
  expect(isSameFile(at('there.json'), at('other.json'))).toBe(false);
});

test('so is one that is not there yet', () => {
  expect(isSameFile(at('new.json'), at('./new.json'))).toBe(true);
  expect(isSameFile(at('new.json'), at('newer.json'))).toBe(false);
  expect(isSameFile(at('new.json'), at('there.json'))).toBe(false);
  expect(isSameFile(at('nowhere/new.json'), at('nowhere/./new.json'))).toBe(true);
});

test.skipIf(process.platform === 'win32')('links lead to what they name', () => {
  symlinkSync(at('there.json'), at('link.json'));
  symlinkSync(at('below'), at('folder'));
  linkSync(at('there.json'), at('second-name.json'));
  expect(isSameFile(at('there.json'), at('link.json'))).toBe(true);
  expect(isSameFile(at('there.json'), at('second-name.json'))).toBe(true);
  expect(isSameFile(at('below/new.json'), at('folder/new.json'))).toBe(true);
  symlinkSync('below/../not-there.json', at('ahead.json'));
  symlinkSync('ahead.json', at('further.json'));
  expect(isSameFile(at('not-there.json'), at('further.json'))).toBe(true);
  symlinkSync('round.json', at('round.json'));
  expect(isSameFile(at('round.json'), at('not-there.json'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('a device takes what is written to it twice', () => {
  expect(isSameFile('/dev/null', '/dev/null')).toBe(false);
});

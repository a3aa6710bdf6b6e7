import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { writeText } from './write-text.ts';

test.skipIf(!existsSync('/dev/full'))('a full disk is told in both languages', async () => {
  await expect(writeText('x', { folder: '/dev', file: 'full' })).rejects.toMatchObject({
    text: {
      en: 'full cannot be written: no space is left on the device. Make room, or name a file elsewhere.',
      zh: 'full 无法写入：设备上没有剩余空间。请腾出空间，或指定别处的文件。',
    },
  });
});

test.skipIf(process.platform === 'win32')('a name that is too long is told in both languages', async () => {
  const file = 'x'.repeat(300);
  await expect(writeText('x', { folder: tmpdir(), file })).rejects.toMatchObject({
    text: {
      en: `${file} cannot be written: its name is too long. Give a shorter one.`,
      zh: `${file} 无法写入：名称过长。请缩短。`,
    },
  });
});

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRecordingFile } from './recording-file.ts';

const name = 'x'.repeat(300);

test.each([
  [join(import.meta.filename, 'x.json'), 'its folder is no folder'],
  [join(tmpdir(), name), 'its name is too long'],
  [join(tmpdir(), 'there-is-no-such-folder', 'x.json'), 'its folder does not exist'],
  [tmpdir(), 'it is no file'],
])('what could not be written at the end is refused at the start: %#', async (path, why) => {
  await expect(openRecordingFile(path)).rejects.toMatchObject({
    code: 'RECORDING_UNWRITABLE',
    message: `Failed to write the recording ${path}: ${why}. Name a file in a folder that exists and may be written to.`,
  });
});

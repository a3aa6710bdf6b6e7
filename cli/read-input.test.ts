import { expect, test } from 'vitest';
import { readChunks, readText } from './read-input.ts';

test('a file without a name, as one of a variable that is not set, is told apart from a folder', async () => {
  await expect(readText(readChunks(process.cwd(), ''), '')).rejects.toMatchObject({
    exitCode: 2,
    message: 'The file to read has no name. Give it one, or leave it out.',
  });
});

import { once } from 'node:events';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { setReadAhead } from './read-ahead.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** How often a stream that flows asks for more while three pieces come, and what of them it gives. */
async function flow(isAhead: boolean): Promise<{ asked: number; given: string }> {
  let asked = 0;
  let given = '';
  const stream = new Readable({ read: () => void (asked += 1) });
  stream.on('data', (piece: Buffer) => (given += piece.toString()));
  await nextTurn();
  asked = 0;
  setReadAhead(stream, isAhead);
  for (const piece of ['a', 'b', 'c']) {
    stream.push(piece);
    await nextTurn();
  }
  return { asked, given };
}

test('a stream that does not read ahead gives what comes, and asks for nothing', async () => {
  expect(await flow(false)).toEqual({ asked: 0, given: 'abc' });
});

test('one that does asks after each piece, as Node has it', async () => {
  expect(await flow(true)).toEqual({ asked: 3, given: 'abc' });
});

test('one that reads ahead again asks until it has enough, and ends', async () => {
  let asked = 0;
  const stream = new Readable({
    highWaterMark: 4,
    read() {
      asked += 1;
      this.push(asked < 6 ? 'a' : null);
    },
  });
  setReadAhead(stream, false);
  setReadAhead(stream, true);
  let given = '';
  stream.on('data', (piece: Buffer) => (given += piece.toString()));
  await once(stream, 'end');
  expect(given).toBe('aaaaa');
});

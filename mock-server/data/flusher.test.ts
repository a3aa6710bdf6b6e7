import { expect, test } from 'vitest';
import { createFlusher } from './flusher.ts';
import type { Kept } from './kept.ts';

/** A file that can be made to take nothing, and how often it was tried. */
function open() {
  let time = 0;
  let why: string | undefined;
  let tried = 0;
  const errors: unknown[] = [];
  const tryTo = (): boolean => {
    tried += 1;
    if (why !== undefined) throw new Error(why);
    return true;
  };
  const flusher = createFlusher({
    write: { toLog: tryTo, all: () => void tryTo() },
    onError: (error) => void errors.push(String(error)),
    stopwatch: () => time,
  });
  const kept = { isUrgent: true, isWritten: false } as Kept;
  return {
    flusher,
    kept,
    errors,
    tried: () => tried,
    fail: (reason: string | undefined) => void (why = reason),
    pass: (milliseconds: number) => void (time += milliseconds),
  };
}

test('while writes fail whoever asks is told why at once; it is tried again every 100 ms', async () => {
  const { flusher, kept, errors, tried, fail, pass } = open();
  fail('full');
  flusher.note(kept);
  await expect(flusher.next()).rejects.toThrow('full');
  expect(tried()).toBe(1);
  expect(flusher.assertWritable).toThrow('full');
  await expect(flusher.next()).rejects.toThrow('full');
  expect(tried()).toBe(1);
  pass(100);
  fail('fuller');
  expect(flusher.assertWritable).toThrow('fuller');
  expect(tried()).toBe(2);
  pass(100);
  expect(flusher.assertWritable).toThrow('fuller');
  expect(errors).toEqual(['Error: full', 'Error: fuller']);
  fail(undefined);
  pass(100);
  flusher.assertWritable();
  flusher.assertWritable();
  expect([tried(), flusher.isWritten()]).toEqual([4, true]);
  flusher.end();
});

test('what waits for a file that can be written goes on when it can, or when all ends', async () => {
  const { flusher, kept, fail, pass } = open();
  const order: string[] = [];
  await flusher.mended();
  fail('full');
  flusher.note(kept);
  await expect(flusher.next()).rejects.toThrow('full');
  const mended = flusher.mended().then(() => order.push('mended'));
  fail(undefined);
  pass(100);
  order.push('writes');
  await flusher.next();
  await mended;
  expect(order).toEqual(['writes', 'mended']);
  fail('full');
  flusher.note(kept);
  await expect(flusher.next()).rejects.toThrow('full');
  const ended = flusher.mended();
  flusher.end();
  await ended;
});

test('while writes fail what no answer waits for holds nobody up', async () => {
  const { flusher, fail, pass } = open();
  flusher.note({ isUrgent: false, isWritten: true } as Kept);
  pass(101);
  expect(flusher.isWaitedFor()).toBe(true);
  fail('full');
  await expect(flusher.next()).rejects.toThrow('full');
  expect(flusher.isWaitedFor()).toBe(false);
  flusher.end();
});

import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createOutput } from './output.ts';

/** A stream on which every write fails. */
function broken(code: string): Writable {
  return new Writable({
    autoDestroy: false,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })),
  });
}

async function written(stream: PassThrough): Promise<string> {
  await new Promise((resolve) => void setImmediate(resolve));
  return String(stream.read() ?? '');
}

test('F8: a server whose log has no reader left says so once, and goes on', async () => {
  const stderr = new PassThrough();
  const exits: unknown[] = [];
  const { print, keepRunning } = createOutput({
    language: 'en',
    streams: { stdout: broken('EPIPE'), stderr },
    exit: (code) => exits.push(code),
  });
  keepRunning();
  await print('{"type":"request"}\n');
  await print('{"type":"request"}\n');
  expect(await written(stderr)).toBe(
    'note: the log on stdout goes on no more (its reader is gone); the server goes on.\n',
  );
  expect(exits).toEqual([]);
});

test('F8: a server whose log is on a full disk says so once, and goes on', async () => {
  const stderr = new PassThrough();
  const exits: unknown[] = [];
  const { print, keepRunning } = createOutput({
    language: 'en',
    streams: { stdout: broken('ENOSPC'), stderr },
    exit: (code) => exits.push(code),
  });
  keepRunning();
  await print('x\n');
  expect(await written(stderr)).toContain('(no space is left on the device)');
  expect(exits).toEqual([]);
});

test('F8: a command whose output is on a full disk ends with 2 and a sentence', async () => {
  const stderr = new PassThrough();
  const exits: unknown[] = [];
  const { print } = createOutput({
    language: 'en',
    streams: { stdout: broken('ENOSPC'), stderr },
    exit: (code) => exits.push(code),
  });
  await print('x\n');
  expect(await written(stderr)).toBe('error: stdout cannot be written: no space is left on the device.\n');
  expect(exits).toEqual([2]);
});

test('a command whose reader has seen enough ends quietly', async () => {
  const stderr = new PassThrough();
  const exits: unknown[] = [];
  const { print } = createOutput({
    language: 'en',
    streams: { stdout: broken('EPIPE'), stderr },
    exit: (code) => exits.push(code),
  });
  await print('x\n');
  expect([await written(stderr), exits]).toEqual(['', [undefined]]);
});

test('F8: what nobody reads of the log of a server does not pile up, and is told when reading goes on', async () => {
  const stdout = new PassThrough({ highWaterMark: 10 });
  const stderr = new PassThrough();
  const { print, keepRunning } = createOutput({ language: 'en', streams: { stdout, stderr }, exit: () => undefined });
  keepRunning();
  const line = 'x'.repeat(1_000_000);
  for (let count = 0; count < 20; count += 1) void print(line);
  expect(stdout.writableLength).toBeLessThan(3_000_000);
  stdout.resume();
  await new Promise((resolve) => void stdout.once('drain', resolve));
  expect(await written(stderr)).toMatch(/^note: 1\d pieces of the log were left out, for its reader is too slow\.\n$/);
});

test('what was noted is flushed once a slow reader took all of it', async () => {
  const stderr = new PassThrough({ highWaterMark: 10 });
  const streams = { stdout: new PassThrough(), stderr };
  const { note, flush } = createOutput({ language: 'en', streams, exit: () => undefined });
  for (let count = 0; count < 100; count += 1) note('x'.repeat(9));
  let flushed = false;
  const ended = flush().then(() => (flushed = true));
  await new Promise((resolve) => void setImmediate(resolve));
  expect(flushed).toBe(false);
  let read = '';
  stderr.on('data', (text) => (read += text));
  await ended;
  expect(read).toBe('xxxxxxxxx\n'.repeat(100));
});

test('nothing waits for a reader that is gone', async () => {
  const streams = { stdout: broken('EPIPE'), stderr: new PassThrough() };
  const { print, flush } = createOutput({ language: 'en', streams, exit: () => undefined });
  await print('x\n');
  expect(await flush()).toBeUndefined();
});

test('a stream that nothing is written to is not asked for', async () => {
  const stdout = new PassThrough();
  const asked: string[] = [];
  const streams = {
    get stdout() {
      asked.push('stdout');
      return stdout;
    },
    get stderr() {
      asked.push('stderr');
      return stdout;
    },
  };
  const { print, flush } = createOutput({ language: 'en', streams, exit: () => undefined });
  await flush();
  expect(asked).toEqual([]);
  await print('a');
  await print('b');
  expect(asked).toEqual(['stdout']);
});

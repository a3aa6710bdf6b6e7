import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { untilStopped } from './until-stopped.ts';

function createProcess() {
  return Object.assign(new EventEmitter(), { exit: vi.fn<(code: number) => void>() });
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'])(
  '%s stops once, and then nothing is left to receive signals',
  async (signal) => {
    const process = createProcess();
    const stop = vi.fn<() => Promise<void>>(async () => undefined);
    const stopped = untilStopped({ process, stop });
    process.emit(signal);
    await stopped;
    expect(stop).toHaveBeenCalledOnce();
    expect(process.exit).not.toHaveBeenCalled();
    expect(process.eventNames()).toEqual([]);
  },
);

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['SIGBREAK', 149],
])('a second signal ends the process at once: %s with %i', async (signal, code) => {
  const process = createProcess();
  const { promise, resolve } = Promise.withResolvers<void>();
  const stopped = untilStopped({ process, stop: () => promise });
  process.emit('SIGTERM');
  process.emit(signal);
  expect(process.exit).toHaveBeenCalledExactlyOnceWith(code);
  resolve();
  await stopped;
});

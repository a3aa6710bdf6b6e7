import { setTimeout as sleep } from 'node:timers/promises';
import type { PinnedProcess } from './pinned-process.ts';

/** Resident memory once it stands still: read every half second until it has not changed by more than 1 MB for two seconds. */
export async function settledMemory({ memory: read }: PinnedProcess, quick: boolean): Promise<number> {
  let last = await read();
  let still = 0;
  for (let left = quick ? 2 : 60; left > 0 && still < 4; left -= 1) {
    await sleep(500);
    const now = await read();
    still = Math.abs(now - last) <= 1e6 ? still + 1 : 0;
    last = now;
  }
  return last;
}

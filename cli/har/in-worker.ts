import { stat } from 'node:fs/promises';
import type { ResourceLimits } from 'node:worker_threads';
import { createCheckFailure } from '../../contract-tests/kit/engine/failure.ts';
import { createUsageFailure } from '../exit.ts';
import type { HarTask, HarAnswer, HarResult } from './task.ts';
import { startThread } from './thread.ts';

/**
 * How much memory the thread may have, in MB: left to itself it takes several times what it needs, the more the larger the
 * machine is. By how much it may have V8 decides how much garbage it lets lie.
 */
async function limitsFor(path: string): Promise<ResourceLimits> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  return { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 + Math.ceil(size / 1_048_576) * 4 };
}

/**
 * Reads a recorded session in a thread of its own, whose memory is bounded.
 *
 * @param signal aborted: it answers what was found so far
 * @throws (rejects with) a usage failure for a file that is none, a failure of the checks that were chosen
 */
export async function readInWorker<Kind extends HarTask['kind']>(
  task: Extract<HarTask, { readonly kind: Kind }>,
  signal?: AbortSignal,
): Promise<HarResult<Kind>> {
  const worker = startThread({ workerData: task, resourceLimits: await limitsFor(task.path) });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  const end = (): void => worker.postMessage('end');
  signal?.addEventListener('abort', end);
  try {
    const answer = await new Promise<HarAnswer<Kind>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The thread that reads the session ended with ${code}.`)));
    });
    if ('result' in answer) return answer.result;
    const { code, text } = answer.failure;
    throw code === undefined ? createUsageFailure(text) : createCheckFailure(code, text);
  } finally {
    signal?.removeEventListener('abort', end);
    await worker.terminate();
  }
}

import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts the thread that reads a session. A single executable has no files: there, the build replaces this module. */
export function startThread(options: WorkerOptions): Worker {
  // Beside this module in the repository; in the package, where everything else is in chunks, beside the command.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : '../cli/har-worker.js';
  return new Worker(new URL(file, import.meta.url), options);
}

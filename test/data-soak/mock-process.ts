import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '../../cli/main.ts');

/** A mock server in a process of its own. */
export interface MockProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it where it stands. `mayComplain`: something was taken from it, and it may have said so. */
  kill(mayComplain?: boolean): Promise<void>;
}

/** Starts one that keeps what it holds as `keeping` says. Rejects with what it said where it does not listen. */
export async function startMockProcess(keeping: readonly string[], receiverUrl: string): Promise<MockProcess> {
  const settings = ['--port', '0', '--log', 'json', ...keeping, '--webhook-url', receiverUrl, '--redelivery'];
  const child = spawn(process.execPath, [main, 'start', ...settings], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let isWanted = false;
  child.once('close', (code, signal) => {
    if (!isWanted) console.error(`A mock server ended by itself (${code ?? signal}). It said: ${noted}`);
  });
  // A soak that fails ends at once, and nothing of it stays behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.on('exit', kill);
  let noted = '';
  void ended.then(() => process.off('exit', kill));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (noted += text));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)]);
  if (first === undefined) throw new Error(`It did not start: ${noted}`);
  // The rest of its log is read and let go.
  child.stdout.resume();
  return {
    url: (JSON.parse(String(first[0])) as { url: string }).url,
    pid: child.pid!,
    async kill(mayComplain = false) {
      isWanted = true;
      child.kill('SIGKILL');
      await ended;
      if (noted !== '' && !mayComplain) throw new Error(`It complained: ${noted}`);
    },
  };
}

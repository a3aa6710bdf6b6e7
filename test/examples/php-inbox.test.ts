import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { repository } from '../package/pack.ts';

const inbox = join(repository, 'examples/php/event-inbox.php');
const isRun = process.platform !== 'win32' && spawnSync('php', ['--version']).status === 0;

/** Puts an event into an inbox, as far as a limit of the shell lets it. */
function put(folder: string, limit: string) {
  const code = 'require $argv[1]; (new EventInbox($argv[2]))->put((object) ["webhookEventId" => "a"]);';
  const line = `trap '' XFSZ; ${limit}; exec php -r "$0" "$@"`;
  return spawnSync('sh', ['-c', line, code, inbox, folder], { encoding: 'utf8' });
}

test.runIf(isRun)('an event that cannot be written whole is refused, and nothing of it is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-inbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // A file that may not grow is as one on a full disk.
  const refused = put(folder, 'ulimit -f 0');
  expect([refused.status, readdirSync(folder)]).toEqual([255, []]);
  expect(refused.stdout + refused.stderr).toContain('Event a was not written: is the disk full?');
  expect([put(folder, ':').status, readdirSync(folder).length]).toEqual([0, 1]);
});

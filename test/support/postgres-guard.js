// Ends a PostgreSQL and removes its folder as soon as whoever started it is gone, however that came: its end of the pipe
// closes then. `node postgres-guard.js FOLDER`
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = process.argv[2];
const pidFile = join(folder, 'data/postmaster.pid');

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function end() {
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]);
    // At once, without a last checkpoint: nobody will read it.
    if (isRunning(pid)) process.kill(pid, 'SIGQUIT');
    for (let tries = 0; tries < 200 && isRunning(pid); tries += 1) await sleep(50);
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  process.exit();
}

process.stdin.on('error', end).on('end', end).resume();

import { spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** A process and all that it started. */
export interface ProcessTree {
  /** Sends a signal to each of them. */
  signal(name: NodeJS.Signals): void;
  kill(): void;
  /** Ends what is left of it once the process has ended: asks, and kills what has not ended within `grace` ms. */
  sweep(grace: number): Promise<void>;
}

/** How often a tree that ends is looked at, in ms. */
const look = 10;

/** How long killed processes may take to go, in ms. */
const lastLook = 1000;

export function createProcessTree(child: ChildProcess): ProcessTree {
  return process.platform === 'win32' ? windowsTree(child) : groupTree(child);
}

/** A process group: the child leads it, and whatever it starts is in it. */
function groupTree({ pid }: ChildProcess): ProcessTree {
  /** Whether somebody is left to hear it. */
  const send = (signal: NodeJS.Signals | 0): boolean => {
    if (pid === undefined) return false;
    try {
      return process.kill(-pid, signal);
    } catch {
      return false;
    }
  };
  const isGoneWithin = async (limit: number): Promise<boolean> => {
    for (const end = performance.now() + limit; send(0) && !haveAllEnded(pid!); await pause(look)) {
      if (performance.now() >= end) return false;
    }
    return true;
  };
  return {
    signal: (name) => void send(name),
    kill: () => void send('SIGKILL'),
    async sweep(grace) {
      if (!send('SIGTERM') || (await isGoneWithin(grace))) return;
      send('SIGKILL');
      await isGoneWithin(lastLook);
    },
  };
}

/**
 * Whether the members of a group have ended, and only their exit codes are kept. In containers nobody may ever fetch those of
 * processes whose parent is gone. Where there is no /proc, nobody can tell.
 */
function haveAllEnded(group: number): boolean {
  try {
    const stats = readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? statOf(name) : []));
    return stats.every(({ pgrp, state }) => pgrp !== group || state === 'Z');
  } catch {
    return false;
  }
}

interface ProcessStat {
  readonly state: string;
  readonly pgrp: number;
}

/** What /proc says of a process; nothing where it is gone meanwhile. */
function statOf(pid: string): ProcessStat | readonly [] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before may hold anything, parentheses too.
    const [state = '', , pgrp] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, pgrp: Number(pgrp) };
  } catch {
    return [];
  }
}

/** Windows knows no signals and no groups; taskkill finds what the process has started. Ctrl+C reaches them by itself. */
function windowsTree(child: ChildProcess): ProcessTree {
  const kill = (): void => {
    if (child.pid === undefined) return;
    spawnSync('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  };
  return {
    signal: (name) => (name === 'SIGINT' ? undefined : kill()),
    kill,
    // Once the parent is gone, nobody finds what it started.
    sweep: async () => undefined,
  };
}

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

/** The variable that all have in their environment that a run starts: what left the group is known by it. */
export const markName = 'SOBOT_MOCK_RUN';

export function createProcessTree(child: ChildProcess, mark: string): ProcessTree {
  return process.platform === 'win32' ? windowsTree(child) : groupTree(child, mark);
}

/**
 * A process group: the child leads it, and whatever it starts is in it. Daemons, and the jobs of a shell that controls
 * them, leave it; where there is /proc, they are found by the mark in their environment.
 */
function groupTree({ pid }: ChildProcess, mark: string): ProcessTree {
  if (pid === undefined) return { signal: () => undefined, kill: () => undefined, sweep: async () => undefined };
  const send = (target: number, signal: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(target, signal);
    } catch {
      return false;
    }
  };
  const sendAll = (signal: NodeJS.Signals): void => {
    send(-pid, signal);
    for (const stray of membersOf(pid, mark) ?? []) if (stray.pgrp !== pid) send(stray.pid, signal);
  };
  /** Whether somebody is left to hear it. */
  const isLeft = (): boolean => (membersOf(pid, mark)?.length ?? (send(-pid, 0) ? 1 : 0)) > 0;
  const isGoneWithin = async (limit: number): Promise<boolean> => {
    for (const end = performance.now() + limit; isLeft(); await pause(look)) {
      if (performance.now() >= end) return false;
    }
    return true;
  };
  return {
    // A daemon has its own ways: it is asked when the command has ended.
    signal: (name) => void send(-pid, name),
    kill: () => sendAll('SIGKILL'),
    async sweep(grace) {
      if (!isLeft()) return;
      sendAll('SIGTERM');
      if (await isGoneWithin(grace)) return;
      sendAll('SIGKILL');
      await isGoneWithin(lastLook);
    },
  };
}

interface ProcessStat {
  readonly pid: number;
  readonly state: string;
  readonly pgrp: number;
}

/**
 * The processes of a group, and those that carry the mark, but for those that have ended and of which only the exit codes
 * are kept: in containers nobody may ever fetch these. Where there is no /proc, nobody can tell.
 */
function membersOf(group: number, mark: string): readonly ProcessStat[] | undefined {
  try {
    const stats = readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? statOf(name) : []));
    if (stats.length === 0) return undefined;
    return stats.filter(({ pid, pgrp, state }) => state !== 'Z' && (pgrp === group || isMarked(pid, mark)));
  } catch {
    return undefined;
  }
}

/** What /proc says of a process; nothing where it is gone meanwhile. */
function statOf(pid: string): ProcessStat | readonly [] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before may hold anything, parentheses too.
    const [state = '', , pgrp] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), state, pgrp: Number(pgrp) };
  } catch {
    return [];
  }
}

/** Those of other people cannot be read, and are not of this run. */
function isMarked(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`${markName}=${mark}`);
  } catch {
    return false;
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

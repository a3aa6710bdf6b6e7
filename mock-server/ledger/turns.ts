import type { Ledger, LedgerChange, LedgerNews, Scope, Turn } from './ledger.ts';

export interface TurnsOptions {
  readonly ledger: Ledger;
  readonly scope: () => Scope;
  /** Brings what is known here up to date. */
  readonly takeIn: (news: LedgerNews, hasTurn: boolean) => Promise<void> | void;
  /** Does what takes a turn and is no change of the scope itself. */
  readonly beforeWrite?: ((turn: Turn) => Promise<void>) | undefined;
  /** What was changed since it was asked last, to be written. */
  readonly collect: () => LedgerChange | 'gone' | undefined;
  /** What is known here may be ahead of the ledger, or behind: it is read anew before anything else happens. */
  readonly onFailed: (error: unknown) => void;
}

/** How the changes of a scope are made here: in turns that no other replica has at the same time. */
export interface Turns {
  /** Does something in a turn. Ends once what it changed is written; all that wait for a turn share it. */
  enter<T>(work: () => T | Promise<T>): Promise<T>;
  /** As `enter`, for what belongs to something that has a turn: inside of one it is done at once, and written with it. */
  join<T>(work: () => T | Promise<T>): Promise<T>;
  /** Does something that changes nothing, once all is known that was written before. */
  read<T>(work: () => T | Promise<T>): Promise<T>;
  /** Ends once what was changed until now is written. */
  written(): Promise<void>;
  /** Whether it is inside of a turn. */
  readonly isOpen: boolean;
  /** Until this ends, it is as inside of a turn: somebody else writes what is changed. */
  openWhile(work: () => Promise<number>): Promise<void>;
}

/** The scope is no more. */
export class ScopeGone extends Error {}

interface Job {
  readonly changes: boolean;
  readonly run: () => Promise<void>;
  /** It is over. */
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

export function createTurns({ ledger, scope, takeIn, beforeWrite, collect, onFailed }: TurnsOptions): Turns {
  let waiting: Job[] = [];
  let running: Job[] = [];
  let loops = false;
  let version = 0;
  let isOpen = false;
  const joined: Promise<void>[] = [];
  let writing = Promise.withResolvers<void>();
  writing.promise.catch(() => undefined);

  function job<T>(changes: boolean, work: () => T | Promise<T>): { readonly job: Job; readonly done: Promise<T> } {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    let outcome: (() => void) | undefined;
    return {
      done: promise,
      job: {
        changes,
        async run() {
          try {
            const value = await work();
            outcome = () => resolve(value);
          } catch (error) {
            outcome = () => reject(error as Error);
          }
        },
        settle: () => outcome?.(),
        fail: (error) => reject(error as Error),
      },
    };
  }

  function add<T>(changes: boolean, work: () => T | Promise<T>): Promise<T> {
    const made = job(changes, work);
    waiting.push(made.job);
    if (!loops) {
      loops = true;
      void loop();
    }
    return made.done;
  }

  async function loop(): Promise<void> {
    while (waiting.length > 0) {
      try {
        await (waiting.some(({ changes }) => changes) ? takeTurn() : catchUp());
      } catch (error) {
        if (!(error instanceof ScopeGone)) {
          version = 0;
          onFailed(error);
        }
        const failed = [...running, ...waiting];
        running = [];
        waiting = [];
        for (const one of failed) one.fail(error);
      }
    }
    loops = false;
  }

  async function takeTurn(): Promise<void> {
    const turn = await ledger.begin(scope(), version);
    try {
      if (turn.isGone) throw new ScopeGone();
      await takeIn(turn, true);
      version = turn.version;
      await runAll();
      await beforeWrite?.(turn);
      await write(turn);
    } finally {
      void turn.end();
    }
    finish();
  }

  async function runAll(): Promise<void> {
    const batch = waiting;
    waiting = [];
    isOpen = true;
    try {
      await Promise.all(batch.map((one) => start(one)));
      await joinedEnd();
    } finally {
      isOpen = false;
    }
  }

  /** What they brought about, and what that did. */
  async function joinedEnd(): Promise<void> {
    while (joined.length > 0) await Promise.all(joined.splice(0));
  }

  function start(one: Job): Promise<void> {
    running.push(one);
    return one.run();
  }

  async function write(turn: Turn): Promise<void> {
    const { resolve, reject } = writing;
    writing = Promise.withResolvers();
    writing.promise.catch(() => undefined);
    try {
      const change = collect();
      if (change !== undefined) version = await turn.write(change);
      resolve();
    } catch (error) {
      reject(error);
      throw error;
    }
  }

  function finish(): void {
    const ended = running;
    running = [];
    for (const one of ended) one.settle();
  }

  async function catchUp(): Promise<void> {
    const news = await ledger.read(scope(), version);
    if (news.isGone) throw new ScopeGone();
    await takeIn(news, false);
    version = news.version;
    // One that came meanwhile may change something: it waits for a turn.
    const batch = waiting.filter(({ changes }) => !changes);
    waiting = waiting.filter(({ changes }) => changes);
    await Promise.all(batch.map((one) => start(one)));
    finish();
  }

  return {
    enter: (work) => add(true, work),
    join(work) {
      if (!isOpen) return add(true, work);
      // Whoever has the turn may wait for it: it ends before the turn does.
      const done = (async () => work())();
      joined.push(
        done.then(
          () => undefined,
          () => undefined,
        ),
      );
      return done;
    },
    read: (work) => add(false, work),
    written: () => (isOpen ? writing.promise : add(true, () => undefined)),
    get isOpen() {
      return isOpen;
    },
    async openWhile(work) {
      isOpen = true;
      try {
        version = await work();
        await joinedEnd();
      } finally {
        isOpen = false;
      }
    },
  };
}

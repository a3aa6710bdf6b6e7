import type { Ledger, LedgerChange, LedgerNews, Scope, Turn } from './ledger.ts';

interface GateOptions {
  readonly ledger: Ledger;
  readonly scope: () => Scope;
  /** Brings what is known here up to date. */
  readonly takeIn: (news: LedgerNews, hasTurn: boolean) => Promise<void>;
  /** Does what takes a turn and is no change of the scope itself. */
  readonly beforeWrite?: ((turn: Turn) => Promise<void>) | undefined;
  /** What was changed since it was asked last, to be written. */
  readonly collect: () => LedgerChange | 'gone' | undefined;
  /** What is known here may be ahead of the ledger, or behind: it is read anew before anything else happens. */
  readonly onFailed: (error: unknown) => void;
}

type Work<T> = () => T | Promise<T>;

/** Something that is done in a turn, or with what was read. */
interface Job {
  readonly changes: boolean;
  readonly run: () => Promise<void>;
  /** Whoever asked for it is told how it ended. */
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** The scope is no more. */
export class ScopeGone extends Error {}

/**
 * The way to a scope: what is done to it goes through in turns that no other replica has at the same time, and what is
 * told of it tells all that was written before. A class, because its steps change the same few fields.
 */
export class Gate {
  readonly #options: GateOptions;
  #waiting: Job[] = [];
  #running: readonly Job[] = [];
  #joined: Promise<unknown>[] = [];
  #isBusy = false;
  #isOpen = false;
  #version = 0;
  #writing = createWriting();

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Whether something is inside of a turn. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Does something in a turn. Ends once what it changed is written; all that wait for a turn share it. */
  enter<T>(work: Work<T>): Promise<T> {
    return this.#add(true, work);
  }

  /** As `enter`, for what belongs to something that has a turn: inside of one it is done at once, and written with it. */
  join<T>(work: Work<T>): Promise<T> {
    if (!this.#isOpen) return this.#add(true, work);
    // Whoever has the turn may wait for it: it ends before the turn does.
    const done = (async () => work())();
    this.#joined.push(done.catch(() => undefined));
    return done;
  }

  /** Does something that changes nothing, once all is known that was written before. */
  read<T>(work: Work<T>): Promise<T> {
    return this.#add(false, work);
  }

  /** Ends once what was changed until now is written. */
  written(): Promise<void> {
    return this.#isOpen ? this.#writing.promise : this.#add(true, () => undefined);
  }

  /** While this runs it is as inside of a turn: `work` writes what is changed, and tells the version that it stands at. */
  async openWhile(work: () => Promise<number>): Promise<void> {
    this.#isOpen = true;
    try {
      this.#version = await work();
      await this.#joinedEnd();
    } finally {
      this.#isOpen = false;
    }
  }

  #add<T>(changes: boolean, work: Work<T>): Promise<T> {
    const { job, done } = createJob(changes, work);
    this.#waiting.push(job);
    if (!this.#isBusy) void this.#goThrough();
    return done;
  }

  async #goThrough(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      try {
        await (this.#waiting.some(({ changes }) => changes) ? this.#takeTurn() : this.#catchUp());
        this.#settle();
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#isBusy = false;
  }

  #settle(): void {
    const ended = this.#running;
    this.#running = [];
    for (const job of ended) job.settle();
  }

  #fail(error: unknown): void {
    const failed = [...this.#running, ...this.#waiting];
    this.#running = [];
    this.#waiting = [];
    if (!(error instanceof ScopeGone)) {
      this.#version = 0;
      this.#options.onFailed(error);
    }
    for (const job of failed) job.fail(error);
  }

  async #takeTurn(): Promise<void> {
    const { ledger, scope, takeIn, beforeWrite } = this.#options;
    const turn = await ledger.begin(scope(), this.#version);
    try {
      if (turn.isGone) throw new ScopeGone();
      await takeIn(turn, true);
      this.#version = turn.version;
      await this.#runAll();
      await beforeWrite?.(turn);
      await this.#write(turn);
    } finally {
      void turn.end();
    }
  }

  async #runAll(): Promise<void> {
    const jobs = this.#takeWaiting();
    this.#isOpen = true;
    try {
      await run(jobs);
      await this.#joinedEnd();
    } finally {
      this.#isOpen = false;
    }
  }

  /** Those that wait: from now on they settle, or fail, with what is under way. */
  #takeWaiting(): readonly Job[] {
    this.#running = this.#waiting;
    this.#waiting = [];
    return this.#running;
  }

  /** What they brought about, and what that did. */
  async #joinedEnd(): Promise<void> {
    while (this.#joined.length > 0) await Promise.all(this.#joined.splice(0));
  }

  async #write(turn: Turn): Promise<void> {
    const { resolve, reject } = this.#writing;
    this.#writing = createWriting();
    try {
      const change = this.#options.collect();
      if (change !== undefined) this.#version = await turn.write(change);
      resolve();
    } catch (error) {
      reject(error);
      throw error;
    }
  }

  async #catchUp(): Promise<void> {
    const { ledger, scope, takeIn } = this.#options;
    // One that comes while this is read may ask for what is written meanwhile: it waits for the next.
    const jobs = this.#takeWaiting();
    const news = await ledger.read(scope(), this.#version);
    if (news.isGone) throw new ScopeGone();
    await takeIn(news, false);
    this.#version = news.version;
    await run(jobs);
  }
}

async function run(jobs: readonly Job[]): Promise<void> {
  await Promise.all(jobs.map((job) => job.run()));
}

function createWriting(): PromiseWithResolvers<void> {
  const writing = Promise.withResolvers<void>();
  // Nobody may wait for it.
  writing.promise.catch(() => undefined);
  return writing;
}

function createJob<T>(changes: boolean, work: Work<T>): { readonly job: Job; readonly done: Promise<T> } {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  let settle = (): void => undefined;
  const job: Job = {
    changes,
    async run() {
      try {
        const value = await work();
        settle = () => resolve(value);
      } catch (error) {
        settle = () => reject(error as Error);
      }
    },
    settle: () => settle(),
    fail: (error) => reject(error as Error),
  };
  return { job, done: promise };
}

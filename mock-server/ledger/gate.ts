import { createVisit, run, type Visit, type Kind, type Work } from './gate-visit.ts';
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
  /** Whether some of what is to be written must be there before anybody is answered. Default: all of it. */
  readonly isUrgent?: (() => boolean) | undefined;
  /**
   * What is known here may be ahead of the ledger, or behind: it is read anew before anything else happens.
   *
   * @param early what was answered, and what came with it may not have been written
   */
  readonly onFailed: (error: unknown, early: readonly unknown[]) => void;
  /** Nothing of the scope is in the ledger yet: what is done is as inside of a turn, until `openWhile` writes it. Default: false. */
  readonly isNew?: boolean | undefined;
  /** In ms. */
  readonly stopwatch?: (() => number) | undefined;
}

/**
 * A replica that nobody else wrote between two turns of keeps its turn for so long while there is something to do, in ms: what
 * comes while it writes needs no turn of its own, and no way to the ledger.
 */
const longestStay = 50;
/** So long after it asked for its turn a replica may have lost it without knowing, in ms: it stood still meanwhile. */
const surelyHeld = 5000;
/** Where a write takes longer, in ms, nobody is answered before it has ended: what is not written would become too much. */
const longestWrite = 100;

/** The scope is no more. */
export class ScopeGone extends Error {}

/**
 * The way to a scope: what is done to it goes through in turns that no other replica has at the same time, and what is
 * told of it tells all that was written before. A class, because its steps change the same few fields.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #stopwatch: () => number;
  #waiting: Visit[] = [];
  /** Those that wait for nothing but that what they changed is written. */
  #done: Visit[] = [];
  /** Of these it is being written. */
  #settling: readonly Visit[] = [];
  /** What was answered before it was written; what of this is being written. */
  #early: unknown[] = [];
  #earlyInWrite: readonly unknown[] = [];
  #joined: Promise<unknown>[] = [];
  #isBusy = false;
  #isOpen = false;
  /** What is being written must be there before anybody is told of it. */
  #isUrgent = false;
  #isGone = false;
  #version = 0;
  #writing = createWriting();
  #arrival = Promise.withResolvers<void>();

  constructor(options: GateOptions) {
    this.#options = options;
    this.#isOpen = options.isNew === true;
    this.#stopwatch = options.stopwatch ?? (() => performance.now());
  }

  /** Whether something is inside of a turn. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Does something in a turn. Ends once what it changed is written; all that wait for a turn share it. */
  enter<T>(work: Work<T>): Promise<T> {
    return this.#add('enter', work);
  }

  /**
   * As `enter`, for what changes nothing but what may be written a moment later: it ends before that. Whoever else asks waits
   * until the turn has ended, and is told of it.
   */
  ask<T>(work: Work<T>): Promise<T> {
    return this.#add('ask', work);
  }

  /** As `enter`, for what belongs to something that has a turn: inside of one it is done at once, and written with it. */
  join<T>(work: Work<T>): Promise<T> {
    if (!this.#isOpen) return this.#add('enter', work);
    // Whoever has the turn may wait for it: it ends before the turn does.
    const done = (async () => work())();
    this.#joined.push(done.catch(() => undefined));
    return done;
  }

  /** Does something that changes nothing, once all is known that was written before. */
  read<T>(work: Work<T>): Promise<T> {
    return this.#add('read', work);
  }

  /** Ends once what was changed until now is written. */
  written(): Promise<void> {
    return this.#isOpen ? this.#writing.promise : this.#add('enter', () => undefined);
  }

  /** While this runs it is as inside of a turn: `work` writes what is changed, and tells the version that it stands at. */
  async openWhile(work: () => Promise<number>): Promise<void> {
    this.#isOpen = true;
    const { resolve, reject } = this.#writing;
    this.#writing = createWriting();
    try {
      this.#version = await work();
      await this.#joinedEnd();
      resolve();
    } catch (error) {
      reject(error);
      throw error;
    } finally {
      this.#isOpen = false;
    }
  }

  #add<T>(kind: Kind, work: Work<T>): Promise<T> {
    const { visit, done } = createVisit(kind, work);
    this.#waiting.push(visit);
    this.#arrival.resolve();
    if (!this.#isBusy) void this.#goThrough();
    return done;
  }

  async #goThrough(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      try {
        await (this.#waiting.some(({ kind }) => kind !== 'read') ? this.#takeTurn() : this.#catchUp());
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#isBusy = false;
  }

  #fail(error: unknown): void {
    const failed = [...this.#settling, ...this.#done, ...this.#waiting];
    const early = [...this.#earlyInWrite, ...this.#early];
    this.#settling = [];
    this.#done = [];
    this.#waiting = [];
    this.#early = [];
    this.#earlyInWrite = [];
    // What was done while another write was under way is lost with it.
    this.#writing.reject(error);
    this.#writing = createWriting();
    if (!(error instanceof ScopeGone)) {
      this.#version = 0;
      this.#options.onFailed(error, early);
    }
    for (const visit of failed) visit.fail(error);
  }

  async #takeTurn(): Promise<void> {
    const { ledger, scope, takeIn } = this.#options;
    const asked = this.#stopwatch();
    const turn = await ledger.begin(scope(), this.#version);
    try {
      if (turn.isGone) throw new ScopeGone();
      const isAlone = !turn.isWhole && turn.changes.length === 0;
      await takeIn(turn, true);
      this.#version = turn.version;
      await this.#stay(turn, { asked, until: isAlone ? this.#stopwatch() + longestStay : 0 });
    } finally {
      void turn.end();
    }
  }

  /** Does what waits, and until a time what comes while that is written. Ends once all is written. */
  async #stay(turn: Turn, { asked, until }: { readonly asked: number; readonly until: number }): Promise<void> {
    const isOver = (): boolean => this.#isGone || this.#stopwatch() >= until;
    await this.#runWaiting(asked + surelyHeld);
    do {
      const began = this.#stopwatch();
      const written = this.#write(turn);
      // It is waited for below, maybe after something else.
      written.catch(() => undefined);
      while (await this.#comesBefore(written, isOver))
        await this.#runWaiting(Math.min(began + longestWrite, asked + surelyHeld));
      await written;
      if (this.#waiting.length > 0 && !isOver()) await this.#runWaiting(asked + surelyHeld);
    } while (this.#done.length + this.#early.length > 0);
  }

  /** Whether something comes before that has ended, and before the turn is over. */
  async #comesBefore(end: Promise<void>, isOver: () => boolean): Promise<boolean> {
    let hasEnded = false;
    if (this.#waiting.length === 0) {
      this.#arrival = Promise.withResolvers();
      await Promise.race([end.then(() => (hasEnded = true)), this.#arrival.promise]);
    }
    return !hasEnded && this.#waiting.length > 0 && !isOver();
  }

  /** @param earlyUntil how long those may be answered that wait for nothing urgent */
  async #runWaiting(earlyUntil: number): Promise<void> {
    const visits = this.#waiting;
    this.#waiting = [];
    this.#done.push(...visits);
    const { isUrgent = () => true } = this.#options;
    let mayBeEarly = false;
    this.#isOpen = true;
    try {
      await run(visits);
      await this.#joinedEnd();
      mayBeEarly = !this.#isUrgent && !isUrgent() && this.#stopwatch() < earlyUntil;
    } finally {
      this.#isOpen = false;
    }
    if (!mayBeEarly) return;
    this.#done = this.#done.filter((visit) => {
      if (visit.kind === 'enter') return true;
      this.#early.push(visit.value());
      visit.settle();
      return false;
    });
  }

  /** What they brought about, and what that did. */
  async #joinedEnd(): Promise<void> {
    while (this.#joined.length > 0) await Promise.all(this.#joined.splice(0));
  }

  /** Writes what was done until now. */
  async #write(turn: Turn): Promise<void> {
    const { beforeWrite, collect, isUrgent = () => true } = this.#options;
    const { resolve, reject } = this.#writing;
    this.#writing = createWriting();
    [this.#settling, this.#done] = [this.#done, []];
    [this.#earlyInWrite, this.#early] = [this.#early, []];
    try {
      if (beforeWrite !== undefined) await beforeWrite(turn);
      this.#isUrgent = isUrgent();
      const change = collect();
      this.#isGone = change === 'gone';
      if (change !== undefined) this.#version = await turn.write(change);
      resolve();
    } catch (error) {
      reject(error);
      throw error;
    } finally {
      this.#isUrgent = false;
    }
    const settled = this.#settling;
    this.#settling = [];
    this.#earlyInWrite = [];
    for (const visit of settled) visit.settle();
  }

  async #catchUp(): Promise<void> {
    const { ledger, scope, takeIn } = this.#options;
    // One that comes while this is read may ask for what is written meanwhile: it waits for the next.
    [this.#settling, this.#waiting] = [this.#waiting, []];
    const news = await ledger.read(scope(), this.#version);
    if (news.isGone) throw new ScopeGone();
    await takeIn(news, false);
    this.#version = news.version;
    await run(this.#settling);
    const settled = this.#settling;
    this.#settling = [];
    for (const visit of settled) visit.settle();
  }
}

function createWriting(): PromiseWithResolvers<void> {
  const writing = Promise.withResolvers<void>();
  // Nobody may wait for it.
  writing.promise.catch(() => undefined);
  return writing;
}

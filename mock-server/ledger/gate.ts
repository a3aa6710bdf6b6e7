import { setTimeout as sleep } from 'node:timers/promises';
import {
  longestPause,
  longestStay,
  longestTurn,
  longestWrite,
  surelyHeld,
  type GateOptions,
  type Stay,
} from './gate-options.ts';
import { createVisit, run, type Visit, type Kind, type Work } from './gate-visit.ts';
import type { Turn } from './ledger.ts';

/** The scope is no more. */
export class ScopeGone extends Error {}

/**
 * The way to a scope: what is done to it goes through in turns that no other replica has at the same time, and what is
 * told of it tells all that was written before. A class, because its steps change the same few fields.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #stopwatch: () => number;
  readonly #moment: () => Promise<unknown>;
  #waiting: Visit[] = [];
  /** Those that wait for nothing but that what they changed is written. */
  #done: Visit[] = [];
  /** Of these it is being written. */
  #settling: readonly Visit[] = [];
  /** What was answered before it was written; what of this is being written. */
  #early: unknown[] = [];
  #earlyInWrite: readonly unknown[] = [];
  #joined: Promise<unknown>[] = [];
  #turn: Turn | undefined;
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
    this.#moment = options.moment ?? (() => sleep(longestPause));
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

  /**
   * While this runs it is as inside of a turn: `work` writes what it collects, and tells the version that it stands at. What is
   * done after it was collected is in the next write.
   */
  async openWhile(work: (collect: GateOptions['collect']) => Promise<number>): Promise<void> {
    this.#isOpen = true;
    const writings = [this.#nextWriting()];
    const collect: GateOptions['collect'] = () => {
      writings.push(this.#nextWriting());
      return this.#options.collect();
    };
    try {
      this.#version = await work(collect);
      await this.#joinedEnd();
      for (const { resolve } of writings) resolve();
    } catch (error) {
      for (const { reject } of [...writings, this.#nextWriting()]) reject(error);
      throw error;
    } finally {
      this.#isOpen = false;
    }
  }

  /** What is done from now on is in another write than what was done before: the one that is told of is for that. */
  #nextWriting(): PromiseWithResolvers<void> {
    const writing = this.#writing;
    this.#writing = createWriting();
    return writing;
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
    this.#nextWriting().reject(error);
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
      const now = this.#stopwatch();
      await this.#stay(turn, { asked, until: isAlone ? now + longestStay : 0, end: now + longestTurn });
    } finally {
      this.#turn = undefined;
      void turn.end();
    }
  }

  /** Does what waits, and as long as it may stay what comes while that is written. Ends once all is written. */
  async #stay(turn: Turn, stay: Stay): Promise<void> {
    const isOver = (): boolean => this.#isGone || this.#stopwatch() >= stay.until;
    this.#turn = turn;
    await this.#runWaiting(stay.asked + surelyHeld);
    do {
      await this.#gather(stay);
      const began = this.#stopwatch();
      const written = this.#write(turn).then(() => this.#stayOn(turn, stay));
      // It is waited for below, maybe after something else.
      written.catch(() => undefined);
      while (await this.#comesBefore(written, isOver))
        await this.#runWaiting(Math.min(began + longestWrite, stay.asked + surelyHeld));
      await written;
      if (this.#waiting.length > 0 && !isOver()) await this.#runWaiting(stay.asked + surelyHeld);
    } while (this.#done.length + this.#early.length > 0);
  }

  /** What was answered already is written with what comes next, for a time, or until nothing comes for a moment. */
  async #gather({ asked, until }: Stay): Promise<void> {
    const isOver = (): boolean => this.#stopwatch() >= until - longestStay / 2;
    while (this.#done.length === 0 && this.#early.length > 0 && !isOver()) {
      if (!(await this.#comesBefore(this.#moment(), isOver))) return;
      await this.#runWaiting(asked + surelyHeld);
    }
  }

  /** Where there is more to do, and nobody else waits, it may stay longer. */
  async #stayOn(turn: Turn, stay: Stay): Promise<void> {
    const asked = this.#stopwatch();
    // To ask is a way to the ledger, for which the next write waits: not sooner than it has to be known.
    const isTime = stay.until > 0 && asked < stay.end && asked >= stay.until - longestStay / 2;
    if (!isTime || this.#early.length + this.#waiting.length === 0) return;
    if (await turn.isWanted()) stay.until = 0;
    else Object.assign(stay, { asked, until: this.#stopwatch() + longestStay });
  }

  /** Whether something comes before that has ended, and before the turn is over. */
  async #comesBefore(end: Promise<unknown>, isOver: () => boolean): Promise<boolean> {
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
      const isHeld = this.#turn?.isHeld() === true && this.#stopwatch() < earlyUntil;
      mayBeEarly = isHeld && !this.#isUrgent && !isUrgent();
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
    const { afterWrite, collect, isUrgent = () => true } = this.#options;
    const { resolve, reject } = this.#nextWriting();
    [this.#settling, this.#done] = [this.#done, []];
    [this.#earlyInWrite, this.#early] = [this.#early, []];
    try {
      this.#isUrgent = isUrgent();
      const change = collect();
      this.#isGone = change === 'gone';
      if (change !== undefined) this.#version = await turn.write(change);
      if (afterWrite !== undefined) await afterWrite(turn);
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

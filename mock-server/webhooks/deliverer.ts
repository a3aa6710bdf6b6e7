import type { DeliveryEffect } from '../../generators/generated/types.ts';
import { createFailure, type Failure } from '../core/failure.ts';
import { bytesOf, noRequest, tryOnce, type Post, type Run } from './attempt.ts';
import type { DelivererSetup } from './deliverer-setup.ts';
import { hasEnded, type Attempt, type Delivery, type DeliveryCause, type DeliveryStatus } from './delivery.ts';
import { createDeliveryBook } from './delivery-book.ts';
import type { DeliveryRecords } from './delivery-records.ts';
import type { DeliveryStats } from './delivery-stats.ts';
import { createQuiet } from './quiet.ts';
import { redeliveryDelay } from './redelivery.ts';
import { admitWaiters, type Entry, type NewEntry, type Route } from './route.ts';

/** Carries deliveries out: each in its turn, again when it failed, to an end that is on record. */
export interface Deliverer {
  readonly records: Pick<DeliveryRecords, 'get' | 'list' | 'open'>;
  /** Whether the queue of a route takes that many more. */
  hasRoom(route: Route, count: number): boolean;
  /** Makes a delivery and puts it in line. */
  enqueue(route: Route, start: NewEntry): Entry;
  /** Makes a delivery as soon as the queue has room. */
  enqueueLater(route: Route, start: NewEntry): Promise<Entry>;
  /** Makes a delivery that nobody will carry out. */
  refuse(route: Route, start: NewEntry, cause: DeliveryCause): Entry;
  /** Takes up a delivery that was begun elsewhere. */
  resume(route: Route, start: NewEntry, known: Pick<Delivery, 'id' | 'createdAt' | 'nextAttemptAt'>): void;
  /** Tries a delivery again, whatever became of it; one that is in line or under way is left alone. */
  again(delivery: Delivery): void;
  /** Sends a body that is no delivery. */
  probe(route: Route, bytes: Uint8Array): Promise<Attempt>;
  /** Ends what is on its way to a receiver, but for attempts under way. */
  abandon(route: Route): void;
  stats(): DeliveryStats;
  /** Resolves when nothing is in line or under way. */
  idle(): Promise<void>;
  /** Resolves when nothing waits for redelivery either. */
  settled(): Promise<void>;
  /** Ends: what has not begun is unfinished at once, attempts under way have `grace` ms of real time. */
  close(grace: number): Promise<void>;
  /** Forgets everything at once, unheard. */
  discard(): void;
  readonly closed: boolean;
}

/** How long a delivery waits at most for another to overtake it, in ms on the tenant's clock. */
const longestHold = 60_000;

const noEffect: DeliveryEffect = {};

export function createDeliverer(setup: DelivererSetup): Deliverer {
  const { clock, random, intercept, setTimer, stopwatch } = setup;
  const book = createDeliveryBook(setup);
  const quiet = createQuiet();
  const runs = new Set<Run>();
  const cutter = new AbortController();
  const tools = { sign: setup.sign, stopwatch, signal: cutter.signal };
  let probes = 0;
  let closing: Promise<void> | undefined;
  let closed = false;

  function line(entry: Entry): void {
    entry.route.lane.add(entry);
    pump(entry.route);
  }

  function stopped(route: Route): DeliveryCause | undefined {
    if (closed) return 'closed';
    return route.removed ? 'receiver_removed' : undefined;
  }

  function enqueue(route: Route, start: NewEntry): Entry {
    const cause = stopped(route);
    const entry = book.open(route, start);
    if (cause !== undefined) return end(entry, 'unfinished', cause);
    line(entry);
    return entry;
  }

  function pump(route: Route): void {
    const { lane, receiver } = route;
    while (route.active < receiver.concurrency) {
      const entry = lane.take();
      if (entry === undefined) return;
      if (hasEnded(entry.delivery)) {
        lane.release(entry);
        continue;
      }
      const effect = entry.effect ?? intercept?.(entry.delivery) ?? noEffect;
      if ((effect.delay ?? 0) > 0 || effect.reorder === true) holdBack(entry, effect);
      else begin(entry, effect);
    }
  }

  function holdBack(entry: Entry, { delay, reorder, ...effect }: DeliveryEffect): void {
    const { route } = entry;
    entry.effect = effect;
    route.lane.release(entry);
    if (route.tail === entry) route.tail = undefined;
    if (reorder === true) route.held = [...route.held, entry];
    wait(entry, clock.now() + (delay ?? longestHold));
    endAttempt(entry);
  }

  function begin(entry: Entry, effect: DeliveryEffect): void {
    const { route, delivery, texts, keys } = entry;
    route.active += 1;
    if (route.tail === entry) route.tail = undefined;
    entry.effect = undefined;
    const letGo = route.held;
    route.held = [];
    const run: Run = { ...postTo(route, () => bytesOf(entry), effect), entry, letGo, cut: false };
    runs.add(run);
    book.setStatus(entry, 'delivering');
    const { duplicate = 0, ...same } = effect;
    for (let copy = 0; copy < duplicate; copy += 1) {
      enqueue(route, { destination: delivery.destination, texts, keys, duplicateOf: delivery.id, effect: same });
    }
    void tryOnce(run, tools).then((attempt) => conclude(run, attempt));
  }

  function postTo(route: Route, bytes: () => Uint8Array, effect: DeliveryEffect): Post {
    return { route, bytes, effect, at: clock.now(), startedAt: stopwatch(), request: noRequest };
  }

  function conclude(run: Run, attempt: Attempt): void {
    if (run.cut) return;
    const { entry, letGo } = run;
    const { route } = entry;
    runs.delete(run);
    route.active -= 1;
    book.addAttempt(entry, attempt);
    route.lane.release(entry);
    if (attempt.reason === undefined) end(entry, 'acknowledged');
    else afterFailure(entry);
    for (const other of letGo) if (isHeldBack(other)) requeue(other);
    endAttempt(entry);
    pump(route);
  }

  function afterFailure(entry: Entry): void {
    const { delivery, route } = entry;
    const failed = delivery.attempts.length;
    const fork = (): typeof random => random.fork(String(delivery.id)).fork(String(failed));
    const delay = redeliveryDelay(route.receiver.redelivery, failed, fork);
    const cause = stopped(route);
    if (delay === undefined) end(entry, 'gave_up', 'attempts_used_up');
    else if (cause === undefined) wait(entry, clock.now() + delay);
    else end(entry, 'unfinished', cause);
  }

  function wait(entry: Entry, due: number): void {
    entry.delivery.nextAttemptAt = due;
    book.setStatus(entry, 'waiting');
    entry.cancelWait = clock.schedule(due, () => comeDue(entry), { waitsOnNetwork: true });
    quiet.check();
  }

  /** A jump of the clock waits for the attempt, so that what it leads to falls due within the jump. */
  function comeDue(entry: Entry): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    entry.attemptEnded = resolve;
    requeue(entry);
    return promise;
  }

  function endAttempt(entry: Entry): void {
    entry.attemptEnded?.();
    entry.attemptEnded = undefined;
  }

  function leaveClock(entry: Entry): void {
    const { route } = entry;
    entry.cancelWait?.();
    entry.cancelWait = undefined;
    entry.delivery.nextAttemptAt = undefined;
    if (route.held.length > 0) route.held = route.held.filter((other) => other !== entry);
  }

  function requeue(entry: Entry): void {
    leaveClock(entry);
    // Nothing joins a delivery that something else has come after.
    entry.route.tail = undefined;
    book.setStatus(entry, 'queued');
    line(entry);
  }

  function end(entry: Entry, status: DeliveryStatus, cause?: DeliveryCause): Entry {
    const { delivery, route } = entry;
    leaveClock(entry);
    delivery.cause = cause;
    book.setStatus(entry, status);
    route.open -= 1;
    book.records.ended(delivery);
    admit(route);
    quiet.check();
    return entry;
  }

  function admit(route: Route): void {
    admitWaiters(route, () => stopped(route) !== undefined);
  }

  function abandonWhere(isOf: (route: Route) => boolean, cause: DeliveryCause): void {
    for (const delivery of book.records.open()) {
      const entry = book.entryOf(delivery);
      if (!isOf(entry.route) || delivery.status === 'delivering') continue;
      end(entry, 'unfinished', cause);
      endAttempt(entry);
    }
  }

  function cutOff(): void {
    for (const run of runs) {
      const { entry, at, request, startedAt } = run;
      run.cut = true;
      entry.route.active -= 1;
      book.addAttempt(entry, { at, request, interrupted: true, durationMs: stopwatch() - startedAt });
      end(entry, 'unfinished', 'closed');
      endAttempt(entry);
    }
    runs.clear();
    cutter.abort(createFailure('EMITTER_CLOSED', 'The emitter was closed while the request was under way.'));
    quiet.check();
  }

  async function closeWithin(grace: number): Promise<void> {
    const ended = Promise.withResolvers<void>();
    const cancel = setTimer(grace, ended.resolve);
    await Promise.race([ended.promise, quiet.until(() => runs.size + probes === 0)]);
    cancel();
    cutOff();
  }

  const isIdle = (): boolean => book.count('queued') + book.count('delivering') === 0;

  return {
    records: book.records,
    hasRoom: (route, count) => route.waiters.size === 0 && route.open + count <= route.receiver.queueLimit,
    enqueue,
    enqueueLater(route, start) {
      const { promise, resolve } = Promise.withResolvers<Entry>();
      route.waiters.push(() => resolve(enqueue(route, start)));
      return promise;
    },
    refuse: (route, start, cause) => end(book.open(route, start), 'gave_up', cause),
    resume(route, start, { id, createdAt, nextAttemptAt }) {
      const entry = book.reopen(route, start, { id, createdAt });
      if (nextAttemptAt === undefined) line(entry);
      else wait(entry, nextAttemptAt);
    },
    again(delivery) {
      const { status } = delivery;
      if (status === 'queued' || status === 'delivering') return;
      const entry = book.entryOf(delivery);
      if (entry.route.removed) throw unknownReceiver(delivery.receiverId);
      if (hasEnded(delivery)) {
        entry.route.open += 1;
        book.records.reopened();
        entry.delivery.cause = undefined;
      }
      requeue(entry);
    },
    async probe(route, bytes) {
      probes += 1;
      const attempt = await tryOnce(postTo(route, () => bytes, noEffect), tools);
      probes -= 1;
      quiet.check();
      return attempt;
    },
    abandon(route) {
      route.removed = true;
      abandonWhere((other) => other === route, 'receiver_removed');
      admit(route);
    },
    stats: book.stats,
    idle: () => quiet.until(isIdle),
    settled: () => quiet.until(() => isIdle() && book.count('waiting') === 0),
    close(grace) {
      if (closing === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>();
        closing = promise;
        closed = true;
        abandonWhere(() => true, 'closed');
        void closeWithin(grace).then(resolve);
      }
      return closing;
    },
    discard() {
      closed = true;
      book.mute();
      abandonWhere(() => true, 'closed');
      cutOff();
    },
    get closed() {
      return closed;
    },
  };
}

/** Whether it waits only because a fault has it wait. */
function isHeldBack({ delivery, effect }: Entry): boolean {
  return delivery.status === 'waiting' && effect !== undefined;
}

export function unknownReceiver(id: string): Failure {
  return createFailure('RECEIVER_UNKNOWN', `Failed to find the receiver: there is none with the id ${JSON.stringify(id)}.`);
}

/** What is thrown to those who come too late. */
export function closedFailure(): Failure {
  return createFailure('EMITTER_CLOSED', 'Failed to deliver: the emitter is closed. Make a new one.');
}

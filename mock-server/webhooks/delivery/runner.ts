import { createFailure } from '../../../common/failure.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import { createQuiet } from '../queue/conditions.ts';
import { admitWaiters, createEntry, createRoute, type Entry, type Route } from '../queue/receiver-queue.ts';
import { createJumpWait } from '../queue/wait-group.ts';
import { createEncode } from '../sending/encode.ts';
import { redeliveredText } from '../sending/outgoing-request.ts';
import { bytesOf, noRequest, tryOnce, type Post, type Run } from './attempt.ts';
import type { DelivererSetup } from './deliverer-setup.ts';
import type { Deliverer, Progress, Start } from './deliverer.ts';
import { createDeliveryBook } from './delivery-store.ts';
import { hasEnded, type Attempt, type DeliveryCause, type DeliveryStatus } from './delivery.ts';
import { redeliveryDelay } from './redelivery.ts';

/** How long a delivery waits at most for another to overtake it, in ms on the tenant's clock. */
const longestHold = 60_000;

const noEffect: DeliveryEffect = {};

export function createDeliverer(setup: DelivererSetup): Deliverer {
  const { clock, random, intercept, setTimer, stopwatch } = setup;
  const book = createDeliveryBook(setup);
  const quiet = createQuiet();
  const routes = new Set<Route>();
  const runs = new Set<Run>();
  const cutter = new AbortController();
  const tools = { sign: setup.sign, stopwatch, signal: cutter.signal };
  const encode = createEncode();
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

  function make(route: Route, { destination, texts, keys, duplicateOf, effect }: Start, progress?: Progress): Entry {
    const { id = book.nextId(), createdAt = clock.now(), attempts = [] } = progress ?? {};
    const { id: receiverId, url } = route.receiver;
    const delivery = book.open({ id, receiverId, url, destination, createdAt, duplicateOf, texts, attempts });
    const entry = createEntry(route, delivery, keys, effect);
    route.open.add(entry);
    return entry;
  }

  function enqueue(route: Route, start: Start): Entry {
    const cause = stopped(route);
    const entry = make(route, start);
    if (cause === undefined) line(entry);
    else end(entry, 'unfinished', cause);
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
    const { route, delivery } = entry;
    route.active += 1;
    if (route.tail === entry) route.tail = undefined;
    entry.effect = undefined;
    const letGo = route.held;
    route.held = [];
    const run: Run = {
      route,
      entry,
      bytes: () => bytesOf(entry, encode),
      effect,
      at: clock.now(),
      startedAt: stopwatch(),
      request: noRequest,
      letGo,
      cut: false,
    };
    runs.add(run);
    book.setStatus(delivery, 'delivering');
    if (effect.duplicate !== undefined) enqueueCopies(entry, effect);
    void tryOnce(run, tools).then((attempt) => conclude(run, attempt));
  }

  function enqueueCopies(entry: Entry, { duplicate = 0, ...effect }: DeliveryEffect): void {
    const { route, delivery, keys } = entry;
    const { destination, id: duplicateOf, attempts } = delivery;
    // The copy of a redelivery says that it comes again, as its original does.
    const texts = attempts.length === 0 ? delivery.texts() : delivery.texts().map(redeliveredText);
    for (let copy = 0; copy < duplicate; copy += 1) {
      joinJump(enqueue(route, { destination, texts, keys, duplicateOf, effect }), entry);
    }
    // Nothing joins a delivery that something else has come after.
    route.tail = undefined;
  }

  function conclude(run: Run, attempt: Attempt): void {
    if (run.cut) return;
    const { entry, letGo } = run;
    const { route } = entry;
    runs.delete(run);
    route.active -= 1;
    book.addAttempt(entry.delivery, attempt);
    route.lane.release(entry);
    // Before this one ends: in between, nothing would be under way, and whoever waits for that would go on too early.
    for (const other of letGo.filter(isHeldBack)) {
      requeue(other);
      joinJump(other, entry);
    }
    if (attempt.reason === undefined) end(entry, 'acknowledged');
    else afterFailure(entry);
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
    book.setStatus(entry.delivery, 'waiting');
    entry.cancelWait = clock.schedule(due, () => comeDue(entry), { waitsOnNetwork: true });
    quiet.check();
  }

  /** A jump of the clock waits for the attempt, so that what it leads to falls due within the jump. */
  function comeDue(entry: Entry): Promise<void> {
    const jump = createJumpWait();
    entry.jump = jump;
    requeue(entry);
    return jump.over;
  }

  function endAttempt(entry: Entry): void {
    entry.jump?.leave();
    entry.jump = undefined;
  }

  /** What an attempt sets off has its place before the next moment, too. */
  function joinJump(other: Entry, { jump }: Entry): void {
    if (jump === undefined || other.delivery.status === 'waiting' || hasEnded(other.delivery)) return;
    jump.join();
    other.jump = jump;
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
    entry.route.tail = undefined;
    book.setStatus(entry.delivery, 'queued');
    line(entry);
  }

  function end(entry: Entry, status: DeliveryStatus, cause?: DeliveryCause): void {
    const { delivery, route } = entry;
    leaveClock(entry);
    delivery.cause = cause;
    route.open.delete(entry);
    delivery.shed();
    book.setStatus(delivery, status);
    book.records.ended(delivery);
    admit(route);
    quiet.check();
  }

  function admit(route: Route): void {
    admitWaiters(route, () => stopped(route) !== undefined);
  }

  function abandon(route: Route, cause: DeliveryCause): void {
    for (const entry of [...route.open]) {
      if (entry.delivery.status === 'delivering') continue;
      end(entry, 'unfinished', cause);
      endAttempt(entry);
    }
    admit(route);
  }

  function abandonAll(): void {
    for (const route of routes) abandon(route, 'closed');
  }

  function cutOff(): void {
    for (const run of runs) {
      const { entry, at, request, startedAt } = run;
      run.cut = true;
      entry.route.active -= 1;
      book.addAttempt(entry.delivery, { at, request, interrupted: true, durationMs: stopwatch() - startedAt });
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
    addRoute(receiver, transport) {
      const route = createRoute(receiver, transport);
      routes.add(route);
      return route;
    },
    hasRoom: (route, count) => route.waiters.size === 0 && route.open.size + count <= route.receiver.queueLimit,
    enqueue,
    enqueueLater(route, start) {
      return new Promise((resolve) => route.waiters.push(() => resolve(enqueue(route, start).delivery)));
    },
    refuse(route, start, cause) {
      const entry = make(route, start);
      end(entry, 'gave_up', cause);
      return entry.delivery;
    },
    resume(route, start, progress) {
      const entry = make(route, start, progress);
      if (progress.nextAttemptAt === undefined) line(entry);
      else wait(entry, progress.nextAttemptAt);
    },
    again(route, delivery, keys) {
      if (!hasEnded(delivery)) {
        for (const entry of route.open)
          if (entry.delivery === delivery && delivery.status === 'waiting') requeue(entry);
        return;
      }
      const entry = createEntry(route, delivery, keys);
      route.open.add(entry);
      book.records.reopened();
      delivery.cause = undefined;
      requeue(entry);
    },
    async probe(route, text) {
      probes += 1;
      const post: Post = {
        route,
        bytes: () => encode(text),
        effect: noEffect,
        at: clock.now(),
        startedAt: stopwatch(),
        request: noRequest,
      };
      const attempt = await tryOnce(post, tools);
      probes -= 1;
      quiet.check();
      return attempt;
    },
    abandon(route) {
      route.removed = true;
      routes.delete(route);
      abandon(route, 'receiver_removed');
    },
    stats: book.stats,
    idle: () => quiet.until(isIdle),
    settled: () => quiet.until(() => isIdle() && book.count('waiting') === 0),
    close(grace) {
      if (closing === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>();
        closing = promise;
        closed = true;
        abandonAll();
        void closeWithin(grace).then(resolve);
      }
      return closing;
    },
    discard() {
      closed = true;
      book.mute();
      abandonAll();
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

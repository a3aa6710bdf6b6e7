import type { Crash, Exchange, Reached } from './exchange.ts';
import type { Arrival, Sending } from './send.ts';

/** Sends to a receiver that may end and come back, and tells which request ended it. */
export interface Connection {
  /** Sends a request for a rule; where the receiver has ended, until somebody takes connections. Each end is waited out once. */
  send(sending: Sending, rule: string): Promise<Arrival>;
  /** Keeps what came of a request. */
  note(exchange: Exchange, rule: string): void;
  /** Every time that the receiver took no connections any more. */
  crashes(): readonly Crash[];
  /** Takes the blame for an end from a request, and gives it to the one before. */
  pardon(innocent: Exchange): void;
  /** Whether an answer was cut off under the rule. */
  isCutOff(rule: string): boolean;
  /** Whether nobody took the last connection. */
  isGone(): boolean;
}

interface ConnectionOptions {
  readonly send: (sending: Sending) => Promise<Arrival>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** How often a receiver that ended is looked for, and how long between two looks, in ms: process managers take seconds. */
const restartLooks = 50;
const restartPause = 100;

export function createConnection({ send, sleep }: ConnectionOptions): Connection {
  const crashes: Crash[] = [];
  let isGone = false;
  let reached: Reached | undefined;
  let lastCut: Reached | undefined;
  let underWay = 0;
  /** The rule that sent requests at once last. */
  let parallelRule: string | undefined;

  async function sendWaiting(sending: Sending): Promise<Arrival> {
    let arrival = await send(sending);
    if (arrival.reason !== 'could_not_connect' || isGone || reached === undefined) return arrival;
    const before = reached;
    let looks = 0;
    while (arrival.reason === 'could_not_connect' && looks < restartLooks) {
      looks += 1;
      await sleep(restartPause);
      arrival = await send(sending);
    }
    addCrash(before, { isBack: arrival.reason !== 'could_not_connect', waited: looks * restartPause });
    return arrival;
  }

  /** Of requests that go at once, one whose answer was cut off ended it; and they meet one end together. */
  function addCrash(before: Reached, found: Omit<Crash, 'after'>): void {
    const isParallel = parallelRule === before.rule;
    const last = isParallel && lastCut?.rule === before.rule ? lastCut : before;
    const isKnown = crashes.some(
      ({ after }) => after.exchange === last.exchange || (isParallel && after.rule === last.rule),
    );
    if (!isKnown) crashes.push({ ...found, after: last });
  }

  return {
    async send(sending, rule) {
      underWay += 1;
      if (underWay > 1) parallelRule = rule;
      return sendWaiting(sending).finally(() => (underWay -= 1));
    },
    note(exchange, rule) {
      isGone = exchange.reason === 'could_not_connect';
      if (isGone) return;
      reached = { exchange, rule, before: reached && { exchange: reached.exchange, rule: reached.rule } };
      if (exchange.reason === 'unclassified') lastCut = reached;
    },
    crashes: () => crashes,
    pardon(innocent) {
      for (const [index, crash] of crashes.entries()) {
        const { exchange, before } = crash.after;
        if (exchange === innocent && before !== undefined) crashes[index] = { ...crash, after: before };
      }
    },
    isCutOff: (rule) => lastCut?.rule === rule,
    isGone: () => isGone,
  };
}

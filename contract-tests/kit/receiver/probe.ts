import { blockedPort } from '../../../common/blocked-port.ts';
import { isObject, jsonIn } from '../../../common/json.ts';
import type { Bilingual } from '../../../generators/generated/types.ts';
import { createCheckFailure } from '../engine/failure.ts';
import type { HandledEvent, Probe, ProbeState } from './options.ts';
import { createMask, maskedUrl, queryValues } from './redact.ts';
import { send, type Sender } from './send.ts';

/** What a receiver handled, as far as its probe tells. */
export interface Handled {
  /** Of all events, or of those that were asked about where ids are known. */
  readonly total: number;
  /** How often each was handled; `undefined` where the probe gives a number alone. */
  readonly times?: ReadonlyMap<string, number> | undefined;
  /** The texts of those whose texts the probe tells. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Watches what a receiver handles. */
export interface Watch {
  /**
   * What of these events is handled while `act` runs and until the receiver rests again, which it may as soon as `expected`
   * is there: so many, or what is looked for; where none is, once it had the time that events took before. Rejects with
   * {@link isProbeFault} where the probe stops answering.
   */
  during(
    ids: readonly string[],
    expected: number | ((handled: Handled) => boolean),
    act: () => Promise<void>,
  ): Promise<Handled>;
  /**
   * Learns how long events take by these, which `act` sends and which are to be handled, where nothing was watched yet and the
   * probe tells ids.
   */
  learn(ids: readonly string[], act: () => Promise<void>): Promise<void>;
  /** Whether one of these is handled in the time that events took before; `undefined` where the probe gives a number alone. */
  wasHandled(ids: readonly string[]): Promise<boolean | undefined>;
  /** How the probe tells of events, as far as it was seen: by a number, by ids, or by ids and texts. */
  detail(): Promise<'number' | 'ids' | 'texts'>;
}

interface WatchOptions {
  readonly read: () => Promise<ProbeState>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Between two looks, in ms; how many in a row that see nothing new are rest; and how many looks there are at most. */
const pause = 50;
const restingLooks = 60;
const mostLooks = 1200;
/** How many looks there are for what is handled soon, at least. */
const soonLooks = 5;

export function createWatch({ read, sleep }: WatchOptions): Watch {
  /** After how many looks the receiver handled the latest of what was watched; absent: nothing was watched yet. */
  let latest: number | undefined;

  /**
   * Looks until nothing more comes, or two looks in a row are the same and `isDone`.
   *
   * @param isDone told as well how many looks in a row saw nothing new, and how many there were until then
   */
  async function rest(
    isDone: (state: ProbeState, resting: number, changedAt: number) => boolean,
  ): Promise<{ readonly state: ProbeState; readonly changedAt: number }> {
    let last = await read();
    let changedAt = 0;
    let resting = 0;
    for (let look = 1; look < mostLooks && resting < restingLooks; look += 1) {
      await sleep(pause);
      const next = await read();
      if (isSameState(next, last)) resting += 1;
      else {
        resting = 0;
        changedAt = look;
      }
      last = next;
      if (resting > 0 && isDone(next, resting, changedAt)) break;
    }
    return { state: last, changedAt };
  }

  /**
   * How many looks in a row have to see nothing before nothing more is expected: twice as many as the latest took, and as
   * many as rest takes where nothing is known.
   */
  const quiet = (): number => Math.min(2 * (latest ?? restingLooks) + 1, restingLooks);

  /**
   * Waits until nothing is handled any more of what was sent before. By a number alone it cannot be told from what comes next: a
   * receiver that handles later than it acknowledges is given twice as long as it took at most.
   */
  async function settled(): Promise<ProbeState> {
    const looks = quiet();
    return (await rest(({ handled }, resting) => typeof handled !== 'number' || resting >= looks)).state;
  }

  async function during(...[ids, expected, act]: Parameters<Watch['during']>): Promise<Handled> {
    const before = await settled();
    await act();
    const handled = (state: ProbeState): Handled => handledBetween(before, state, ids);
    const isEnough = typeof expected === 'number' ? ({ total }: Handled) => total >= expected : expected;
    const isOver = (next: ProbeState, resting: number, changed: number): boolean => {
      // What must not be handled is not there at once either: it is looked for as long as what is handled may take.
      if (expected === 0) return resting >= quiet();
      // By a number alone an event that is handled twice looks like two.
      return isEnough(handled(next)) && (typeof next.handled !== 'number' || resting > 2 * changed);
    };
    const { state, changedAt } = await rest(isOver);
    const found = handled(state);
    // Where nothing was handled, nothing was learnt of how long it takes.
    if (found.total > 0) latest = Math.max(latest ?? 0, changedAt);
    return found;
  }

  return {
    during,
    async learn(ids, act) {
      if (latest !== undefined || typeof (await read()).handled === 'number') return;
      await during(ids, ids.length, act);
      // Where what has to be handled does not show, what must not be will not either.
      latest ??= 0;
    },
    async wasHandled(ids) {
      const looks = Math.max(soonLooks, quiet());
      for (let look = 0; look < looks; look += 1) {
        const { handled } = await read();
        if (typeof handled === 'number') return undefined;
        if (handled.some((entry) => ids.includes(idOf(entry)))) return true;
        await sleep(pause);
      }
      return false;
    },
    async detail() {
      const { handled } = await read();
      if (typeof handled === 'number') return 'number';
      return handled.some((entry) => typeof entry !== 'string' && entry.text !== undefined) ? 'texts' : 'ids';
    },
  };
}

function countOf({ handled }: ProbeState): number {
  return typeof handled === 'number' ? handled : handled.length;
}

/** A list that keeps the newest alone stays as long as it is while events come, so its ids count too, whatever their order. */
function isSameState(one: ProbeState, other: ProbeState): boolean {
  if (countOf(one) !== countOf(other)) return false;
  if (typeof one.handled === 'number' || typeof other.handled === 'number') return true;
  const ids = one.handled.map(idOf).toSorted();
  const others = other.handled.map(idOf).toSorted();
  return ids.every((id, index) => id === others[index]);
}

const idOf = (entry: string | HandledEvent): string => (typeof entry === 'string' ? entry : entry.id);

function handledBetween(before: ProbeState, { handled }: ProbeState, ids: readonly string[]): Handled {
  const texts = new Map<string, string>();
  if (typeof handled === 'number') return { total: handled - countOf(before), texts };
  const times = new Map(ids.map((id) => [id, 0]));
  for (const entry of typeof before.handled === 'number' ? [] : before.handled) {
    const id = idOf(entry);
    const known = times.get(id);
    if (known !== undefined) times.set(id, known - 1);
  }
  for (const entry of handled) {
    const { id, text } = typeof entry === 'string' ? { id: entry } : entry;
    const known = times.get(id);
    if (known === undefined) continue;
    times.set(id, known + 1);
    if (text !== undefined) texts.set(id, text);
  }
  return { total: [...times.values()].reduce((sum, count) => sum + count, 0), times, texts };
}

/** The state that a value is, or what is wrong with it. */
function readProbeState(value: unknown): ProbeState {
  const handled = isObject(value) ? value['handled'] : undefined;
  if (typeof handled === 'number' && Number.isSafeInteger(handled) && handled >= 0) return { handled };
  const isList = Array.isArray(handled) && handled.every((entry) => typeof entry === 'string' || isObject(entry));
  if (isList) return { handled: (handled as readonly unknown[]).flatMap(readHandled) };
  throw createProbeFault({
    en: 'it must answer {"handled": a number of events} or {"handled": ["webhookEventId", …]}, or {"id", "text"} in place of an id',
    zh: '它须应答 {"handled": 事件数} 或 {"handled": ["webhookEventId", …]}，id 之处也可用 {"id", "text"}',
  });
}

/** An entry of a list; none where it has no id: events that LINE does not send may lack theirs. */
function readHandled(entry: unknown): readonly (string | HandledEvent)[] {
  if (!isObject(entry)) return [String(entry)];
  const { id, text } = entry;
  if (typeof id !== 'string') return [];
  return [typeof text === 'string' ? { id, text } : { id }];
}

interface ProbeFault extends Error {
  readonly reason: Bilingual;
}

function createProbeFault(reason: Bilingual, cause?: unknown): ProbeFault {
  return Object.assign(new Error(reason.en, { cause }), { name: 'ProbeFault', reason });
}

export function isProbeFault(error: unknown): error is ProbeFault {
  return error instanceof Error && error.name === 'ProbeFault';
}

/** Looks once before anything is tried, so that a wrong probe is told at once. */
export async function assertProbe(read: () => Promise<ProbeState>): Promise<void> {
  await read().catch((error: unknown) => {
    if (!isProbeFault(error)) throw error;
    const { en, zh } = error.reason;
    const told = { en: `Failed to look through the probe: ${en}.`, zh: `无法经由探针查看：${zh}。` };
    throw createCheckFailure('CHECK_OPTIONS_INVALID', told, error);
  });
}

/** How much of a probe's answer is read, in bytes: it may list every event of a run with its text. */
const stateKept = 32_000_000;

interface ReaderOptions extends Sender {
  /** Of the receiver. */
  readonly url: string;
  /** Sent to the probe as well where it has the receiver's origin. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** Makes what looks through a probe. It rejects with a fault of the probe where that gives no state. */
export function createProbeReader(probe: Probe, options: ReaderOptions): () => Promise<ProbeState> {
  if (typeof probe === 'function') return () => readCallback(probe);
  const headers = new URL(probe).origin === new URL(options.url).origin ? options.headers : {};
  const mask = createMask([...Object.values(headers), ...queryValues(probe)]);
  const place = maskedUrl(probe);
  return async () => {
    const sending = { url: probe, method: 'GET', headers: { accept: 'application/json', ...headers } } as const;
    const { reason, status, body, detail } = await send(sending, { ...options, kept: stateKept });
    if (detail?.en === blockedPort.en) {
      throw createProbeFault({
        en: `it cannot be reached at ${place} (${detail.en}): let it listen on another port`,
        zh: `无法到达 ${place}（${detail.zh}），请让它监听其他端口`,
      });
    }
    if (reason !== undefined) {
      const answer = String(status ?? reason);
      const { en, zh } = detail ?? { en: answer, zh: answer };
      throw createProbeFault({
        en: `${place} gave ${mask(en)}, not 200`,
        zh: `${place} 给出 ${mask(zh)}，而不是 200`,
      });
    }
    return readProbeState(jsonIn(body));
  };
}

async function readCallback(probe: () => ProbeState | Promise<ProbeState>): Promise<ProbeState> {
  let state: unknown;
  try {
    state = await probe();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw createProbeFault({ en: `it threw ${why}`, zh: `它抛出 ${why}` }, error);
  }
  return readProbeState(state);
}

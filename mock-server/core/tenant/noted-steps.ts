import type { Fault, ScenarioStep, TenantState } from '../../../generators/generated/types.ts';
import { everyRecordKind, type RecordKind } from '../store/store.ts';

/** What is done to a tenant by hand, as a scenario does it again. */
export type NotedStep = Pick<ScenarioStep, 'act' | 'broadcast' | 'fault' | 'records'>;

/** Something that was done, and when on the tenant's clock, in ms. */
export interface Noted {
  readonly at: number;
  /** As JSON where it brings records: a hundred thousand of them are four times as large as their text. Absent: the clock was moved. */
  readonly step?: NotedStep | string;
}

export interface StepsMark {
  /** The tenant's time, in ms. */
  readonly at: number;
  /** Whether somebody set it; else it is where the tenant began, and the account it had then is not told. */
  readonly isSet: boolean;
}

/** How much is kept: the first, which can be played without the others. */
interface StepsRoom {
  readonly steps: number;
  /** Characters of content. */
  readonly content: number;
}

/** What was done to a tenant since a mark, by whomever. */
export interface NotedSteps {
  /** Where it begins; absent where nobody has said so yet. */
  readonly mark: StepsMark | undefined;
  /** What the tenant held at a mark that somebody set. */
  state(): TenantState | undefined;
  /** Oldest first. */
  readonly list: readonly Noted[];
  /** How many came when no more were kept, or before that could not be told. */
  readonly left: number;
  add(one: Noted): void;
  /** Something was done that no step does again. */
  leaveOut(): void;
  /** A fault was removed that had hit so often: what was noted of it goes, or ends there. */
  withdraw(faultId: string, hits: number): void;
  /** From here on. */
  restart(mark: StepsMark, state?: TenantState): void;
}

/** Told what is to be kept of them: from now on this is under the key, or nothing is there at all. */
export interface StepsNotes {
  put(key: string | number, value: unknown): void;
  clear(): void;
}

/** Steps that others note, too. */
export interface SharedSteps extends NotedSteps {
  /** What was kept, or noted elsewhere. */
  take(change: { readonly isCleared: boolean; readonly puts: Iterable<readonly [string | number, unknown]> }): void;
}

const usualRoom: StepsRoom = { steps: 10_000, content: 8 * 1_048_576 };

/** How many records of a state are kept together. */
const pieceLength = 1000;

export function createNotedSteps({
  room = usualRoom,
  notes,
}: { room?: StepsRoom; notes?: StepsNotes } = {}): SharedSteps {
  let mark: StepsMark | undefined;
  let state: (() => TenantState) | undefined;
  let pieces: string[] = [];
  let list: Noted[] = [];
  let content = 0;
  let left = 0;

  function empty(): void {
    mark = undefined;
    state = undefined;
    pieces = [];
    list = [];
    content = 0;
    left = 0;
  }

  function push(one: Noted): void {
    content += sizeOf(one);
    list.push(one);
  }

  function leaveOut(): void {
    left += 1;
    notes?.put('left', left);
  }

  function takeOne(key: string, value: unknown): void {
    if (key === 'mark') mark = value as StepsMark;
    else if (key === 'left') left = value as number;
    else if (key.startsWith('state-')) {
      pieces.push(value as string);
      // Read where somebody asks for it: few do, and it may be as large as all the tenant has.
      state = () => joined(pieces);
    } else if (Number(key) <= list.length) list[Number(key) - 1] = value as Noted;
    else push(value as Noted);
  }

  return {
    get mark() {
      return mark;
    },
    state: () => state?.(),
    get list() {
      return list;
    },
    get left() {
      return left;
    },
    add(one) {
      // Once one was left out, what follows may rest on it.
      if (left > 0 || list.length === room.steps || content + sizeOf(one) > room.content) return leaveOut();
      push(one);
      notes?.put(list.length, one);
    },
    leaveOut,
    withdraw(faultId, hits) {
      const index = left > 0 ? -1 : list.findLastIndex((one) => faultOf(one)?.id === faultId);
      const ended = index === -1 ? undefined : endedFault(list[index]!, { hits, number: index + 1 });
      if (ended === undefined) return leaveOut();
      list[index] = ended;
      notes?.put(index + 1, ended);
    },
    restart(next, held) {
      empty();
      mark = next;
      state = held && (() => held);
      if (notes === undefined) return;
      notes.clear();
      notes.put('mark', next);
      if (held !== undefined)
        for (const [index, piece] of [...piecesOf(held)].entries()) notes.put(`state-${index}`, piece);
    },
    take({ isCleared, puts }) {
      if (isCleared) empty();
      for (const [key, value] of puts) takeOne(String(key), value);
    },
  };
}

function faultOf({ step }: Noted): Fault | undefined {
  return typeof step === 'object' ? step.fault : undefined;
}

/**
 * A fault that hits no more than it did: its id is free for another. Undefined where chance decides its hits, which the
 * id has a part in.
 */
function endedFault(
  one: Noted,
  { hits, number }: { readonly hits: number; readonly number: number },
): Noted | undefined {
  if (hits === 0) return { at: one.at };
  const fault = faultOf(one)!;
  if (fault.match?.probability !== undefined) return undefined;
  return { at: one.at, step: { fault: { ...fault, id: `removed-${number}`, times: hits } } };
}

/** All but records and the content of messages is small. */
function sizeOf({ step }: Noted): number {
  return typeof step === 'string' ? step.length : (step?.act?.content?.length ?? 0);
}

/** A state as texts: all but its records, then these, some at a time. */
function* piecesOf(state: TenantState): Generator<string, void> {
  const others = { ...state };
  for (const kind of everyRecordKind) if (others[kind] !== undefined) others[kind] = [];
  yield JSON.stringify(others);
  for (const kind of everyRecordKind) {
    const records = state[kind] ?? [];
    for (let start = 0; start < records.length; start += pieceLength) {
      yield JSON.stringify({ [kind]: records.slice(start, start + pieceLength) });
    }
  }
}

function joined([first = '{}', ...pieces]: readonly string[]): TenantState {
  const state = JSON.parse(first) as TenantState;
  for (const piece of pieces) {
    for (const [kind, records] of Object.entries(JSON.parse(piece) as object)) {
      (state[kind as RecordKind] as unknown[]).push(...(records as unknown[]));
    }
  }
  return state;
}

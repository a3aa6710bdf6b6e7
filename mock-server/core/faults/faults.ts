import { parseDuration } from '../../../common/duration.ts';
import { createFailure, type Failure } from '../../../common/failure.ts';
import { idForm, isAddressable } from '../../../common/id.ts';
import { isObject } from '../../../common/json.ts';
import type { Random } from '../../../common/random.ts';
import { violationsOf } from '../../../generators/generated/plain-violations.ts';
import type {
  DeliveryEffect,
  Fault,
  FaultMatch,
  FaultState,
  RequestEffect,
} from '../../../generators/generated/types.ts';
import { validateFault } from '../../../generators/generated/validators/faults.js';
import { createIdGuard, stateFailure } from '../state-failure.ts';

/** What a fault is matched against. */
export interface FaultTarget {
  readonly kind: 'request' | 'delivery';
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly messageIds?: readonly string[] | undefined;
  /** Whether there is a token that could expire. */
  readonly hasToken?: boolean | undefined;
  readonly receiverId?: string | undefined;
  readonly eventTypes?: readonly string[] | undefined;
}

/** One hit of a fault. */
export interface FaultHit {
  readonly faultId: string;
  readonly request?: RequestEffect | undefined;
  readonly delivery?: DeliveryEffect | undefined;
}

/** A fault with its id decided, and how far it has got. */
export interface ActiveFault extends FaultState {
  readonly fault: Fault & { readonly id: string };
}

/** The injected failures of a tenant. */
export interface Faults {
  /**
   * Times (`request.latency`, `delivery.delay`) are durations: `2s`, or milliseconds.
   *
   * @throws a failure `FAULT_INVALID` that says what is wrong, `DURATION_INVALID` for a text that is no duration.
   */
  add(fault: unknown): ActiveFault;
  /** In the order in which they were added. */
  list(): readonly ActiveFault[];
  readonly isEmpty: boolean;
  get(id: string): ActiveFault | undefined;
  /** Whether there was one. */
  remove(id: string): boolean;
  clear(): void;
  /** The hits on a target, in the order of the faults. Counts them. */
  take(target: FaultTarget): readonly FaultHit[];
  /**
   * Checks the faults of a state, whose form has been checked. The answer puts them in the place of all there are.
   *
   * @throws a failure `STATE_INVALID`.
   */
  prepareState(state: { readonly faults?: readonly FaultState[] | undefined }): () => void;
  /** All of them, under the name that a state file has for them. */
  exportState(): { readonly faults: ActiveFault[] };
}

/** How many faults a tenant takes. */
const limit = 1000;

export function createFaults({ random }: { random: (faultId: string) => Random }): Faults {
  const active = new Map<string, ActiveFault>();
  let numbered = 0;

  function freeId(taken: { has(id: string): boolean } = active): string {
    do numbered += 1;
    while (taken.has(`fault-${numbered}`));
    return `fault-${numbered}`;
  }

  /** Chance decides by the number of the match, so that it stays the same after an export and an import. */
  function strikes({ fault }: ActiveFault, matched: number): boolean {
    const { nth, probability } = fault.match ?? {};
    if (nth !== undefined && matched !== nth) return false;
    return probability === undefined || random(fault.id).fork(String(matched)).chance(probability);
  }

  return {
    add(given) {
      const input = inMilliseconds(given);
      assertFault(input);
      if (active.size >= limit) throw faultFailure(`there are ${limit} already`, 'Remove some first.');
      const id = input.id ?? freeId();
      if (!isAddressable(id)) throw faultFailure('id cannot stand in a URL', idForm);
      if (active.has(id)) throw faultFailure(`id ${JSON.stringify(id)} is taken`, 'Choose another, or leave it out.');
      const added = { fault: { ...input, id }, matched: 0, hits: 0 };
      active.set(id, added);
      return added;
    },
    list: () => [...active.values()],
    get isEmpty() {
      return active.size === 0;
    },
    get: (id) => active.get(id),
    remove: (id) => active.delete(id),
    clear() {
      active.clear();
      numbered = 0;
    },
    take(target) {
      const hits: FaultHit[] = [];
      for (const [id, entry] of active) {
        const { fault } = entry;
        if (isSpent(entry) || !hasEffectOn(fault, target) || !matches(fault.match, target)) continue;
        const matched = entry.matched + 1;
        const hit = strikes(entry, matched);
        active.set(id, { ...entry, matched, hits: entry.hits + Number(hit) });
        if (hit) hits.push({ faultId: id, [target.kind]: fault[target.kind] });
      }
      return hits;
    },
    exportState: () => ({ faults: [...active.values()] }),
    prepareState({ faults: states = [] }) {
      assertFaultStates(states);
      return () => {
        active.clear();
        numbered = 0;
        const taken = new Set(states.map(({ fault }) => fault.id));
        for (const { fault, ...rest } of states) {
          const id = fault.id ?? freeId(taken);
          active.set(id, { fault: { ...fault, id }, ...rest });
        }
      };
    },
  };
}

function isSpent({ fault, hits }: ActiveFault): boolean {
  return fault.times !== undefined && hits >= fault.times;
}

/** A fault that lets a token expire waits for a request that has one. */
function hasEffectOn(fault: Fault, { kind, hasToken }: FaultTarget): boolean {
  return fault[kind] !== undefined && (fault.request?.expireToken === undefined || hasToken === true);
}

function matches(match: FaultMatch = {}, target: FaultTarget): boolean {
  const { path, recipient, messageId, eventType } = match;
  return (
    (['operation', 'method', 'receiverId'] as const).every(
      (name) => match[name] === undefined || target[name] === match[name],
    ) &&
    (path === undefined || isPath(path, target.path)) &&
    (recipient === undefined || target.recipients?.includes(recipient) === true) &&
    (messageId === undefined || target.messageIds?.includes(messageId) === true) &&
    (eventType === undefined || target.eventTypes?.includes(eventType) === true)
  );
}

function isPath(pattern: string, path: string | undefined): boolean {
  if (path === undefined) return false;
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

const requestOnly = ['operation', 'method', 'path'] as const;
const deliveryOnly = ['receiverId', 'eventType'] as const;

/** Durations may be texts; what is none is left for the schema. */
function inMilliseconds(part: unknown, name?: string): unknown {
  if (name === 'latency' || name === 'delay') return milliseconds(part);
  if (!isObject(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inMilliseconds(value, key)]));
}

function milliseconds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(milliseconds);
  return typeof value === 'string' ? parseDuration(value) : value;
}

function assertFault(input: unknown): asserts input is Fault {
  const [violation] = violationsOf(validateFault, input);
  if (violation !== undefined) {
    throw faultFailure(violation.reason.en, 'A fault is { match, request or delivery, times }.');
  }
  const wrong = contradictionIn(input as Fault);
  if (wrong !== undefined) throw faultFailure(...wrong);
}

function assertFaultStates(states: readonly FaultState[]): void {
  if (states.length > limit) throw stateFailure('faults', `has ${states.length}`, `A tenant takes ${limit}.`);
  const guard = createIdGuard('faults', [], 'fault.id');
  for (const [index, { fault }] of states.entries()) {
    const wrong = contradictionIn(fault);
    if (wrong !== undefined) throw stateFailure(`faults[${index}].fault:`, ...wrong);
    if (fault.id !== undefined) guard(fault.id, index);
  }
}

/** What no schema says: which parts of a fault go together. */
function contradictionIn({
  match = {},
  request,
  delivery,
}: Fault): readonly [what: string, remedy: string] | undefined {
  if ((request === undefined) === (delivery === undefined)) {
    return ['it needs either request or delivery', 'Say what it does to the one or to the other.'];
  }
  const strange = (request === undefined ? requestOnly : deliveryOnly).find((name) => match[name] !== undefined);
  if (strange !== undefined) {
    const kind = request === undefined ? 'delivery' : 'request';
    return [`match.${strange} does not go with ${kind}`, 'It would never match.'];
  }
  if (request?.expireToken !== undefined && (match.operation === 'getToken' || match.operation === 'mediaFile')) {
    return [`request.expireToken does not go with ${match.operation}`, 'It takes no token.'];
  }
  const { latency } = request ?? {};
  if (Array.isArray(latency) && latency[0]! > latency[1]!) {
    return [`request.latency is [${latency.join(', ')}]`, 'Give the shorter time first.'];
  }
  return undefined;
}

function faultFailure(what: string, remedy: string): Failure {
  return createFailure('FAULT_INVALID', `Failed to add the fault: ${what}. ${remedy}`);
}

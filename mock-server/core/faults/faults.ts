import type { DeliveryEffect, Fault, FaultMatch, FaultState, RequestEffect } from '../../../generators/generated/types.ts';
import { validateFault } from '../../../generators/generated/validators/acts.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { createFailure, type Failure } from '../failure.ts';
import type { Random } from '../random.ts';

/** What a fault is matched against. */
export interface FaultTarget {
  readonly kind: 'request' | 'delivery';
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly messageIds?: readonly string[] | undefined;
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
  /** @throws a failure `FAULT_INVALID` that says what is wrong. */
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
  /** Puts these in the place of all there are. */
  restore(faults: readonly FaultState[]): void;
}

const none: readonly FaultHit[] = [];

/** How many faults a tenant takes. */
const limit = 1000;

export function createFaults({ random }: { random: (faultId: string) => Random }): Faults {
  const active = new Map<string, ActiveFault>();
  let numbered = 0;

  function freeId(): string {
    do numbered += 1;
    while (active.has(`fault-${numbered}`));
    return `fault-${numbered}`;
  }

  /** Chance decides by the number of the match, so that it stays the same after an export and an import. */
  function strikes({ fault }: ActiveFault, matched: number): boolean {
    const { nth, probability } = fault.match ?? {};
    if (nth !== undefined && matched !== nth) return false;
    return probability === undefined || random(fault.id).fork(String(matched)).chance(probability);
  }

  return {
    add(input) {
      assertFault(input);
      if (active.size >= limit) throw faultFailure(`there are ${limit} already`, 'Remove some first.');
      const id = input.id ?? freeId();
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
      if (active.size === 0) return none;
      const hits: FaultHit[] = [];
      for (const [id, entry] of active) {
        const { fault } = entry;
        if (isSpent(entry) || fault[target.kind] === undefined || !matches(fault.match, target)) continue;
        const matched = entry.matched + 1;
        const hit = strikes(entry, matched);
        active.set(id, { ...entry, matched, hits: entry.hits + (hit ? 1 : 0) });
        if (hit) hits.push({ faultId: id, [target.kind]: fault[target.kind] });
      }
      return hits;
    },
    restore(faults) {
      active.clear();
      numbered = 0;
      for (const { fault, ...rest } of faults) {
        const id = fault.id ?? freeId();
        active.set(id, { fault: { ...fault, id }, ...rest });
      }
    },
  };
}

function isSpent({ fault, hits }: ActiveFault): boolean {
  return fault.times !== undefined && hits >= fault.times;
}

function matches(match: FaultMatch = {}, target: FaultTarget): boolean {
  const { operation, method, path, recipient, messageId, receiverId, eventType } = match;
  return (
    (operation === undefined || target.operation === operation) &&
    (method === undefined || target.method === method) &&
    (path === undefined || isPath(path, target.path)) &&
    (receiverId === undefined || target.receiverId === receiverId) &&
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

function assertFault(input: unknown): asserts input is Fault {
  const [violation] = violationsOf(validateFault, input);
  if (violation !== undefined) throw faultFailure(violation.reason.en, 'A fault is { match, request or delivery, times }.');
  const { match = {}, request, delivery } = input as Fault;
  if ((request === undefined) === (delivery === undefined)) {
    throw faultFailure('it needs either request or delivery', 'Say what it does to the one or to the other.');
  }
  const strange = (request === undefined ? requestOnly : deliveryOnly).find((name) => match[name] !== undefined);
  if (strange !== undefined) {
    throw faultFailure(`match.${strange} does not go with ${request === undefined ? 'delivery' : 'request'}`, 'It would never match.');
  }
  const latency = request?.latency;
  if (Array.isArray(latency) && (latency[0] ?? 0) > (latency[1] ?? 0)) {
    throw faultFailure(`request.latency is [${latency.join(', ')}]`, 'Give the shorter time first.');
  }
}

function faultFailure(what: string, remedy: string): Failure {
  return createFailure('FAULT_INVALID', `Failed to add the fault: ${what}. ${remedy}`);
}

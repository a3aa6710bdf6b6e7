import type { ControlTokenKind } from './server-parts.ts';

/** A call of a control route that changed a tenant. */
export interface NotedCall {
  /** Counts up within a tenant from 1. */
  readonly id: string;
  /** The tenant that it changed. */
  readonly appid: string;
  /** The tenant's time, in ms. */
  readonly at: number;
  /** In ms of real time. */
  readonly madeAt: number;
  /** Who made it: by the name of the control token, where it is not the server's own. */
  readonly by: { readonly kind: 'server' | 'local' | ControlTokenKind; readonly name?: string | undefined };
  readonly method: string;
  /** Below `/_mock`, without a query: `/tenants/1/clock`. */
  readonly path: string;
  readonly status: number;
}

/** The control calls that changed a tenant: the newest of them. */
export interface NotedCalls {
  /** Oldest first. */
  readonly list: readonly NotedCall[];
  /** @param onNoted told once it has its number */
  add(call: Omit<NotedCall, 'id'>, onNoted: (noted: NotedCall) => void): void;
}

/** Calls that are kept, and noted by others as well. */
export interface SharedCalls extends NotedCalls {
  /** What was kept, or noted elsewhere. */
  take(change: { readonly isCleared: boolean; readonly puts: Iterable<readonly [string | number, unknown]> }): void;
}

/** How many are kept. */
const mostCalls = 1000;

/** @param put told what is to be kept: from now on this is under the number, or nothing */
export function createNotedCalls(
  put: (number: number, call: NotedCall | undefined) => void = () => undefined,
): SharedCalls {
  const calls = new Map<number, NotedCall>();
  let last = 0;
  return {
    get list() {
      return [...calls.values()];
    },
    add(call, onNoted) {
      last += 1;
      const noted = { id: String(last), ...call };
      calls.set(last, noted);
      put(last, noted);
      for (const [old] of calls) {
        if (calls.size <= mostCalls) break;
        calls.delete(old);
        put(old, undefined);
      }
      onNoted(noted);
    },
    take({ isCleared, puts }) {
      if (isCleared) calls.clear();
      for (const [key, call] of puts) {
        last = Math.max(last, Number(key));
        if (call === undefined) calls.delete(Number(key));
        else calls.set(Number(key), call as NotedCall);
      }
    },
  };
}

/** The calls of each tenant, as long as it is there. */
export function callsInMemory(): (tenant: object) => NotedCalls {
  const noted = new WeakMap<object, NotedCalls>();
  return (tenant) => {
    const calls = noted.get(tenant) ?? createNotedCalls();
    noted.set(tenant, calls);
    return calls;
  };
}

import { signal, type ReadonlySignal } from '@preact/signals';
import { part, type Api, type Call } from './api.ts';
import { createHeld, type CurrentAppid } from './held.ts';
import type { ClockView } from './records.ts';

/** The tenant's time, which runs on between two looks at it. */
export interface TenantClock {
  readonly view: ReadonlySignal<ClockView | undefined>;
  /** Milliseconds since the epoch. */
  readonly now: ReadonlySignal<number>;
  load(appid: string): Promise<void>;
  /** What the server told of it. */
  take(appid: string, view: Pick<ClockView, 'epochMs' | 'frozen'> & Partial<ClockView>): void;
  tick(): void;
}

export function clockCall(appid: string, body: object): Call {
  return { method: 'POST', path: `/tenants/${part(appid)}/clock`, body };
}

/** `stopwatch`: real time, in ms. */
export function createTenantClock(api: Api, current: CurrentAppid, stopwatch: () => number): TenantClock {
  const held = createHeld<ClockView | undefined>(current, undefined);
  const view = held.value;
  const now = signal(0);
  let seenAt = 0;
  function take(
    appid: string,
    next: Partial<ClockView> & { readonly epochMs: number; readonly frozen: boolean },
  ): void {
    if (appid !== current.peek()) return;
    seenAt = stopwatch();
    held.take(appid, { now: '', nextDue: null, nextDueKind: null, ...view.peek(), ...next });
    tick();
  }
  function tick(): void {
    const seen = view.peek();
    if (seen !== undefined) now.value = seen.epochMs + (seen.frozen ? 0 : stopwatch() - seenAt);
  }
  return {
    view,
    now,
    take,
    tick,
    async load(appid) {
      for (;;) {
        const before = view.peek();
        const answer = await api.call<ClockView>({ method: 'GET', path: `/tenants/${part(appid)}/clock` });
        if (!answer.ok) return;
        if (appid !== current.peek()) return;
        // What was told meanwhile is newer than this answer.
        if (view.peek() === before) return take(appid, answer.value);
      }
    },
  };
}

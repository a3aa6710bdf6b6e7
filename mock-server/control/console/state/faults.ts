import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { part, type Api, type Problem } from './api.ts';
import { createHeld, type CurrentAppid } from './held.ts';
import type { ListOf } from './records.ts';

export interface FaultDraft {
  readonly id?: string;
  readonly match?: Readonly<Record<string, unknown>>;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly delivery?: Readonly<Record<string, unknown>>;
  readonly times?: number;
}

export interface FaultView {
  readonly fault: FaultDraft & { readonly id: string };
  readonly matched: number;
  readonly hits: number;
}

/** The injected failures of a tenant, and those that were switched off here. */
export interface Faults {
  readonly list: ReadonlySignal<readonly FaultView[]>;
  readonly off: ReadonlySignal<readonly FaultView[]>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  load(appid: string): Promise<void>;
  /** Keeps one that was removed, to be added again. */
  park(appid: string, fault: FaultView): void;
  unpark(appid: string, fault: FaultView): void;
}

export function createFaults(api: Api, current: CurrentAppid): Faults {
  const list = createHeld<readonly FaultView[]>(current, []);
  const problem = createHeld<Problem | undefined>(current, undefined);
  const parked = signal<ReadonlyMap<string, readonly FaultView[]>>(new Map());
  const parkedOf = (appid = ''): readonly FaultView[] => parked.value.get(appid) ?? [];
  const setParked = (appid: string, faults: readonly FaultView[]): void => {
    parked.value = new Map(parked.value).set(appid, faults);
  };
  return {
    list: list.value,
    off: computed(() => parkedOf(current.value)),
    problem: problem.value,
    async load(appid) {
      const answer = await api.call<ListOf<FaultView>>({
        method: 'GET',
        path: `/tenants/${part(appid)}/faults?limit=1000`,
      });
      if (answer.ok) list.take(appid, answer.value.items);
      problem.take(appid, answer.ok ? undefined : answer.problem);
    },
    park: (appid, fault) => setParked(appid, [...parkedOf(appid), fault]),
    unpark: (appid, fault) =>
      setParked(
        appid,
        parkedOf(appid).filter((one) => one !== fault),
      ),
  };
}

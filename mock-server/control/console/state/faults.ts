import { signal, type ReadonlySignal } from '@preact/signals';
import { part, type Api, type Problem } from './api.ts';
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
  park(fault: FaultView): void;
  unpark(fault: FaultView): void;
}

export function createFaults(api: Api): Faults {
  const list = signal<readonly FaultView[]>([]);
  const off = signal<readonly FaultView[]>([]);
  const problem = signal<Problem | undefined>(undefined);
  return {
    list,
    off,
    problem,
    async load(appid) {
      const answer = await api.call<ListOf<FaultView>>({
        method: 'GET',
        path: `/tenants/${part(appid)}/faults?limit=1000`,
      });
      if (answer.ok) list.value = answer.value.items;
      problem.value = answer.ok ? undefined : answer.problem;
    },
    park(fault) {
      off.value = [...off.value, fault];
    },
    unpark(fault) {
      off.value = off.value.filter((one) => one !== fault);
    },
  };
}

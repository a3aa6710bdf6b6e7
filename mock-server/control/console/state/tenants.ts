import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Answer, Api, Problem } from './api.ts';
import type { Places } from './place.ts';
import type { ListOf, TenantView } from './records.ts';
import type { Settings } from './settings.ts';

/** The tenants that there are, and the one that the page is about. */
export interface Tenants {
  readonly list: ReadonlySignal<readonly TenantView[]>;
  readonly current: ReadonlySignal<TenantView | undefined>;
  /** Whether the list came at least once. */
  readonly known: ReadonlySignal<boolean>;
  /** Why the list did not come. */
  readonly problem: ReadonlySignal<Problem | undefined>;
  load(): Promise<Answer<ListOf<TenantView>>>;
}

export function createTenants(api: Api, places: Places, settings: Settings): Tenants {
  const list = signal<readonly TenantView[]>([]);
  const known = signal(false);
  const problem = signal<Problem | undefined>(undefined);
  let told = '';
  const current = computed(() => {
    const named = (appid: string | undefined) => list.value.find((tenant) => tenant.appid === appid);
    const { appid } = places.current.value;
    return appid === undefined ? (named(settings.appid.peek()) ?? list.value[0]) : named(appid);
  });
  effect(() => {
    const appid = current.value?.appid;
    if (appid !== undefined && appid !== settings.appid.peek()) settings.appid.value = appid;
  });
  return {
    list,
    current,
    known,
    problem,
    async load() {
      const answer = await api.call<ListOf<TenantView>>({ method: 'GET', path: '/tenants?limit=1000' });
      if (answer.ok) {
        // Their clocks run on; nothing is drawn anew for that.
        const now = JSON.stringify(answer.value.items, (name, value: unknown) =>
          name === 'clock' ? undefined : value,
        );
        if (now !== told) list.value = answer.value.items;
        told = now;
        known.value = true;
      }
      problem.value = answer.ok ? undefined : answer.problem;
      return answer;
    },
  };
}

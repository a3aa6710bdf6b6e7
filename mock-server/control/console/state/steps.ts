import { signal, type ReadonlySignal } from '@preact/signals';
import type { Call } from './api.ts';

/** A step of a scenario file. */
type Step =
  | { readonly act: unknown }
  | { readonly broadcast: unknown }
  | { readonly fault: unknown }
  | { readonly clock: { readonly advance: unknown } | { readonly set: unknown } };

/** What was done on this page since a mark, as steps of a scenario. */
export interface Steps {
  readonly list: ReadonlySignal<readonly Step[]>;
  /** The tenant's time at the mark, in ms. */
  start(): number | undefined;
  /** From here on. */
  mark(): void;
  /** Notes a call that has worked. */
  note(call: Call): void;
}

/** How many are kept. */
const most = 1000;

/** `now`: the tenant's time, in ms. */
export function createSteps(now: () => number): Steps {
  const list = signal<readonly Step[]>([]);
  let start: number | undefined;
  return {
    list,
    start: () => start,
    mark() {
      list.value = [];
      start = undefined;
    },
    note(call) {
      const steps = stepsOf(call);
      if (steps.length === 0) return;
      if (list.value.length === 0) start = Math.floor(now());
      list.value = [...list.value, ...steps].slice(-most);
    },
  };
}

function stepsOf({ method, path, body }: Call): readonly Step[] {
  const [, resource = ''] = /^\/tenants\/[^/]+\/([\w-]+)$/.exec(path) ?? [];
  if (method !== 'POST' || typeof body !== 'object' || body === null) return [];
  if (resource === 'events') return (Array.isArray(body) ? body : [body]).map((act: unknown) => ({ act }));
  if (resource === 'faults') return [{ fault: body }];
  if (resource === 'broadcast-tasks' && ('count' in body || 'recipients' in body)) return [{ broadcast: body }];
  if (resource === 'clock' && ('advance' in body || 'set' in body)) return [{ clock: body as { advance: unknown } }];
  return [];
}

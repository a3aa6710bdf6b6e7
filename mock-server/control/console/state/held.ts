import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** The appid of the tenant that the page is about. */
export type CurrentAppid = ReadonlySignal<string | undefined>;

/** What is known of one tenant. */
interface Held<Value> {
  /** Of the current tenant; `none` where nothing is known of it. */
  readonly value: ReadonlySignal<Value>;
  /** An answer for a tenant that was left meanwhile is dropped. */
  take(appid: string, value: Value): void;
}

/** Two tenants share nothing: what is known of one is not shown under another. */
export function createHeld<Value>(current: CurrentAppid, none: Value): Held<Value> {
  const held = signal<{ readonly of: string | undefined; readonly value: Value }>({ of: undefined, value: none });
  return {
    value: computed(() => (held.value.of === current.value ? held.value.value : none)),
    take(appid, value) {
      if (appid === current.peek()) held.value = { of: appid, value };
    },
  };
}

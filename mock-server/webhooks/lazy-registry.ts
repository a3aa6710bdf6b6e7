import type { DeliveryRunner } from './queue/runner.ts';
import type { ReceiverRegistry } from './registry.ts';

/** A registry that is made where somebody needs it. */
export interface LazyRegistry {
  /** The registry; made if there is none. */
  get(): ReceiverRegistry;
  /** The registry, if there is one: else there are no receivers, and there never were. */
  readonly made: ReceiverRegistry | undefined;
  /** Forgets all, and begins anew. */
  renew(): void;
  /** Ends the runner, or that of a registry that is made later. */
  end(how: (runner: DeliveryRunner) => Promise<void>): Promise<void>;
}

/** Most tenants of tests have no receiver: without this, a registry would be a third of all that one holds. */
export function createLazyRegistry(create: () => ReceiverRegistry): LazyRegistry {
  let made: ReceiverRegistry | undefined;
  let end: ((runner: DeliveryRunner) => Promise<void>) | undefined;
  return {
    get() {
      if (made === undefined) {
        made = create();
        void end?.(made.runner);
      }
      return made;
    },
    get made() {
      return made;
    },
    renew() {
      end = undefined;
      if (made === undefined) return;
      made.runner.discard();
      made = create();
    },
    async end(how) {
      if (made === undefined) end = how;
      else await how(made.runner);
    },
  };
}

import type { ReceiverRegistry } from './registry.ts';

/** How a registry ends: it begins no more attempts, or takes nothing at all. */
type End = 'pause' | 'close';

/** A registry that is made where somebody needs it. */
export interface LazyRegistry {
  /** The registry; made if there is none. */
  get(): ReceiverRegistry;
  /** The registry, if there is one: else there are no receivers, and there never were. */
  readonly made: ReceiverRegistry | undefined;
  /** Forgets all, and begins anew with what `fill` adds. What has ended stays so: nothing of that goes out. */
  renew(fill?: () => void): void;
  /** Ends the runner, and that of each registry that is made later. */
  end(how: End, grace: number): Promise<void>;
}

/** Most tenants of tests have no receiver: without this, a registry would be a third of all that one holds. */
export function createLazyRegistry(create: () => ReceiverRegistry): LazyRegistry {
  let made: ReceiverRegistry | undefined;
  let end: End | undefined;

  function make(): ReceiverRegistry {
    made = create();
    // Nothing is under way in a new one.
    if (end !== undefined) void made.runner[end](0);
    return made;
  }

  return {
    get: () => made ?? make(),
    get made() {
      return made;
    },
    renew(fill) {
      const before = end;
      // What is closed takes nothing in: it is closed again once all is there.
      if (before === 'close') end = 'pause';
      if (made !== undefined) {
        made.runner.discard();
        make();
      }
      fill?.();
      end = before;
      if (end === 'close') void made?.runner.close(0);
    },
    async end(how, grace) {
      if (end !== 'close') end = how;
      await made?.runner[how](grace);
    },
  };
}

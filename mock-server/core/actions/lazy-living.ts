import type { BroadcastTask } from '../tenant/records.ts';
import type { ActOutcome } from './act.ts';
import type { Living, LivingContext } from './living.ts';

type Followed = Parameters<Living['follow']>[0];

/** A tenant's living part, whose code is loaded when something first happens there: most pages only read. */
export interface LazyLiving {
  act(input: unknown): Promise<ActOutcome>;
  broadcast(input: unknown): Promise<BroadcastTask>;
  /** Schedules what is still to come of records and tasks that were put from outside. */
  follow(records: Followed): Promise<void>;
  /** Forgets all that is to come. */
  clear(): void;
}

export function createLazyLiving(context: LivingContext): LazyLiving {
  const { store, clock, inTurn } = context;
  let living: Living | undefined;

  async function load(): Promise<Living> {
    const { createLiving } = await import('./living.ts');
    living ??= createLiving(context);
    return living;
  }

  /** The turn and the time are those of the call, however long the code takes to come. */
  function happen<T>(what: (living: Living, now: number) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      const now = clock.now();
      return what(living ?? (await load()), now);
    });
  }

  return {
    act: (input) => happen(({ act }, now) => act(input, now)),
    async broadcast(input) {
      const task = await happen(({ broadcast }, now) => broadcast(input, now));
      // One that began in the past has come some way already.
      if (clock.hasDue()) await clock.runDue();
      return (await store.broadcastTasks.get(task.id)) ?? task;
    },
    async follow(records) {
      if (isOver(records)) return;
      (living ?? (await load())).follow(records);
    },
    clear: () => living?.clear(),
  };
}

function isOver({ sendRecords, broadcastTasks }: Followed): boolean {
  return (
    sendRecords.every(({ pending }) => pending === undefined) && broadcastTasks.every(({ plan }) => plan === undefined)
  );
}

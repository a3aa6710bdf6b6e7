import type { BroadcastTask } from '../store/records.ts';
import type { ActOutcome } from './act.ts';
import type { Actions, ActionsContext, createActions } from './actions.ts';

type Followed = Parameters<Actions['follow']>[0];

/** What happens in a tenant; the code is loaded when something first does: most pages only read. */
export interface LazyActions {
  act(input: unknown): Promise<ActOutcome>;
  broadcast(input: unknown): Promise<BroadcastTask>;
  /** Schedules what is still to come of records and tasks that were put from outside. */
  follow(records: Followed): Promise<void>;
  /** Forgets all that is to come. */
  clear(): void;
}

/** @param loadCode gets the code of what happens */
export function createLazyActions(
  context: ActionsContext,
  loadCode: () => Promise<{ readonly createActions: typeof createActions }>,
): LazyActions {
  const { store, clock, runExclusive } = context;
  let actions: Actions | undefined;

  async function load(): Promise<Actions> {
    const code = await loadCode();
    actions ??= code.createActions(context);
    return actions;
  }

  /** The order and the time are those of the calls, however long the code takes to come. */
  function happen<T>(what: (actions: Actions, now: number) => Promise<T>): Promise<T> {
    return runExclusive(async () => {
      const now = clock.now();
      return what(actions ?? (await load()), now);
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
      (actions ?? (await load())).follow(records);
    },
    clear: () => actions?.clear(),
  };
}

function isOver({ sendRecords, broadcastTasks }: Followed): boolean {
  return (
    sendRecords.every(({ pending }) => pending === undefined) && broadcastTasks.every(({ plan }) => plan === undefined)
  );
}

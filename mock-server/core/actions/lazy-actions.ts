import type { BroadcastTask } from '../store/records.ts';
import type { ActOutcome } from './act.ts';
import type { Actions, ActionsContext, createActions } from './actions.ts';

type Followed = Parameters<Actions['follow']>[0];

/** What happens in a tenant; the code is loaded when something first does: most pages only read. */
export interface LazyActions {
  act(input: unknown): Promise<ActOutcome>;
  broadcast(input: unknown): Promise<BroadcastTask>;
  /** Loads what `follow` needs for these; await it first. */
  prepare(records: Followed): Promise<void>;
  /** Schedules what is still to come of records and tasks that were put from outside. */
  follow(records: Followed): void;
  /** Forgets all that is to come. */
  clear(): void;
}

export interface LazyActionsContext extends ActionsContext {
  /** Resolves once the records are there. */
  readonly ready: () => Promise<void>;
  readonly loadCode: () => Promise<{ readonly createActions: typeof createActions }>;
}

export function createLazyActions(context: LazyActionsContext): LazyActions {
  const { store, clock, runExclusive, ready, loadCode } = context;
  let actions: Actions | undefined;

  async function load(): Promise<Actions> {
    const code = await loadCode();
    actions ??= code.createActions(context);
    return actions;
  }

  /** The order and the time are those of the calls, however long the code takes to come. */
  async function happen<T>(what: (actions: Actions, now: number) => Promise<T>): Promise<T> {
    await ready();
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
    async prepare(records) {
      if (actions === undefined && !isOver(records)) await load();
    },
    follow: (records) => actions?.follow(records),
    clear: () => actions?.clear(),
  };
}

function isOver({ sendRecords, broadcastTasks }: Followed): boolean {
  return (
    sendRecords.every(({ pending }) => pending === undefined) && broadcastTasks.every(({ plan }) => plan === undefined)
  );
}

import type { Mutant } from '../../engine/mutant.ts';
import { createConsumer, type Habits } from './consumer.ts';
import { exercise } from './exercise.ts';
import type { World, WorldOptions } from './world.ts';

/** A consumer with one bug: what it does in a world. */
export interface JournalMutant extends Mutant<World, Promise<void>> {
  readonly world?: WorldOptions;
}

type Run = (world: World, habits: Partial<Habits>) => Promise<unknown>;

/** A consumer with some other habits, which does `run`. */
export function withHabits(habits: Partial<Habits>, run: Run = exercise): JournalMutant['make'] {
  return async (world) => {
    await run(world, habits);
  };
}

/** What happens where no token can be had: the first call fails. */
export async function refused(world: World, habits: Partial<Habits>): Promise<void> {
  await createConsumer(world, habits)
    .look('queryTaskList')
    .catch(() => undefined);
}

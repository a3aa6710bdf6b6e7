import { ratiosOf } from './spread.ts';

export interface AlternateOptions<Name extends string> {
  /** What the others are compared with. */
  readonly base: Name;
  readonly names: readonly Name[];
  readonly rounds: number;
  /** How many more there may be. Default: as many again. */
  readonly furtherRounds?: number;
  readonly measure: (name: Name, round: number) => Promise<number>;
}

/** A ratio whose rounds differ by more than this share of the median is measured further. */
const restless = 0.3;

/**
 * Measures everything once a round, so that what disturbs the machine disturbs all of it. Every other round goes
 * backwards: nobody always follows the same neighbour. While the ratios are restless, some rounds more follow.
 */
export async function alternate<Name extends string>({
  base,
  names,
  rounds,
  furtherRounds = rounds,
  measure,
}: AlternateOptions<Name>): Promise<Readonly<Record<Name, readonly number[]>>> {
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds || (round < rounds + furtherRounds && isRestless(values, base)); round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      values[name].push(await measure(name, round));
    }
  }
  return values;
}

function isRestless<Name extends string>(values: Readonly<Record<Name, readonly number[]>>, base: Name): boolean {
  return Object.values<readonly number[]>(values).some((list) => {
    const { min, median, max } = ratiosOf(list, values[base]);
    return (max - min) / median > restless;
  });
}

/**
 * What must hold of several replicas on one PostgreSQL, tried on real processes:
 * `npm run soak:replicas -- kill 200`, `-- outage 50`, `-- events 100000`, `-- tokens 20000`; without a size, a small one;
 * without a name, all of them. A seed may follow.
 */
import process from 'node:process';
import { numberArgument } from '../support/number-argument.ts';
import { deliverEvents } from './events.ts';
import { killReplicas, stopPostgres } from './kills.ts';
import { shareTokens } from './tokens.ts';

interface Soak {
  readonly small: number;
  readonly run: (size: number, seed: number) => Promise<string>;
}

const soaks: Readonly<Record<string, Soak>> = {
  tokens: { small: 2000, run: (calls, seed) => shareTokens({ calls, seed }) },
  kill: { small: 3, run: (rounds, seed) => killReplicas({ rounds, seed }) },
  outage: { small: 3, run: (rounds, seed) => stopPostgres({ rounds, seed }) },
  events: { small: 2000, run: (events, seed) => deliverEvents({ events, seed }) },
};

const [name, size, seed = '1'] = process.argv.slice(2);
const chosen = name === undefined ? Object.entries(soaks) : Object.entries(soaks).filter(([known]) => known === name);
if (chosen.length === 0) {
  console.error(`There is no soak ${name}. There are ${Object.keys(soaks).join(', ')}.`);
  process.exit(2);
}
const given = size === undefined ? undefined : numberArgument('size', size);
const chance = numberArgument('seed', seed, 0);
for (const [known, { small, run }] of chosen) {
  try {
    console.log(`✓ ${known}: ${await run(given ?? small, chance)}`);
  } catch (error) {
    console.error(`✗ ${known}: ${told(error)}`);
    process.exit(1);
  }
}
process.exit();

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${told(error.cause)}`;
}

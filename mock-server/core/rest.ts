import type { Platform } from './platform.ts';

/** Lets the rest of the program have a turn where it has waited for long; else there is nothing to await. */
export type Rest = () => Promise<void> | undefined;

/** How long work keeps others waiting, in ms of real time. */
const longestTurn = 50;

/** For work that goes on for long: ask it every now and then, and await what it answers. */
export function createRest({ now, rest }: Pick<Platform, 'now' | 'rest'>): Rest {
  let since = now();
  const begin = (): void => void (since = now());
  return () => (rest === undefined || now() - since < longestTurn ? undefined : rest().then(begin));
}

import { resumeRandom, type Random, type RandomState } from '../../../../common/random.ts';

/** A source that has come as far as `state`, and that nobody forks. */
export function resume(state: RandomState): Random {
  return resumeRandom(state, () => resume(state));
}

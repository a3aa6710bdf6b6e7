import type { Call } from './exchange.ts';
import { isClose } from './timing.ts';

/** A request and its tries again. */
export type RetryRun = readonly [Call, ...Call[]];

/**
 * The same request made again, each time without a pause, after an answer for which `failed` holds. The last one may have
 * succeeded.
 *
 * @param adjacent whether nothing but getToken may stand between
 * @param keyOf what is the same of the same request; default: all but a time that went on, as that of the present does
 */
export function retryRunsOf(
  calls: readonly Call[],
  failed: (call: Call) => boolean,
  {
    adjacent = false,
    keyOf = ({ tryKey }) => tryKey,
  }: { readonly adjacent?: boolean; readonly keyOf?: (call: Call) => string } = {},
): readonly RetryRun[] {
  const placeOf = new Map(
    calls.filter(({ operation }) => operation !== 'getToken').map((call, index) => [call, index]),
  );
  const isNext = (earlier: Call, later: Call): boolean =>
    !adjacent || (placeOf.get(later) ?? 0) - (placeOf.get(earlier) ?? 0) <= 1;
  const asked = calls.filter(({ operation }) => operation !== undefined);
  return [...Map.groupBy(asked, keyOf).values()].flatMap((same) => {
    const runs: [Call, ...Call[]][] = [];
    for (const call of same) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (before !== undefined && failed(before) && isClose(before, call) && isNext(before, call)) run!.push(call);
      else runs.push([call]);
    }
    return runs.filter(({ length }) => length > 1);
  });
}

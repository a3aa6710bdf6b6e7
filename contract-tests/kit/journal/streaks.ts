import type { Call } from './call.ts';
import { isClose } from './pace.ts';

/**
 * The same request made again, each time without a pause, after an answer for which `failed` holds. The last one may have
 * succeeded.
 *
 * @param adjacent whether nothing but getToken may stand between
 */
export function streaksOf(
  calls: readonly Call[],
  failed: (call: Call) => boolean,
  { adjacent = false }: { readonly adjacent?: boolean } = {},
): readonly [Call, ...Call[]][] {
  const placeOf = new Map(
    calls.filter(({ operation }) => operation !== 'getToken').map((call, index) => [call, index]),
  );
  const isNext = (earlier: Call, later: Call): boolean =>
    !adjacent || (placeOf.get(later) ?? 0) - (placeOf.get(earlier) ?? 0) <= 1;
  const asked = calls.filter(({ operation }) => operation !== undefined);
  return [...Map.groupBy(asked, ({ key }) => key).values()].flatMap((same) => {
    const streaks: [Call, ...Call[]][] = [];
    for (const call of same) {
      const streak = streaks.at(-1);
      const before = streak?.at(-1);
      if (before !== undefined && failed(before) && isClose(before, call) && isNext(before, call)) streak!.push(call);
      else streaks.push([call]);
    }
    return streaks.filter(({ length }) => length > 1);
  });
}

import { didYouMean } from '../../../common/did-you-mean.ts';
import type { Bilingual } from '../../../generators/generated/types.ts';
import type { Check } from './check.ts';
import { createCheckFailure } from './failure.ts';

/** Which checks run. Each is named by its id (`token/shape`) or its family (`token`). */
export interface CheckChoice {
  /** Only these; of a family not the opt-in ones, which run where they are named themselves. Default: all but those. */
  readonly only?: readonly string[] | undefined;
  /** Opt-in ones that run too. */
  readonly include?: readonly string[] | undefined;
  /** Not these. */
  readonly except?: readonly string[] | undefined;
}

/**
 * The checks that were chosen, in their own order.
 *
 * @throws a failure `CHECK_UNKNOWN` for a name that is none of a check or a family.
 */
export function chooseChecks<Target>(
  checks: readonly Check<Target>[],
  { only, include = [], except = [] }: CheckChoice,
): readonly Check<Target>[] {
  for (const name of [...(only ?? []), ...include, ...except]) {
    if (checks.some((check) => isNamed(check, [name]))) continue;
    throw createCheckFailure('CHECK_UNKNOWN', unknownMessage(name, checks));
  }
  return checks.filter((check) => {
    if (isNamed(check, except)) return false;
    if (isNamed(check, include) || only?.includes(check.id)) return true;
    return check.optIn === undefined && (only === undefined || isNamed(check, only));
  });
}

function unknownMessage(name: string, checks: readonly { readonly id: string }[]): Readonly<Bilingual> {
  const ids = checks.map(({ id }) => id);
  const families = [...new Set(ids.map((id) => id.split('/')[0]!))];
  const hint = didYouMean(name, [...families, ...ids]);
  const known = { en: `The families are ${families.join(', ')}`, zh: `类别有：${families.join('、')}` };
  const [en, zh] = [`There is no check ${JSON.stringify(name)}.`, `没有检查 ${JSON.stringify(name)}。`];
  if (hint.en !== '') return { en: `${en}${hint.en} ${known.en}.`, zh: `${zh}${hint.zh}${known.zh}。` };
  const [first = ''] = families;
  const own = ids.filter((id) => isNamed({ id }, [first]));
  return {
    en: `${en} ${known.en}; the checks of ${first}: ${own.join(', ')}.`,
    zh: `${zh}${known.zh}；${first} 的检查：${own.join('、')}。`,
  };
}

/** Whether a check is one of `names`, or of a family that is. */
export function isNamed({ id }: { readonly id: string }, names: readonly string[]): boolean {
  return names.some((name) => id === name || id.startsWith(`${name}/`));
}

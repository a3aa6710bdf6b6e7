import { conjoin, conjunctionOf } from './conjunction.ts';
import { within, type Gap } from './gap.ts';
import type { Scope } from './inclusion-scope.ts';
import { contextual, opaqueGroups } from './keywords.ts';
import { labelOf } from './label.ts';
import { keywordOf, schemaUnder } from './place.ts';
import { isSameKeyword, isSameSchema } from './same-schema.ts';
import { gapAt } from './scalar-gaps.ts';

/** `if`, `then` and `else`: each outcome is compared for the values that it is for. */
export function conditionGaps({ inner, part, closed, inclusion }: Scope): readonly Gap[] {
  const condition = schemaUnder(part, 'if');
  if (condition === undefined) return [];
  // What the inner schema says under the same condition holds, too.
  const twins = inner.parts.filter((own) => {
    const other = schemaUnder(own, 'if');
    return other !== undefined && isSameSchema(other, condition);
  });
  const outcomeGaps = (keyword: 'then' | 'else'): readonly Gap[] => {
    const outcome = schemaUnder(part, keyword);
    if (outcome === undefined) return [];
    const known = twins.flatMap((own) => schemaUnder(own, keyword) ?? []);
    const assumed = conjoin(inner, keyword === 'then' ? [condition, ...known] : known);
    return inclusion.gaps(assumed, conjunctionOf([outcome]), closed);
  };
  const label = labelOf(condition);
  return [
    ...(inclusion.disjoint(inner, conjunctionOf([condition])) ? [] : within({ branch: label }, outcomeGaps('then'))),
    ...within({ branch: `not ${label}` }, outcomeGaps('else')),
  ];
}

/** Rules that are the same on both sides, or cannot be compared. */
export function opaqueGaps({ inner, part, inclusion }: Scope): readonly Gap[] {
  const untold = (keyword: string): Gap => gapAt(inner, part, { kind: 'untold', keyword });
  const groups = opaqueGroups.filter(([keyword]) => keywordOf(part, keyword!) !== undefined);
  const alone = contextual.filter((keyword) => keywordOf(part, keyword) !== undefined);
  const not = schemaUnder(part, 'not');
  const isExcluded =
    not === undefined ||
    inner.parts.some((own) => isSameKeyword(own, part, 'not')) ||
    inclusion.disjoint(inner, conjunctionOf([not]));
  return [
    ...groups
      .filter((group) => !inner.parts.some((own) => group.every((keyword) => isSameKeyword(own, part, keyword))))
      .map(([keyword]) => untold(keyword!)),
    ...alone.map(untold),
    ...(isExcluded ? [] : [untold('not')]),
  ];
}

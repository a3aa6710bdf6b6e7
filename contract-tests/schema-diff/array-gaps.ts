import { conjunctionOf } from './conjunction.ts';
import { kindsOf, schemasOfElement, strictest } from './facts.ts';
import type { Gap } from './gap.ts';
import { isImpossible } from './impossible.ts';
import type { Scope } from './inclusion-scope.ts';
import { keywordOf, schemasUnder } from './place.ts';
import { isAnything } from './same-schema.ts';
import { countGaps, gapAt } from './scalar-gaps.ts';

/** `prefixItems`, `items`, `uniqueItems`, and how many there may be. */
export function arrayGaps(scope: Scope): readonly Gap[] {
  const { inner, part } = scope;
  if (!kindsOf(inner).has('array')) return [];
  return [...elementGaps(scope), ...uniqueGaps(scope), ...countGaps(inner, part, 'minItems', 'maxItems')];
}

function elementGaps({ inner, part, closed, inclusion }: Scope): readonly Gap[] {
  // An array of schemas there is an older dialect's word for prefixItems.
  if (Array.isArray(keywordOf(part, 'items'))) return [gapAt(inner, part, { kind: 'untold', keyword: 'items' })];
  const most = strictest(inner, 'maxItems', 'smallest') ?? Infinity;
  const length = Math.max(...[part, ...inner.parts].map((place) => schemasUnder(place, 'prefixItems').length));
  const gaps: Gap[] = [];
  for (const index of [...Array.from({ length }).keys(), undefined]) {
    if ((index ?? length) >= most) break;
    const own = conjunctionOf(inner.parts.flatMap((each) => schemasOfElement(each, index)));
    // No array is so long.
    if (isImpossible(own)) break;
    const outer = schemasOfElement(part, index);
    if (outer.every(isAnything)) continue;
    const step = { key: index === undefined ? '*' : String(index) };
    gaps.push(...inclusion.gapsWithin(step, own, conjunctionOf(outer), closed));
  }
  return gaps;
}

function uniqueGaps({ inner, part }: Scope): readonly Gap[] {
  if (keywordOf(part, 'uniqueItems') !== true) return [];
  if (inner.parts.some((own) => keywordOf(own, 'uniqueItems') === true)) return [];
  if ((strictest(inner, 'maxItems', 'smallest') ?? Infinity) <= 1) return [];
  return [gapAt(inner, part, { kind: 'limit', keyword: 'uniqueItems', outer: true })];
}

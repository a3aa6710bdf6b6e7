import { conjoin, conjunctionOf, type Union } from './conjunction.ts';
import { kindsOf, schemasOfKinds, type Kind } from './facts.ts';
import type { Gap } from './gap.ts';
import type { Scope } from './inclusion-scope.ts';
import { constantsOf, labelOfParts } from './label.ts';
import type { Place } from './place.ts';
import { gapAt } from './scalar-gaps.ts';

/** `anyOf` and `oneOf` of the outer schema: one branch must take every value, and with oneOf no other may. */
export function unionGaps(scope: Scope, union: Union): readonly Gap[] {
  const { inner, part, closed, inclusion } = scope;
  const possible = union.branches.filter((branch) => !inclusion.disjoint(inner, conjunctionOf([branch])));
  const candidates =
    possible.length > 1 ? possible.filter((branch) => !inclusion.excludes(inner, conjunctionOf([branch]))) : possible;
  if (candidates.length === 0) {
    const twin = union.branches.find((branch) => isTwin(inner.parts, branch));
    if (twin !== undefined) return inclusion.gaps(inner, conjunctionOf([twin]), closed);
    return [gapAt(inner, part, { kind: 'alternative', keyword: union.kind, inner: labelOfParts(inner.parts) })];
  }
  const tried = candidates.map((branch) => inclusion.gaps(inner, conjunctionOf([branch]), closed));
  if (tried.some((gaps) => gaps.length === 0)) {
    const overlaps = union.kind === 'oneOf' && candidates.length > 1;
    return overlaps ? [gapAt(inner, part, { kind: 'untold', keyword: 'oneOf' })] : [];
  }
  const kinds = [...kindsOf(inner)];
  if (kinds.length > 1 && candidates.length > 1) {
    return kinds.flatMap((kind) => unionGaps({ ...scope, inner: conjoin(inner, [ofKind(kind, part)]) }, union));
  }
  return candidates.length === 1 ? tried[0]! : [gapAt(inner, part, { kind: 'untold', keyword: union.kind })];
}

/** Whether a branch is marked as the same form by its constants, however else it differs. */
function isTwin(parts: readonly Place[], branch: Place): boolean {
  const marks = constantsOf(conjunctionOf([branch]).parts);
  const own = constantsOf(parts);
  return marks.length > 0 && marks.every((mark) => own.includes(mark));
}

function ofKind(kind: Kind, { document, pointer }: Place): Place {
  return { schema: schemasOfKinds[kind], document, pointer };
}

import { compareCounts } from './compare-scalars.ts';
import { branchName, conjoin, constantsOf, kindsOf, strictest, type Union } from './conjunction.ts';
import { incompatible, within, type Comparison, type Incompatibility } from './incompatibility.ts';
import { isAnything, isSameKeyword, isSameSchema } from './keywords.ts';
import { keywordOf, schemaAt, schemasAt, type Location } from './location.ts';
import { schemaOfKind } from './value-kinds.ts';

/** `prefixItems`, `items`, `uniqueItems`, and how many there may be. */
export function compareArrays(comparison: Comparison): readonly Incompatibility[] {
  const { inner, part } = comparison;
  if (!kindsOf(inner).has('array')) return [];
  const isRepeatable =
    keywordOf(part, 'uniqueItems') === true &&
    !inner.parts.some((own) => keywordOf(own, 'uniqueItems') === true) &&
    (strictest(inner.parts, 'maxItems', 'smallest') ?? Infinity) > 1;
  return [
    ...compareElements(comparison),
    ...(isRepeatable ? [incompatible(comparison, { kind: 'limit', keyword: 'uniqueItems', outer: true })] : []),
    ...compareCounts(comparison, 'minItems', 'maxItems'),
  ];
}

function compareElements(comparison: Comparison): readonly Incompatibility[] {
  const { inner, part, closed, inclusion } = comparison;
  // An array of schemas there is an older dialect's word for prefixItems.
  if (Array.isArray(keywordOf(part, 'items'))) return [undecidable(comparison, 'items')];
  const most = strictest(inner.parts, 'maxItems', 'smallest') ?? Infinity;
  const length = Math.max(...[part, ...inner.parts].map((each) => schemasAt(each, 'prefixItems').length));
  const found: Incompatibility[] = [];
  for (const index of [...Array.from({ length }).keys(), undefined]) {
    if ((index ?? length) >= most) break;
    const own = conjoin(inner.parts.flatMap((each) => schemasOfElement(each, index)));
    // No array is so long.
    if (inclusion.isImpossible(own)) break;
    const outer = schemasOfElement(part, index);
    if (outer.every(isAnything)) continue;
    found.push(...inclusion.compareWithin(String(index ?? '*'), own, conjoin(outer), closed));
  }
  return found;
}

/** What one schema says of the element at `index`; `undefined` for the elements that have no place of their own. */
function schemasOfElement(location: Location, index: number | undefined): readonly Location[] {
  const own = index === undefined ? undefined : schemasAt(location, 'prefixItems')[index];
  const schema = own ?? (Array.isArray(keywordOf(location, 'items')) ? undefined : schemaAt(location, 'items'));
  return schema === undefined ? [] : [schema];
}

/** `anyOf` and `oneOf` of the outer schema: one branch must take every value, and with oneOf no other may. */
export function compareUnion(comparison: Comparison, union: Union): readonly Incompatibility[] {
  const { inner, closed, inclusion } = comparison;
  const possible = union.branches.filter((branch) => !inclusion.disjoint(inner, conjoin([branch])));
  const candidates =
    possible.length > 1 ? possible.filter((branch) => !inclusion.excludes(inner, conjoin([branch]))) : possible;
  if (candidates.length === 0) {
    const twin = union.branches.find((branch) => isTwin(inner.parts, branch));
    if (twin !== undefined) return inclusion.compare(inner, conjoin([twin]), closed);
    return [incompatible(comparison, { kind: 'alternative', keyword: union.kind, inner: branchName(inner) })];
  }
  const tried = candidates.map((branch) => inclusion.compare(inner, conjoin([branch]), closed));
  if (tried.some((found) => found.length === 0)) {
    const overlaps = union.kind === 'oneOf' && candidates.length > 1;
    return overlaps ? [undecidable(comparison, 'oneOf')] : [];
  }
  const kinds = [...kindsOf(inner)];
  if (kinds.length > 1 && candidates.length > 1) {
    const { document, pointer } = comparison.part;
    return kinds.flatMap((kind) =>
      compareUnion(
        { ...comparison, inner: conjoin([{ schema: schemaOfKind(kind), document, pointer }], inner) },
        union,
      ),
    );
  }
  return candidates.length === 1 ? tried[0]! : [undecidable(comparison, union.kind)];
}

/** Whether a branch is marked as the same form by its constants, however else it differs. */
function isTwin(parts: readonly Location[], branch: Location): boolean {
  const marks = constantsOf(conjoin([branch]).parts);
  const own = constantsOf(parts);
  return marks.length > 0 && marks.every((mark) => own.includes(mark));
}

/** `if`, `then` and `else`: each outcome is compared for the values that it is for. */
export function compareConditions({ inner, part, closed, inclusion }: Comparison): readonly Incompatibility[] {
  const condition = schemaAt(part, 'if');
  if (condition === undefined) return [];
  // What the inner schema says under the same condition holds, too.
  const twins = inner.parts.filter((own) => {
    const other = schemaAt(own, 'if');
    return other !== undefined && isSameSchema(other, condition);
  });
  const compareOutcome = (keyword: 'then' | 'else'): readonly Incompatibility[] => {
    const outcome = schemaAt(part, keyword);
    if (outcome === undefined) return [];
    const known = twins.flatMap((own) => schemaAt(own, keyword) ?? []);
    const assumed = conjoin(keyword === 'then' ? [condition, ...known] : known, inner);
    return inclusion.compare(assumed, conjoin([outcome]), closed);
  };
  const condensed = conjoin([condition]);
  const name = branchName(condensed);
  return [
    ...(inclusion.disjoint(inner, condensed) ? [] : within({ branch: name }, compareOutcome('then'))),
    ...within({ branch: `not ${name}` }, compareOutcome('else')),
  ];
}

/** Keywords that are equal or cannot be told apart. Those of a group count together. */
const opaqueGroups = [
  ['contains', 'minContains', 'maxContains'],
  ...[['propertyNames'], ['dependentRequired'], ['dependentSchemas'], ['dependencies'], ['additionalItems']],
] as const;

/** Keywords whose meaning hangs on what stands around them: only schemas that are equal altogether agree. */
const contextual = ['unevaluatedProperties', 'unevaluatedItems', '$dynamicRef', '$recursiveRef'];

/** Rules that are the same on both sides, or cannot be compared. */
export function compareOpaque(comparison: Comparison): readonly Incompatibility[] {
  const { inner, part, inclusion } = comparison;
  const differs = (keywords: readonly string[]): boolean =>
    !inner.parts.some((own) => keywords.every((keyword) => isSameKeyword(own, part, keyword)));
  const groups = opaqueGroups.filter((group) => keywordOf(part, group[0]!) !== undefined && differs(group));
  const alone = contextual.filter((keyword) => keywordOf(part, keyword) !== undefined);
  const not = schemaAt(part, 'not');
  const isExcluded = not === undefined || !differs(['not']) || inclusion.disjoint(inner, conjoin([not]));
  return [...groups.map(([keyword]) => keyword!), ...alone, ...(isExcluded ? [] : ['not'])].map((keyword) =>
    undecidable(comparison, keyword),
  );
}

function undecidable(comparison: Comparison, keyword: string): Incompatibility {
  return incompatible(comparison, { kind: 'undecidable', keyword });
}

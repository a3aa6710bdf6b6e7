import { conjunctionOf, type Conjunction } from './conjunction.ts';
import {
  describes,
  describesOthers,
  isRequired,
  kindsOf,
  namesProperties,
  namesUnder,
  schemasOfProperty,
} from './facts.ts';
import { within, type Gap } from './gap.ts';
import { isImpossible } from './impossible.ts';
import type { Scope } from './inclusion-scope.ts';
import { namedSchemas, schemaUnder, stringsUnder } from './place.ts';
import { isAnything } from './same-schema.ts';
import { countGaps, gapAt } from './scalar-gaps.ts';

/** `required`, `properties`, `patternProperties`, `additionalProperties`, and how many there may be. */
export function objectGaps(scope: Scope): readonly Gap[] {
  const { inner, part } = scope;
  if (!kindsOf(inner).has('object')) return [];
  return [
    ...requiredGaps(scope),
    ...namedGaps(scope),
    ...patternGaps(scope),
    ...otherGaps(scope),
    ...countGaps(inner, part, 'minProperties', 'maxProperties', {
      floor: new Set(inner.parts.flatMap((own) => stringsUnder(own, 'required'))).size,
    }),
  ];
}

/** What the inner schema says of a property. */
function ofProperty({ parts }: Conjunction, name: string): Conjunction {
  return conjunctionOf(parts.flatMap((part) => schemasOfProperty(part, name)));
}

/** Whether the inner objects have the properties alone that their schema describes. */
function isClosed({ inner, closed }: Scope): boolean {
  return closed && inner.parts.some(namesProperties);
}

function isNamed({ parts }: Conjunction, name: string): boolean {
  return parts.some((part) => namedSchemas(part, 'properties').has(name));
}

function requiredGaps({ inner, part }: Scope): readonly Gap[] {
  return stringsUnder(part, 'required')
    .filter((name) => !isRequired(inner, name))
    .flatMap((name) =>
      within({ key: name }, [
        gapAt(inner, part, { kind: 'required', keyword: 'required', described: isNamed(inner, name) }),
      ]),
    );
}

/** Properties that either side names. */
function namedGaps(scope: Scope): readonly Gap[] {
  const names = new Set([...namesUnder(scope.part), ...scope.inner.parts.flatMap(namesUnder)]);
  return [...names].flatMap((name) => propertyGaps(scope, name));
}

function propertyGaps(scope: Scope, name: string): readonly Gap[] {
  const { inner, part, closed, inclusion } = scope;
  const outer = schemasOfProperty(part, name);
  if (outer.every(isAnything)) return [];
  if (isClosed(scope) && !inner.parts.some((each) => describes(each, name))) return [];
  const own = ofProperty(inner, name);
  if (isImpossible(own)) return [];
  const here = (gap: Omit<Gap, 'path' | 'innerAt' | 'outerAt'>): readonly Gap[] => [
    { ...gap, path: [{ key: name }], innerAt: own.parts[0] ?? inner.parts[0], outerAt: outer[0] },
  ];
  if (outer.some(({ schema }) => schema === false))
    return here({ kind: 'unexpected', keyword: 'additionalProperties' });
  if (!isNamed(inner, name) && own.parts.every(isAnything)) return here({ kind: 'property', keyword: 'properties' });
  return inclusion.gapsWithin({ key: name }, own, conjunctionOf(outer), closed);
}

/** What properties hold that the inner schema does not name: its pattern by its schema, and the rest. */
function unnamed(scope: Scope): readonly Conjunction[] {
  const { inner } = scope;
  const patterns = inner.parts.flatMap((part) => [...namedSchemas(part, 'patternProperties').values()]);
  const rest = inner.parts.flatMap((part) => schemaUnder(part, 'additionalProperties') ?? []);
  const isLeftOut = isClosed(scope) && !inner.parts.some((part) => describesOthers(part));
  return [...patterns.map((schema) => conjunctionOf([schema])), ...(isLeftOut ? [] : [conjunctionOf(rest)])].filter(
    (conjunction) => !isImpossible(conjunction),
  );
}

function patternGaps(scope: Scope): readonly Gap[] {
  const { inner, part, closed, inclusion } = scope;
  return [...namedSchemas(part, 'patternProperties')].flatMap(([pattern, schema]) => {
    const same = inner.parts.flatMap((own) => namedSchemas(own, 'patternProperties').get(pattern) ?? []);
    const candidates = same.length > 0 ? [conjunctionOf(same)] : unnamed(scope);
    return candidates.flatMap((own) =>
      inclusion.gapsWithin({ key: `/${pattern}/` }, own, conjunctionOf([schema]), closed),
    );
  });
}

/** Properties that neither side names. */
function otherGaps(scope: Scope): readonly Gap[] {
  const { inner, part, closed, inclusion } = scope;
  const others = schemaUnder(part, 'additionalProperties');
  if (others === undefined || isAnything(others)) return [];
  return unnamed(scope).flatMap((own) =>
    others.schema === false
      ? [{ ...gapAt(inner, part, { kind: 'unexpected', keyword: 'additionalProperties' }), path: [{ key: '*' }] }]
      : inclusion.gapsWithin({ key: '*' }, own, conjunctionOf([others]), closed),
  );
}

import { isOfType } from './json.ts';

/** What a careless sender most likely sends, by the type there should be. */
const mistaken: Readonly<Record<string, readonly unknown[]>> = {
  string: [1.5, true],
  integer: ['text', 1.5],
  number: ['text'],
  boolean: ['true', 0],
  array: [{}],
  object: [[], 'text'],
};

/** Values of none of these types that a careless sender most likely sends; each once. */
export function ofOtherTypes(types: readonly string[]): readonly unknown[] {
  if (types.length === 0) return [];
  const candidates = new Set([null, ...types.flatMap((type) => mistaken[type] ?? [])]);
  return [...candidates].filter((value) => !types.some((type) => isOfType(value, type)));
}

/** Another value than the only one that there may be. */
export function otherValue(value: unknown): unknown {
  return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `not ${String(value)}`;
}

/** A value that is none of these. */
export function valueOutside(members: readonly unknown[]): unknown {
  const numbers = members.filter((member) => typeof member === 'number');
  return numbers.length < members.length ? `not ${members.map(String).join(' or ')}` : Math.max(...numbers) + 1;
}

/** The numbers next to those that there may be. */
export function beyondLimits({ minimum, maximum }: { minimum?: number; maximum?: number }): readonly {
  readonly rule: 'minimum' | 'maximum';
  readonly value: number;
}[] {
  return [
    ...(minimum === undefined ? [] : [{ rule: 'minimum' as const, value: minimum - 1 }]),
    ...(maximum === undefined ? [] : [{ rule: 'maximum' as const, value: maximum + 1 }]),
  ];
}

/** Texts that are a character too short or too long. */
export function beyondLengths({ minLength = 0, maxLength }: { minLength?: number; maxLength?: number }): readonly {
  readonly rule: 'minLength' | 'maxLength';
  readonly value: string;
}[] {
  return [
    ...(minLength > 0 ? [{ rule: 'minLength' as const, value: 'a'.repeat(minLength - 1) }] : []),
    ...(maxLength === undefined ? [] : [{ rule: 'maxLength' as const, value: 'a'.repeat(maxLength + 1) }]),
  ];
}

/** Texts that most patterns refuse. */
export const unlikelyTexts: readonly string[] = ['?', '!!', ',', '', '?'.repeat(32), 'x'.repeat(40)];

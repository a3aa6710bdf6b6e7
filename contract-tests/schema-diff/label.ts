import { conjunctionOf } from './conjunction.ts';
import { keywordOf, locationOf, namedSchemas, valuesUnder, type Place } from './place.ts';

/** What a reader calls one of several forms: its constants, else its title, its type, or where it stands. */
export function labelOf(place: Place): string {
  return labelOfParts(conjunctionOf([place]).parts);
}

export function labelOfParts(parts: readonly Place[]): string {
  const constants = constantsOf(parts);
  if (constants.length > 0) return constants.join(', ');
  const named = parts.map((part) => keywordOf(part, 'title')).find((title) => typeof title === 'string');
  const type = parts.map((part) => keywordOf(part, 'type')).find((candidate) => candidate !== undefined);
  return String(named ?? type ?? parts.map(locationOf)[0] ?? 'anything');
}

/** `type=message`: the properties with one value alone. */
export function constantsOf(parts: readonly Place[]): readonly string[] {
  const constants = parts.flatMap((part) =>
    [...namedSchemas(part, 'properties')].flatMap(([name, schema]) => {
      const values = valuesUnder(schema);
      return values?.length === 1 ? [`${name}=${text(values[0])}`] : [];
    }),
  );
  return [...new Set(constants)];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { knownNames } from '../../../common/known-names.ts';

/**
 * What to add to the reason of a violation: where a field is unknown, the fields that there are.
 *
 * @param fields by the path of the object that has them
 */
export function fieldsHint(
  { rule, parameter }: { readonly rule: string; readonly parameter: string },
  fields: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  if (rule !== 'additionalProperties') return undefined;
  const at = parameter.slice(0, Math.max(parameter.lastIndexOf('.'), 0));
  const names = fields[at];
  return names && knownNames(parameter.slice(at === '' ? 0 : at.length + 1), names).en;
}

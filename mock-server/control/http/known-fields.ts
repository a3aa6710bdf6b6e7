import { createFailure, type Failure, type FailureCode } from '../../../common/failure.ts';
import { isObject } from '../../../common/json.ts';
import { knownNames } from '../../../common/known-names.ts';

/** What a refusal of a body begins with. */
interface Refusal {
  readonly code: FailureCode;
  readonly en: string;
  readonly zh: string;
}

/**
 * Refuses a field that a body does not have, and names those it has. The emulator refuses it as well; it does not name
 * them, for every page that imports it would have to load their names.
 *
 * @param fields by the path of the object that has them: `match`
 */
export function assertKnownFields(
  body: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, readonly string[]>>,
  refusal: Refusal,
): void {
  for (const [at, names] of Object.entries(fields)) {
    const part = at === '' ? body : body[at];
    const unknown = isObject(part) ? Object.keys(part).find((name) => !names.includes(name)) : undefined;
    if (unknown === undefined) continue;
    throw unknownField(at === '' ? unknown : `${at}.${unknown}`, names, refusal);
  }
}

/** @param names those that may stand in the place of the last part of `path` */
export function unknownField(path: string, names: readonly string[], { code, en, zh }: Refusal): Failure {
  const known = knownNames(path.slice(path.lastIndexOf('.') + 1), names);
  const reason = { en: `${en}: ${path} is not a known field. ${known.en}`, zh: `${zh}：没有字段 ${path}。${known.zh}` };
  return Object.assign(createFailure(code, reason.en), { reason });
}

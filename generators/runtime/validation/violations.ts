import { escapeToken } from './json-pointer.ts';
import type { Validator, ValidatorError } from './validator.ts';

/** One line in each language: what is wrong, with which parameter, and what it was. */
export interface Reason {
  readonly en: string;
  readonly zh: string;
}

/** The words for each rule; `{parameter}`, `{limit}` and `{value}` stand in them for what it is about. */
export type Reasons<Rule extends string> = Readonly<Record<Rule, Reason>>;

/** One rule that a value breaks. */
export interface Violation<Rule extends string> {
  /** JSON pointer to the value, or to the place where one is missing; empty for the root. */
  readonly path: string;
  /** The same for people: `page_size`, `events[0].message.text`; empty for the root. */
  readonly parameter: string;
  readonly rule: Rule;
  /** What the rule asks for: the bound, the allowed values, the types. */
  readonly limit: unknown;
  /** What was found there; `undefined` when it is missing. */
  readonly value: unknown;
  readonly reason: Reason;
}

/** How many violations are told of one value. One that is wrong in every row would otherwise drown the reader. */
export const violationLimit = 100;

/** What a reason is about; a value is shown as JSON, cut after 60 characters. */
export interface ReasonDetails {
  readonly parameter: string;
  readonly limit?: unknown;
  readonly value?: unknown;
}

/**
 * The rules that `data` breaks, in the order of the schema; none when it is valid.
 *
 * Of a union, the violations of the member that was meant are told; where none can be told apart, the forms that the
 * union takes are. At most {@link violationLimit} violations come back.
 *
 * @param read brings errors into the terms of this file
 */
export function findViolations<Rule extends string>(
  reasons: Reasons<Rule>,
  validator: Validator<unknown>,
  data: unknown,
  read: ReadErrors = asTheyAre,
): readonly Violation<Rule>[] {
  if (validator(data)) return [];
  return withoutNoise(read(validator.errors ?? []))
    .slice(0, violationLimit)
    .map((error) => toViolation(reasons, error, data));
}

export type ReadErrors = (errors: readonly ValidatorError[]) => readonly ValidatorError[];

const asTheyAre: ReadErrors = (errors) => errors;

/** The words for a broken rule, in English and Chinese. */
export function fillReason({ en, zh }: Reason, rule: string, { parameter, limit, value }: ReasonDetails): Reason {
  const shown = show(value);
  const [enSeparator, zhSeparator] = rule === 'type' ? [' or ', ' 或 '] : [', ', '、'];
  return {
    en: fill(en, { parameter: parameter || 'the value', limit: showLimit(limit, enSeparator), value: shown }),
    zh: fill(zh, { parameter: parameter || '该值', limit: showLimit(limit, zhSeparator), value: shown }),
  };
}

/** Replaces each placeholder once, so that a value which contains `{limit}` stays what it is. */
function fill(template: string, words: { parameter: string; limit: string; value: string }): string {
  return template.replace(/\{(parameter|limit|value)\}/gu, (_, name: keyof typeof words) => words[name]);
}

const shownLength = 60;

function show(value: unknown): string {
  // JSON would have null for a number beyond its range.
  if (typeof value === 'number') return String(value);
  // A long text is cut before it is escaped: escaping a megabyte to show a line of it is not worth its time.
  const short = typeof value === 'string' ? value.slice(0, shownLength) : value;
  return cut(JSON.stringify(short) ?? 'nothing', typeof value === 'string' && value.length > shownLength);
}

function cut(text: string, wasCut = false): string {
  if (text.length <= shownLength && !wasCut) return text;
  const kept = text.slice(0, shownLength - 1);
  // Not in the middle of a surrogate pair.
  return `${/[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept}…`;
}

function showLimit(limit: unknown, separator: string): string {
  if (!Array.isArray(limit)) return typeof limit === 'string' ? limit : (JSON.stringify(limit) ?? '');
  const words = limit.map((entry) => showLimit(entry, separator)).filter((word) => word !== '');
  return [...new Set(words)].join(separator);
}

function toViolation<Rule extends string>(
  reasons: Reasons<Rule>,
  error: ValidatorError,
  data: unknown,
): Violation<Rule> {
  const { limit, missing, unknown, value, ...read } = readError(error, data);
  // The generator refuses a contract with a keyword that has no reason.
  const rule = read.rule as Rule;
  const name = missing ?? unknown;
  const path = name === undefined ? error.instancePath : `${error.instancePath}/${escapeToken(name)}`;
  const parameter = toParameter(path);
  const found = missing !== undefined ? undefined : (value ?? valueAt(data, path));
  return {
    path,
    parameter,
    rule,
    limit,
    value: found,
    reason: fillReason(reasons[rule], rule, { parameter, limit, value: found }),
  };
}

interface ReadError {
  readonly rule: string;
  readonly limit: unknown;
  /** Name of a property that is not there. */
  readonly missing?: string;
  /** Name of a property that must not be there. */
  readonly unknown?: string;
  /** What to show, where it is not the value at the path. */
  readonly value?: unknown;
}

function readError({ instancePath, keyword, params }: ValidatorError, data: unknown): ReadError {
  switch (keyword) {
    case 'required':
      return { rule: 'required', limit: true, missing: String(params['missingProperty']) };
    case 'additionalProperties':
      return { rule: 'additionalProperties', limit: false, unknown: String(params['additionalProperty']) };
    case 'numberAsString':
      return readNumberAsString(String(valueAt(data, instancePath)), params);
    default:
      return { rule: keyword, limit: limitOf(params), value: params['value'] };
  }
}

function limitOf(params: ValidatorError['params']): unknown {
  const { limit, allowedValues, allowedValue, type, pattern } = params;
  return limit ?? allowedValues ?? allowedValue ?? type ?? pattern;
}

/** Which rule of a number a text breaks: that it is one, its bounds, or its spelling. */
function readNumberAsString(text: string, params: ValidatorError['params']): ReadError {
  const { minimum, maximum, pattern } = params;
  if (!/^-?\d+$/u.test(text)) return { rule: 'type', limit: 'integer' };
  if (/^-?0\d/u.test(text)) return { rule: 'pattern', limit: pattern };
  if (typeof minimum === 'number' && Number(text) < minimum) return { rule: 'minimum', limit: minimum };
  if (typeof maximum === 'number' && Number(text) > maximum) return { rule: 'maximum', limit: maximum };
  return { rule: 'pattern', limit: pattern };
}

/** Leaves out errors that follow from another: every branch of a union that was not meant, values of a wrong type. */
function withoutNoise(errors: readonly ValidatorError[]): readonly ValidatorError[] {
  const kept: ValidatorError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    // ajv reports the branches' errors right before the union's own.
    let start = kept.length;
    while (start > 0 && isAtOrUnder(kept[start - 1]?.instancePath ?? '', error.instancePath)) start -= 1;
    kept.push(...condenseUnion(kept.splice(start), error));
  }
  const mistyped = new Set(kept.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  return kept.filter(({ instancePath, keyword }) => keyword === 'type' || !mistyped.has(instancePath));
}

function isAtOrUnder(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

function condenseUnion(branches: readonly ValidatorError[], union: ValidatorError): readonly ValidatorError[] {
  const isForm = ({ instancePath, keyword }: ValidatorError): boolean =>
    instancePath === union.instancePath && ['type', 'const', 'enum'].includes(keyword);
  // The value has the type of a branch and breaks something further in: that branch was meant.
  const inside = branches.filter((error) => !isForm(error));
  if (inside.length > 0 || branches.length === 0) return inside.length > 0 ? inside : [union];
  const values = branches.flatMap(({ params }) => params['allowedValues'] ?? params['allowedValue'] ?? []);
  const types = branches
    .flatMap(({ params }) => (params['type'] ?? []) as string | string[])
    .filter((type) => !values.some((value) => typeof value === type));
  const { instancePath } = union;
  if (values.length === 0) return [{ instancePath, keyword: 'type', params: { type: [...new Set(types)] } }];
  return [{ instancePath, keyword: 'enum', params: { allowedValues: [...values, ...types] } }];
}

function tokensOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer, looking at own properties alone: `__proto__` and `constructor` are names like any. */
function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const token of tokensOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}

function toParameter(path: string): string {
  return tokensOf(path)
    .map((token, index) => {
      if (/^\d+$/u.test(token)) return `[${token}]`;
      const isPlain = token.length <= shownLength && /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(token);
      if (!isPlain) return `[${show(token)}]`;
      return index === 0 ? token : `.${token}`;
    })
    .join('');
}

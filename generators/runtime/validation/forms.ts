import { codePoints } from './code-points.ts';
import { escapeToken } from './json-pointer.ts';
import type { ValidatorError } from './validator.ts';

/** Called as ajv's standalone validators are; its errors are those of the last call. */
export interface FormValidator {
  (data: unknown, at?: { readonly instancePath?: string }): boolean;
  errors?: readonly ValidatorError[] | null;
}

/** After so many errors nothing further is looked at: a refusal costs what it tells, not what was sent. */
const most = 500;

/** Notes what is wrong with a value. Its path is `parent` and `step`, which are joined only once somebody wants it. */
export type Form = (value: unknown, parent: string, step: string, errors: ValidatorError[]) => void;

/**
 * A validator put together of forms: a tenth of the bytes of one that ajv makes, for what is validated once in a
 * while. It finds the same errors as ajv, in the same order.
 *
 * @param make called with the first validation, so that what nobody validates costs nothing
 */
export function validatorOf(make: () => Form): FormValidator {
  let form: Form | undefined;
  const validate: FormValidator = (data, { instancePath = '' } = {}) => {
    const errors: ValidatorError[] = [];
    form ??= make();
    form(data, instancePath, '', errors);
    validate.errors = errors.length === 0 ? null : errors;
    return errors.length === 0;
  };
  return validate;
}

/** What another validator finds. */
export function by(validator: FormValidator): Form {
  return (value, parent, step, errors) => {
    if (!validator(value, { instancePath: parent + step }))
      for (const error of validator.errors ?? []) errors.push(error);
  };
}

export function text(minLength = 0, maxLength = Infinity): Form {
  return all(
    ofType('string', isText),
    // Counted only where it could matter: a code point is one unit or two.
    rule('maxLength', { limit: maxLength }, (value) => {
      return isText(value) && value.length > maxLength && codePoints(value) > maxLength;
    }),
    rule('minLength', { limit: minLength }, (value) => {
      return isText(value) && value.length < 2 * minLength && codePoints(value) < minLength;
    }),
  );
}

/** A text that matches a regular expression. */
export function spelt(pattern: string, minLength?: number, maxLength?: number): Form {
  const expression = new RegExp(pattern, 'u');
  return all(
    text(minLength, maxLength),
    rule('pattern', { pattern }, (value) => isText(value) && !expression.test(value)),
  );
}

export function number(minimum = -Infinity, maximum = Infinity): Form {
  return all(ofType('number', Number.isFinite), within(minimum, maximum));
}

export function integer(minimum = -Infinity, maximum = Infinity): Form {
  return all(ofType('integer', Number.isInteger), within(minimum, maximum));
}

function within(minimum: number, maximum: number): Form {
  const isNumber = Number.isFinite as (value: unknown) => value is number;
  return all(
    rule('maximum', { comparison: '<=', limit: maximum }, (value) => isNumber(value) && value > maximum),
    rule('minimum', { comparison: '>=', limit: minimum }, (value) => isNumber(value) && value < minimum),
  );
}

export function boolean(): Form {
  return ofType('boolean', (value) => typeof value === 'boolean');
}

/** One of several texts, or of several whole numbers. */
export function choice(...allowedValues: readonly unknown[]): Form {
  return all(
    typeOf(allowedValues[0]),
    rule('enum', { allowedValues }, (value) => !allowedValues.includes(value)),
  );
}

/** A whole number, or a text that spells one. Of a text, which of the three it breaks is told by `violationsOf`. */
export function numeral(minimum: number, maximum: number, pattern: string): Form {
  const expression = new RegExp(pattern, 'u');
  const isMisspelt = (value: string): boolean => !expression.test(value) || +value < minimum || +value > maximum;
  return all(
    rule('type', { type: ['integer', 'string'] }, (value) => !Number.isInteger(value) && !isText(value)),
    within(minimum, maximum),
    rule('numberAsString', { pattern, minimum, maximum }, (value) => isText(value) && isMisspelt(value)),
  );
}

/** A text, or a whole number that stands for one; of several where some are given. */
export function word(...allowedValues: readonly unknown[]): Form {
  return all(
    rule('type', { type: ['string', 'integer'] }, (value) => !isText(value) && !Number.isInteger(value)),
    rule('enum', { allowedValues }, (value) => allowedValues.length > 0 && !allowedValues.includes(value)),
  );
}

/** One value alone. */
export function only(allowedValue: unknown): Form {
  return all(
    typeOf(allowedValue),
    rule('const', { allowedValue }, (value) => value !== allowedValue),
  );
}

function typeOf(value: unknown): Form {
  return typeof value === 'boolean' ? boolean() : isText(value) ? text() : integer();
}

export function list(item: Form, minItems = 0, maxItems = Infinity): Form {
  return all(
    ofType('array', Array.isArray),
    rule('maxItems', { limit: maxItems }, (value) => Array.isArray(value) && value.length > maxItems),
    rule('minItems', { limit: minItems }, (value) => Array.isArray(value) && value.length < minItems),
    (value, parent, step, errors) => {
      if (!Array.isArray(value)) return;
      const here = parent + step;
      for (let index = 0; index < value.length && errors.length < most; index += 1)
        item(value[index], here, `/${index}`, errors);
    },
  );
}

/**
 * An object with these members.
 *
 * @param rest what its other members must be; `undefined`: there are none
 */
export function object(
  members: Readonly<Record<string, Form>>,
  required: readonly string[] = [],
  rest?: Form,
  minProperties = 0,
): Form {
  const named = Object.entries(members).map(([name, form]) => [name, `/${name}`, form] as const);
  return all(ofType('object', isObject), (value, parent, step, errors) => {
    if (!isObject(value)) return;
    const here = parent + step;
    const note = (keyword: string, params: ValidatorError['params']): void =>
      void errors.push({ instancePath: here, keyword, params });
    if (Object.keys(value).length < minProperties) note('minProperties', { limit: minProperties });
    for (const name of required) if (value[name] === undefined) note('required', { missingProperty: name });
    for (const name in value) {
      if (errors.length >= most) break;
      if (Object.hasOwn(members, name)) continue;
      if (rest === undefined) note('additionalProperties', { additionalProperty: name });
      else rest(value[name], here, `/${escapeToken(name)}`, errors);
    }
    for (const [name, path, form] of named) if (value[name] !== undefined) form(value[name], here, path, errors);
  });
}

/** Anything at all. */
export function anything(): Form {
  return () => {};
}

/** One of two forms. The errors of both count where neither fits. */
export function either(...forms: readonly Form[]): Form {
  return (value, parent, step, errors) => {
    const start = errors.length;
    const passing = forms.flatMap((form, index) => {
      const before = errors.length;
      form(value, parent, step, errors);
      return errors.length === before ? [index] : [];
    });
    if (passing.length === 1) errors.length = start;
    else {
      const passingSchemas = passing.length === 0 ? null : passing;
      errors.push({ instancePath: parent + step, keyword: 'oneOf', params: { passingSchemas } });
    }
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ofType(type: string, isOf: (value: unknown) => boolean): Form {
  return rule('type', { type }, (value) => !isOf(value));
}

function rule(keyword: string, params: ValidatorError['params'], isBroken: (value: unknown) => boolean): Form {
  return (value, parent, step, errors) => {
    if (isBroken(value)) errors.push({ instancePath: parent + step, keyword, params });
  };
}

function all(...forms: readonly Form[]): Form {
  return (value, parent, step, errors) => {
    for (const form of forms) form(value, parent, step, errors);
  };
}

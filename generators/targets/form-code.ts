import { isObject } from '../../common/json.ts';
import { validated } from '../lib/contract-ajv.ts';
import { type JsonSchema } from '../lib/json-schema.ts';
import { referenced, type Contract, type ContractSchema } from '../lib/load-contract.ts';
import { validatorName } from './validator-name.ts';

/**
 * Groups whose validators are put together of forms: the mock's own schemas. A page loads most of them to validate
 * something by one once in a while. Requests, answers and webhooks are validated by the thousand, by code that ajv
 * makes for them.
 */
export const formedGroups: ReadonlySet<string> = new Set(['acts', 'behaviour', 'config', 'faults', 'state']);

/** Enumerations of kinds of events, by what they name in `x-kinds`: what they are of the list of all kinds. */
const kindForms: Readonly<Record<string, readonly string[]>> = {
  kinds: ['...eventKinds'],
  filters: [`'message'`, '...eventKinds'],
};

/** The code of a validator, and what it needs. */
export interface FormCode {
  readonly code: string;
  /** What it takes from `runtime/validation/forms.ts`. */
  readonly forms: ReadonlySet<string>;
  /** Schemas that this one refers to. */
  readonly references: ReadonlySet<ContractSchema>;
  /** Whether it takes `eventKinds` from `event-kinds.ts`. */
  readonly usesKinds: boolean;
}

/**
 * A schema as a form: `object({ id: text(1, 64) }, ["id"])`.
 *
 * @throws Error when the schema says what no form does
 */
export function formCode({ title, schema, path }: ContractSchema, contract: Contract): FormCode {
  const writing: Writing = {
    contract,
    path,
    forms: new Set(['validatorOf']),
    references: new Set(),
    usesKinds: false,
  };
  const validator = `validatorOf(() => ${toCode(writing, validated(schema))})`;
  const code = `export const ${validatorName({ title })} = /* @__PURE__ */ ${validator};`;
  return { code, forms: writing.forms, references: writing.references, usesKinds: writing.usesKinds };
}

/** The schema file that is being written, and what its code needs so far. */
interface Writing {
  readonly contract: Contract;
  readonly path: string;
  readonly forms: Set<string>;
  readonly references: Set<ContractSchema>;
  usesKinds: boolean;
}

/** The form of a part, and the keywords that it leaves out. */
type Form = readonly [code: string, rest: JsonSchema];

function toCode(writing: Writing, part: JsonSchema): string {
  const [form, rest] = formOf(writing, part);
  const unread = Object.keys(rest);
  if (unread.length === 0) return form;
  throw new Error(
    `schemas/${writing.path} says ${unread.join(', ')}: no form of runtime/validation/forms.ts reads it there.`,
  );
}

function formOf(writing: Writing, part: JsonSchema): Form {
  const { $schema: _, $id: __, $ref, oneOf, ...keywords } = part;
  if ($ref !== undefined) return [ofReference(writing, $ref), keywords];
  if (oneOf !== undefined) {
    return [call(writing, 'either', ...oneOf.map((member) => toCode(writing, member))), keywords];
  }
  const { type, ...typed } = keywords as JsonSchema;
  if (typed.const !== undefined && type === typeName(typed.const)) {
    const { const: value, ...rest } = typed;
    return [call(writing, 'only', json(value)), rest];
  }
  if (typed.enum !== undefined && typed.enum.every((value) => typeName(value) === type)) {
    const { enum: values, ...rest } = typed;
    return [call(writing, 'choice', ...values.map(json)), rest];
  }
  return typeof type === 'string' ? ofType(writing, type, typed) : ofEitherType(writing, type, typed);
}

function ofReference(writing: Writing, ref: string): string {
  const owner = referenced(writing.contract, writing.path, ref);
  // Long, and wanted in several files: one list serves them all.
  const kinds = kindForms[String(owner.schema['x-kinds'])];
  if (kinds !== undefined) {
    writing.usesKinds = true;
    return call(writing, 'choice', ...kinds);
  }
  // A short form is written again: to share it would tie the files of validators together. So is what ajv made code for
  // elsewhere: that is many times as long.
  if (isScalar(owner.schema) || !formedGroups.has(owner.group)) {
    const inside = { ...writing, path: owner.path };
    const code = toCode(inside, validated(owner.schema));
    writing.usesKinds ||= inside.usesKinds;
    return code;
  }
  writing.references.add(owner);
  return call(writing, 'by', validatorName(owner));
}

/** Parameters, which come in either spelling. */
function ofEitherType(writing: Writing, type: JsonSchema['type'], typed: JsonSchema): Form {
  const spelling = typed['numberAsString'];
  if (String(type) === 'integer,string' && isObject(spelling)) {
    const { numberAsString: _, minimum, maximum, ...rest } = typed;
    const hasLimits = minimum !== undefined && maximum !== undefined;
    const code = call(writing, 'numeral', json(minimum), json(maximum), json(spelling['pattern']));
    return [code, hasLimits ? rest : typed];
  }
  if (String(type) === 'string,integer') {
    const { enum: values = [], ...rest } = typed;
    return [call(writing, 'word', ...values.map(json)), rest];
  }
  return ['', { type, ...typed } as JsonSchema];
}

function ofType(writing: Writing, type: string, typed: JsonSchema): Form {
  if (type === 'boolean') return [call(writing, 'boolean'), typed];
  if (type === 'integer' || type === 'number') {
    const { minimum, maximum, ...rest } = typed;
    return [call(writing, type, json(minimum), json(maximum)), rest];
  }
  if (type === 'string') {
    const { minLength, maxLength, pattern, ...rest } = typed;
    const lengths = [json(minLength), json(maxLength)];
    const code =
      pattern === undefined ? call(writing, 'text', ...lengths) : call(writing, 'spelt', json(pattern), ...lengths);
    return [code, rest];
  }
  if (type === 'array' && typeof typed.items === 'object') {
    const { items, minItems, maxItems, ...rest } = typed;
    return [call(writing, 'list', toCode(writing, items), json(minItems), json(maxItems)), rest];
  }
  return type === 'object' ? ofObject(writing, typed) : ['', { type, ...typed }];
}

function ofObject(writing: Writing, typed: JsonSchema): Form {
  const { properties = {}, required, additionalProperties = true, minProperties, ...rest } = typed;
  const members = Object.entries(properties).map(([name, part]) => `${JSON.stringify(name)}: ${toCode(writing, part)}`);
  const isOpen = additionalProperties === true;
  const others = isOpen
    ? call(writing, 'anything')
    : additionalProperties
      ? toCode(writing, additionalProperties)
      : undefined;
  const code = call(writing, 'object', `{ ${members.join(', ')} }`, json(required), others, json(minProperties));
  return [code, rest];
}

function call(writing: Writing, form: string, ...parameters: readonly (string | undefined)[]): string {
  writing.forms.add(form);
  return callCode(form, parameters);
}

/** A call, without the parameters at its end that are left out. */
function callCode(form: string, parameters: readonly (string | undefined)[]): string {
  const given = parameters.slice(0, parameters.findLastIndex((parameter) => parameter !== undefined) + 1);
  return `${form}(${given.map((parameter) => parameter ?? 'undefined').join(', ')})`;
}

function isScalar({ type }: JsonSchema): boolean {
  return typeof type === 'string' && type !== 'object' && type !== 'array';
}

function typeName(value: unknown): string {
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

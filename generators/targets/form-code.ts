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
  /** What it takes from `templates/forms.ts`. */
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
  const forms = new Set(['validatorOf']);
  const references = new Set<ContractSchema>();
  let usesKinds = false;

  const call = (form: string, ...parameters: readonly (string | undefined)[]): string => {
    forms.add(form);
    return callCode(form, parameters);
  };

  function toCode(part: JsonSchema): string {
    const [form, rest] = formOf(part);
    const unread = Object.keys(rest);
    if (unread.length === 0) return form;
    throw new Error(`schemas/${path} says ${unread.join(', ')}: no form of templates/forms.ts reads it there.`);
  }

  /** The form of a part, and the keywords that it leaves out. */
  function formOf(part: JsonSchema): readonly [code: string, rest: JsonSchema] {
    const { $schema: _, $id: __, ...keywords } = part;
    if (keywords.$ref !== undefined) {
      const { $ref, ...rest } = keywords;
      const owner = referenced(contract, path, $ref);
      // Long, and wanted in several files: one list serves them all.
      const kinds = kindForms[String(owner.schema['x-kinds'])];
      if (kinds !== undefined) {
        usesKinds = true;
        return [call('choice', ...kinds), rest];
      }
      // A short form is written again: to share it would tie the files of validators together.
      if (isScalar(owner.schema)) return [toCode(validated(owner.schema)), rest];
      references.add(owner);
      return [call('by', validatorName(owner)), rest];
    }
    if (keywords.oneOf !== undefined) {
      const { oneOf, ...rest } = keywords;
      return [call('either', ...oneOf.map(toCode)), rest];
    }
    const { type, ...typed } = keywords;
    if (typed.const !== undefined && type === typeName(typed.const)) {
      const { const: value, ...rest } = typed;
      return [call('only', json(value)), rest];
    }
    if (typed.enum !== undefined && typed.enum.every((value) => typeName(value) === type)) {
      const { enum: values, ...rest } = typed;
      return [call('choice', ...values.map(json)), rest];
    }
    return typeof type === 'string' ? ofType(type, typed) : ofEitherType(type, typed);
  }

  /** Parameters, which come in either spelling. */
  function ofEitherType(type: JsonSchema['type'], typed: JsonSchema): readonly [code: string, rest: JsonSchema] {
    const spelling = typed['numberAsString'];
    if (String(type) === 'integer,string' && isObject(spelling)) {
      const { numberAsString: _, minimum, maximum, ...rest } = typed;
      const hasLimits = minimum !== undefined && maximum !== undefined;
      return [call('numeral', json(minimum), json(maximum), json(spelling['pattern'])), hasLimits ? rest : typed];
    }
    if (String(type) === 'string,integer') {
      const { enum: values = [], ...rest } = typed;
      return [call('word', ...values.map(json)), rest];
    }
    return ['', { type, ...typed } as JsonSchema];
  }

  function ofType(type: string, typed: JsonSchema): readonly [code: string, rest: JsonSchema] {
    if (type === 'boolean') return [call('boolean'), typed];
    if (type === 'integer' || type === 'number') {
      const { minimum, maximum, ...rest } = typed;
      return [call(type, json(minimum), json(maximum)), rest];
    }
    if (type === 'string') {
      const { minLength, maxLength, pattern, ...rest } = typed;
      const lengths = [json(minLength), json(maxLength)];
      return [pattern === undefined ? call('text', ...lengths) : call('spelt', json(pattern), ...lengths), rest];
    }
    if (type === 'array' && typeof typed.items === 'object') {
      const { items, minItems, maxItems, ...rest } = typed;
      return [call('list', toCode(items), json(minItems), json(maxItems)), rest];
    }
    if (type === 'object') {
      const { properties = {}, required, additionalProperties = true, minProperties, ...rest } = typed;
      const members = Object.entries(properties).map(([name, part]) => `${JSON.stringify(name)}: ${toCode(part)}`);
      const isOpen = additionalProperties === true;
      const others = isOpen ? call('anything') : additionalProperties ? toCode(additionalProperties) : undefined;
      return [call('object', `{ ${members.join(', ')} }`, json(required), others, json(minProperties)), rest];
    }
    return ['', { type, ...typed } as JsonSchema];
  }

  const validator = `validatorOf(() => ${toCode(validated(schema))})`;
  return {
    code: `export const ${validatorName({ title })} = /* @__PURE__ */ ${validator};`,
    forms,
    references,
    usesKinds,
  };
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

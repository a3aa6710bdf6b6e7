import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundary, invalid, type FixtureName } from '../entries/fixtures.ts';
import { validators } from '../generated/validators/by-name.ts';
import * as requestsByForm from '../generated/validators/requests-by-form.js';
import { contractAjv } from '../lib/contract-ajv.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { loadContract, referenced, type ContractSchema } from '../lib/load-contract.ts';
import type { ValidatorError } from '../runtime/validation/validator.ts';
import { formCode, formedGroups } from './form-code.ts';
import { validatorName } from './validator-name.ts';

const contract = loadContract();
const ajv = contractAjv(contract);

interface AnyValidator {
  (value: unknown): boolean;
  errors?: readonly ValidatorError[] | null;
}

const formed = contract.schemas
  .filter(({ group }) => formedGroups.has(group))
  .map((schema) => [schema.title, schema, validators[schema.name as keyof typeof validators] as AnyValidator] as const);

const requests = contract.schemas
  .filter(({ group }) => group === 'requests')
  .map(
    (schema) =>
      [schema.title, schema, (requestsByForm as Record<string, AnyValidator>)[validatorName(schema)]!] as const,
  );

const junk = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 53,
    Number.NaN,
    Infinity,
    '',
    'x',
    '0',
    '007',
    '101',
    'GMT+08:00',
    '👍',
    '\uD83D',
  ],
  ...[[], {}, [{}], [1, 2], { type: 'x' }, { toString: 1 }, { 'a/b~c': 1 }, JSON.parse('{"__proto__":{"id":1}}')],
);

/** Values around what a schema takes: at its limits, beyond them, and of other kinds. */
function around(schema: JsonSchema, owner: ContractSchema, depth = 0): fc.Arbitrary<unknown> {
  const close = depth > 4 ? junk : closeTo(schema, owner, depth);
  return fc.oneof({ arbitrary: close, weight: 12 }, { arbitrary: junk, weight: 1 });
}

function closeTo(schema: JsonSchema, owner: ContractSchema, depth: number): fc.Arbitrary<unknown> {
  const { $ref, oneOf, type, properties = {}, additionalProperties, items } = schema;
  if ($ref !== undefined) {
    const target = referenced(contract, owner.path, $ref);
    return around(target.schema, target, depth);
  }
  if (oneOf !== undefined) return fc.oneof(...oneOf.map((form) => around(form, owner, depth)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum, 'other', 99);
  if (schema.const !== undefined) return fc.constantFrom(schema.const, !schema.const);
  if (type === 'object') {
    const known = Object.entries(properties).map(([name, part]) => [name, around(part, owner, depth + 1)] as const);
    const rest = typeof additionalProperties === 'object' ? around(additionalProperties, owner, depth + 1) : junk;
    const strangers = fc.dictionary(fc.constantFrom('stranger', 'a/b~c', 'constructor'), rest, { maxKeys: 1 });
    const required = fc.constantFrom<string[]>(Object.keys(properties), [...(schema.required ?? [])], []);
    return required.chain((requiredKeys) =>
      fc
        .tuple(fc.record(Object.fromEntries(known), { requiredKeys }), fc.oneof(fc.constant({}), strangers))
        .map(([members, others]) => ({ ...others, ...members })),
    );
  }
  if (type === 'array' && typeof items === 'object') {
    return fc.array(around(items, owner, depth + 1), { maxLength: 4 });
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'string')
    return fc.oneof(lengthsAround(schema), fc.stringMatching(new RegExp(schema.pattern ?? '.', 'u')));
  const { minimum = 0, maximum = 0 } = schema;
  const numbers = [minimum, minimum - 1, minimum + 1, maximum, maximum + 1, (minimum + maximum) / 2];
  return fc.constantFrom<unknown>(...numbers, ...numbers.map(String), `0${maximum}`, 'x', '');
}

function lengthsAround({ minLength = 0, maxLength = 5000 }: JsonSchema): fc.Arbitrary<string> {
  const lengths = [minLength - 1, minLength, minLength + 1, maxLength, maxLength + 1].filter((length) => length >= 0);
  return fc
    .tuple(fc.constantFrom('a', 'A', '1', '👍'), fc.constantFrom(...lengths))
    .map(([unit, length]) => unit.repeat(length));
}

/** What ajv finds, as the validators tell it. */
function errorsByAjv({ id }: ContractSchema, value: unknown): readonly ValidatorError[] | null {
  const validate = ajv.getSchema(id)!;
  validate(value);
  return validate.errors?.map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params })) ?? null;
}

function errorsBy(validate: AnyValidator, value: unknown): readonly ValidatorError[] | null {
  const isValid = validate(value);
  expect(isValid).toBe(validate.errors === null);
  return validate.errors ?? null;
}

describe.each([...formed, ...requests])('the form of %s', (_, schema, validate) => {
  test('finds what ajv finds, in its order', () => {
    fc.assert(
      fc.property(around(schema.schema, schema), (value) => {
        expect(errorsBy(validate, value)).toEqual(errorsByAjv(schema, value));
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(requests.filter(([title]) => title !== 'TokenHeader'))('the form of %s', (title, schema, validate) => {
  test('finds what ajv finds at every limit and in every broken request', () => {
    const values = [...boundary(title as FixtureName), ...invalid(title as FixtureName)].map(({ value }) => value);
    expect(values.length).toBeGreaterThan(10);
    for (const value of values) expect(errorsBy(validate, value)).toEqual(errorsByAjv(schema, value));
  });
});

describe('formCode', () => {
  const codeOf = (schema: JsonSchema): string => {
    const own = {
      path: 'state/own.json',
      file: 'control/state/own.json',
      id: '',
      title: 'Own',
      name: 'own',
      group: 'state',
      schema,
    };
    return formCode(own, contract).code;
  };

  test('writes a schema as a form, and leaves out what describes it', () => {
    const schema: JsonSchema = {
      type: 'object',
      description: 'Not validated.',
      properties: {
        id: { type: 'string', minLength: 1, maxLength: 64 },
        status: { $ref: '../enums/message-status.json' },
        clock: { $ref: 'clock.json' },
        steps: { type: 'array', items: { type: 'integer', minimum: 0 }, maxItems: 2 },
      },
      required: ['id'],
      additionalProperties: false,
    };
    expect(codeOf(schema)).toBe(
      'export const validateOwn = /* @__PURE__ */ validatorOf(() => object({ "id": text(1, 64), ' +
        '"status": choice("0", "1", "2", "9"), "clock": by(validateClockState), ' +
        '"steps": list(integer(0), undefined, 2) }, ["id"]));',
    );
  });

  test.each<[string, JsonSchema]>([
    ['uniqueItems', { type: 'array', items: { type: 'string' }, uniqueItems: true }],
    ['multipleOf', { type: 'integer', multipleOf: 5 }],
    ['enum', { type: 'string', enum: ['a', 1] }],
    ['type', { type: ['integer', 'boolean'] }],
    ['pattern', { type: 'integer', pattern: '^1' }],
  ])('refuses a schema that says %s where no form reads it', (keyword, schema) => {
    expect(() => codeOf(schema)).toThrow(`schemas/state/own.json says ${keyword}: no form`);
  });
});

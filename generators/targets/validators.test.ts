import { Ajv2020 } from 'ajv/dist/2020.js';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { catalogue, findSchemaName, type SchemaName } from '../generated/catalogue.ts';
import { examples, schemas } from '../generated/schemas.ts';
import { validateBehaviour } from '../generated/validators/behaviour.js';
import { validators } from '../generated/validators/by-name.ts';
import { validateQueryTaskListRequest } from '../generated/validators/requests.js';
import { generatedFolder } from '../lib/generated-folder.ts';
import { subschemasOf } from '../lib/json-schema.ts';
import { loadContract, type Contract } from '../lib/load-contract.ts';
import { codePoints } from '../runtime/validation/code-points.ts';
import { validatorName } from './validator-name.ts';
import { generateValidators } from './validators.ts';

const contract = loadContract();

function partAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((part, name) => (part as Record<string, unknown>)[name], value);
}

/** The custom keywords that the schemas carry, which ajv wants to be told of. */
function annotationsOf({ schemas: all }: Contract): string[] {
  const keywords = all.flatMap(({ schema }) => subschemasOf(schema)).flatMap(({ subschema }) => Object.keys(subschema));
  return [...new Set(keywords.filter((keyword) => keyword.startsWith('x-')))];
}

const replacements: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  101,
  2 ** 53,
  '',
  'x',
  '0',
  '101',
  '007',
  'U0',
  [],
  {},
  [{}],
  { type: 'x' },
];

/** Copies of a value, each with one part of it left out or replaced. */
function variantsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return replacements;
  const inner = Object.entries(value).flatMap(([key, entry]) => {
    if (Array.isArray(value)) return variantsOf(entry).map((variant) => [variant]);
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    return [...variantsOf(entry).map((variant) => ({ ...value, [key]: variant })), rest];
  });
  return [...replacements, ...inner];
}

function bundleOf(code: string): string {
  const stdin = { contents: code, resolveDir: generatedFolder };
  return buildSync({ stdin, bundle: true, format: 'esm', minify: true, write: false }).outputFiles[0]?.text ?? '';
}

describe('the generated validators', () => {
  test.each(examples.map((example) => [example.path, example] as const))('accept the example %s', (_, example) => {
    const validate = validators[example.schema];
    expect(validate(partAt(example.value, example.at)) ? null : validate.errors).toBeNull();
  });

  test('cover every schema', () => {
    expect(Object.keys(validators)).toEqual(contract.schemas.map(({ name }) => name));
    expect(Object.keys(schemas)).toEqual(Object.keys(catalogue));
  });

  test.each(generateValidators(contract).filter(({ path }) => path.endsWith('.js')))(
    'need neither ajv nor eval at run time: $path',
    ({ text }) => {
      expect(text).not.toMatch(/\brequire\(|\beval\(|\bnew Function\b|\bfrom '[^.]/u);
    },
  );

  test.each(contract.schemas.map((schema) => [validatorName(schema), schema.group]))(
    'leave no trace in a bundle that does not use %s',
    (name, group) => {
      expect(bundleOf(`import { ${name} } from './validators/${group}.js';`)).toBe('');
    },
  );

  test('bring only themselves into a bundle', () => {
    const bundle = bundleOf(`export { validateTimezone } from './validators/parts.js';`);
    expect(bundle).toContain('GMT');
    expect(bundle).not.toContain('mention');
  });

  test('take a property named like one of the prototype for what it is', () => {
    const proto = JSON.parse('{"__proto__":{"page_size":101},"constructor":1,"toString":"x"}') as unknown;
    expect(validateQueryTaskListRequest(proto)).toBe(true);
    expect(validateBehaviour(proto)).toBe(false);
    expect(validateBehaviour.errors?.map(({ params }) => params['additionalProperty'])).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  test('agree with ajv itself on every example with one value changed', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true, discriminator: true, keywords: annotationsOf(contract) });
    for (const { schema } of contract.schemas) ajv.addSchema(schema);
    const disagreements = examples.flatMap((example) => {
      const original = ajv.getSchema(schemas[example.schema].$id);
      const variants = variantsOf(partAt(example.value, example.at));
      return variants.filter((variant) => original?.(variant) !== validators[example.schema](variant));
    });
    expect(disagreements).toEqual([]);
  });

  test('leave a value as it was', () => {
    const body = Object.freeze({ page_no: '1', unknown: Object.freeze({}) });
    expect(validateQueryTaskListRequest(body)).toBe(true);
    expect(body).toEqual({ page_no: '1', unknown: {} });
  });

  test('hold a number spelt as a string to the limits of the number', () => {
    const accepts = (page: unknown): boolean => validateQueryTaskListRequest({ page_no: page });
    expect([1, '1', 9007199254740991, '9007199254740991'].filter((page) => !accepts(page))).toEqual([]);
    expect([0, '0', -1, '-1', 1.5, '1.5', '9007199254740992', 'x', '', ' 1', null, true].filter(accepts)).toEqual([]);
  });
});

describe('codePoints', () => {
  test.each([
    ['', 0],
    ['line', 4],
    ['你好', 2],
    ['👍🏽', 2],
    ['\uD83D', 1],
    ['\uDC4D\uD83D', 2],
  ])('counts %j as %i', (text, count) => {
    expect(codePoints(text)).toBe(count);
  });
});

describe('findSchemaName', () => {
  test.each(['getTokenResponse', 'get-token-response', 'GetTokenResponse', 'responses/get-token.json'])(
    'knows a schema as %s',
    (text) => {
      expect(findSchemaName(text)).toBe<SchemaName>('getTokenResponse');
    },
  );

  test('knows no schema by a name of the prototype', () => {
    expect(findSchemaName('constructor')).toBeUndefined();
  });
});

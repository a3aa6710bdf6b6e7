import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { formatScript } from './format-script.ts';
import { banner, type GeneratedFile } from './generated-file.ts';
import { mapSchema, type JsonSchema } from './json-schema.ts';
import type { Contract, ContractSchema } from './load-contract.ts';
import { numberAsString } from './number-as-string.ts';
import { splitStandalone, type StandaloneFunction } from './split-standalone.ts';

/**
 * One validator per schema through ajv's standalone output: `validators/<group>.js` with its declarations in
 * `validators/<group>.d.ts`, and `validators/by-name.ts` with all of them.
 *
 * JavaScript with declarations beside it, because ajv writes JavaScript that strict type-checking refuses. The files
 * import one another and nothing else, hold no `eval` and no `new Function`, and consist of functions and regular
 * expressions alone, so that a bundler drops every validator that is not used.
 */
export function generateValidators(contract: Contract): readonly GeneratedFile[] {
  const groupOf = new Map(contract.schemas.map((schema) => [validatorName(schema), schema.group]));
  const functions = splitStandalone(compileAll(contract));
  return [
    ...groupsOf(contract).flatMap((group) => [script(group, functions, groupOf), declarations(group, contract)]),
    { path: 'validators/code-points.js', text: `${banner}\n${codePoints}` },
    { path: 'validators/code-points.d.ts', text: `${banner}\n${codePointsDeclaration}` },
    { path: 'validators/note.js', text: `${banner}\n${note}` },
    { path: 'validators/note.d.ts', text: `${banner}\n${noteDeclaration}` },
    byName(contract),
  ];
}

/** The name of a schema's validator. */
export function validatorName({ title }: Pick<ContractSchema, 'title'>): string {
  return `validate${title}`;
}

/** All validators as one standalone module, in ajv's own names. */
function compileAll({ schemas }: Contract): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    code: { esm: true, lines: true, source: true },
    discriminator: true,
    // Each schema is validated by its own function, wherever it stands: repeated, it would be most of a page's bundle.
    inlineRefs: false,
    messages: false,
    strict: true,
    // A union lists the properties it requires without describing them: its branches do.
    strictRequired: false,
  });
  // The contract uses no unevaluatedProperties. Without this, each validator carries what it evaluated as a property
  // set at load time, which keeps bundlers from dropping it.
  ajv.opts.unevaluated = false;
  ajv.addKeyword(numberAsString);
  for (const { schema } of schemas) ajv.addSchema(mapSchema(schema, forValidation));
  return standaloneCode.default(ajv, Object.fromEntries(schemas.map((schema) => [validatorName(schema), schema.id])));
}

/** A schema without what does not validate, and with numbers spelt as strings held to the number's limits. */
function forValidation(schema: JsonSchema): JsonSchema {
  const rest = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-') && !annotations.has(keyword)),
  );
  if (rest['unevaluatedProperties'] !== undefined || rest['unevaluatedItems'] !== undefined) {
    throw new Error(`${schema.$id ?? 'A schema'} uses unevaluatedProperties or unevaluatedItems: not supported.`);
  }
  const { pattern, minimum, maximum, ...others } = rest as JsonSchema;
  const isEitherSpelling = Array.isArray(schema.type) && schema.type.includes('integer') && pattern !== undefined;
  if (!isEitherSpelling || !['Long', 'Integer'].includes(String(schema['x-type']))) return rest;
  const limits = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return { ...others, ...limits, numberAsString: { pattern, ...limits } };
}

const annotations = new Set(['title', 'description', 'default', 'examples']);

const codePoints = `/** How many code points a text has: what minLength and maxLength count. */
export function codePoints(text) {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xdc00 || unit > 0xdfff) continue;
    const before = text.charCodeAt(index - 1);
    if (before >= 0xd800 && before <= 0xdbff) count -= 1;
  }
  return count;
}
`;

const note = `/** Adds an error to those of a validator so far. */
export function note(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

const noteDeclaration = `import type { ValidatorError } from '../validator.js';

export declare function note(
  errors: ValidatorError[] | null,
  instancePath: string,
  keyword: string,
  params: ValidatorError['params'],
): ValidatorError[];
`;

const codePointsDeclaration = 'export declare function codePoints(text: string): number;\n';

function groupsOf({ schemas }: Contract): string[] {
  return [...new Set(schemas.map(({ group }) => group))].sort();
}

function script(
  group: string,
  functions: readonly StandaloneFunction[],
  groupOf: ReadonlyMap<string, string>,
): GeneratedFile {
  const members = functions
    .filter(({ name }) => groupOf.get(name) === group)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const constants = new Map(members.flatMap((member) => [...member.constants]));
  const body = [
    ...[...constants].map(([name, source]) => `const ${name} = ${source};`),
    ...members.map(({ code }) => code),
  ];
  const imports = new Map<string, Set<string>>();
  const use = (file: string, name: string): void => {
    imports.set(file, (imports.get(file) ?? new Set()).add(name));
  };
  for (const { code, calls } of members) {
    if (code.includes('codePoints(')) use('code-points', 'codePoints');
    if (code.includes('note(')) use('note', 'note');
    for (const name of calls) {
      const owner = groupOf.get(name);
      if (owner && owner !== group) use(owner, name);
    }
  }
  const importLines = [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, names]) => `import { ${[...names].sort().join(', ')} } from './${file}.js';\n`);
  return {
    path: `validators/${group}.js`,
    text: [banner, ...importLines, '\n', formatScript(body.join('\n'))].join(''),
  };
}

function declarations(group: string, { schemas }: Contract): GeneratedFile {
  const members = schemas.filter((schema) => schema.group === group);
  const titles = members.map(({ title }) => title).sort();
  const text = [
    banner,
    `import type { ${titles.join(', ')} } from '../types.js';\n`,
    `import type { Validator } from '../validator.js';\n`,
    ...members.map(({ title }) => `\nexport declare const validate${title}: Validator<${title}>;\n`),
  ];
  return { path: `validators/${group}.d.ts`, text: text.join('') };
}

function byName(contract: Contract): GeneratedFile {
  const { schemas } = contract;
  const imports = groupsOf(contract).map((group) => {
    const names = schemas.filter((schema) => schema.group === group).map(validatorName);
    return `import {\n${names.sort().map((name) => `  ${name},\n`).join('')}} from './${group}.js';\n`;
  });
  const rows = schemas.map((schema) => `  ${schema.name}: ${validatorName(schema)},\n`);
  const text = [
    banner,
    `import type { SchemaTypes } from '../types.ts';\n`,
    `import type { Validator } from '../validator.ts';\n`,
    ...imports,
    '\n/** Every validator, by the name of its schema. */\n',
    'export const validators: { readonly [Name in keyof SchemaTypes]: Validator<SchemaTypes[Name]> } = {\n',
    ...rows,
    '};\n',
  ];
  return { path: 'validators/by-name.ts', text: text.join('') };
}

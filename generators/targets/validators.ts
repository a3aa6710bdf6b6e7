import standaloneCode from 'ajv/dist/standalone/index.js';
import { contractAjv } from '../lib/contract-ajv.ts';
import { formatScript } from '../lib/format-script.ts';
import { banner, type GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';
import { formCode, formedGroups } from './form-code.ts';
import { splitStandalone, type StandaloneFunction } from './split-standalone.ts';
import { validatorName } from './validator-name.ts';

/** What ships with generated code, seen from `validators/`. */
const runtime = '../../runtime/validation/';

/**
 * One validator per schema: `validators/<group>.js` with its declarations in `validators/<group>.d.ts`, and
 * `validators/by-name.ts` with all of them. Those of the provider's contract are ajv's standalone output; those of the
 * mock's own schemas are put together of forms.
 *
 * JavaScript with declarations beside it, because ajv writes JavaScript that strict type-checking refuses. The files
 * import one another and `runtime/validation/`, hold no `eval` and no `new Function`, and consist of functions and regular
 * expressions alone, so that a bundler drops every validator that is not used.
 */
export function generateValidators(contract: Contract): readonly GeneratedFile[] {
  const groupOf = new Map(contract.schemas.map((schema) => [validatorName(schema), schema.group]));
  const functions = splitStandalone(compileAll(contract));
  return [
    ...groupsOf(contract).flatMap((group) => [
      formedGroups.has(group) ? forms(group, contract) : script(group, functions, groupOf),
      declarations(group, contract),
    ]),
    // What a page validates requests by: it has few of them, and every byte to load.
    forms('requests', contract, 'requests-by-form'),
    declarations('requests', contract, 'requests-by-form'),
    byName(contract),
  ];
}

/** All validators as one standalone module, in ajv's own names. */
function compileAll(contract: Contract): string {
  const names = contract.schemas.map((schema) => [validatorName(schema), schema.id]);
  return standaloneCode.default(contractAjv(contract), Object.fromEntries(names));
}

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
  const use = (path: string, name: string): void => {
    imports.set(path, (imports.get(path) ?? new Set()).add(name));
  };
  for (const { code, calls } of members) {
    if (code.includes('codePoints(')) use(`${runtime}code-points.ts`, 'codePoints');
    if (code.includes('note(')) use(`${runtime}note.ts`, 'note');
    for (const name of calls) {
      const owner = groupOf.get(name);
      if (owner && owner !== group) use(`./${owner}.js`, name);
    }
  }
  return fileOf(group, imports, body.join('\n'));
}

function forms(group: string, contract: Contract, file = group): GeneratedFile {
  const members = contract.schemas.filter((schema) => schema.group === group);
  const codes = members.map((member) => formCode(member, contract));
  const imports = new Map([[`${runtime}forms.ts`, new Set(codes.flatMap((code) => [...code.forms]))]]);
  if (codes.some(({ usesKinds }) => usesKinds)) imports.set('../event-kinds.ts', new Set(['eventKinds']));
  for (const schema of codes.flatMap(({ references }) => [...references])) {
    if (schema.group === group) continue;
    const path = `./${schema.group}.js`;
    imports.set(path, (imports.get(path) ?? new Set()).add(validatorName(schema)));
  }
  return fileOf(file, imports, codes.map(({ code }) => code).join('\n'));
}

function fileOf(file: string, imports: ReadonlyMap<string, ReadonlySet<string>>, code: string): GeneratedFile {
  const lines = [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, names]) => `import { ${[...names].sort().join(', ')} } from '${path}';\n`);
  return { path: `validators/${file}.js`, text: [banner, ...lines, '\n', formatScript(code)].join('') };
}

function declarations(group: string, { schemas }: Contract, file = group): GeneratedFile {
  const members = schemas.filter((schema) => schema.group === group);
  const titles = members.map(({ title }) => title).sort();
  const text = [
    banner,
    `import type { ${titles.join(', ')} } from '../types.js';\n`,
    `import type { Validator } from '${runtime}validator.js';\n`,
    ...members.map(({ title }) => `\nexport declare const validate${title}: Validator<${title}>;\n`),
  ];
  return { path: `validators/${file}.d.ts`, text: text.join('') };
}

function byName(contract: Contract): GeneratedFile {
  const { schemas } = contract;
  const imports = groupsOf(contract).map((group) => {
    const names = schemas.filter((schema) => schema.group === group).map(validatorName);
    return `import {\n${names
      .sort()
      .map((name) => `  ${name},\n`)
      .join('')}} from './${group}.js';\n`;
  });
  const rows = schemas.map((schema) => `  ${schema.name}: ${validatorName(schema)},\n`);
  const text = [
    banner,
    `import type { SchemaTypes } from '../types.ts';\n`,
    `import type { Validator } from '${runtime}validator.ts';\n`,
    ...imports,
    '\n/** Every validator, by the name of its schema. */\n',
    'export const validators: { readonly [Name in keyof SchemaTypes]: Validator<SchemaTypes[Name]> } = {\n',
    ...rows,
    '};\n',
  ];
  return { path: 'validators/by-name.ts', text: text.join('') };
}

import { banner, type GeneratedFile } from '../lib/generated-file.ts';
import { schemaAt, type Contract } from '../lib/load-contract.ts';
import { validatorName } from './validator-name.ts';

/**
 * The validators of each operation's parameters and of its answer; those of the parameters by form as well, for pages,
 * which have every byte to load.
 */
export function generateOperationValidators(contract: Contract): readonly GeneratedFile[] {
  const rows = Object.entries(contract.operations).map(([id, { query, body, response }]) => ({
    id,
    request: nameAt(contract, body ?? query),
    answer: nameAt(contract, response),
  }));
  const requests = map('requestValidators', 'The parameters of each operation.', rows, 'request');
  const answers = map('answerValidators', 'The answer of each operation when it succeeds.', rows, 'answer');
  const asked = rows.map(({ request }) => request);
  const answered = rows.map(({ answer }) => answer);
  return [
    file('operation-validators.ts', [importOf(asked, 'requests'), requests]),
    file('operation-validators-by-form.ts', [importOf(asked, 'requests-by-form'), requests]),
    // A file of their own: a mock server starts without them.
    file('answer-validators.ts', [importOf(answered, 'responses'), answers]),
  ];
}

function nameAt(contract: Contract, path: string | undefined): string {
  if (path === undefined) throw new Error('schemas/provider/operations.json: an operation has neither query nor body.');
  return validatorName(schemaAt(contract, path));
}

function importOf(names: readonly string[], group: string): string {
  return `import {\n${[...names]
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}} from './validators/${group}.js';\n`;
}

function map<Side extends string>(
  name: string,
  comment: string,
  rows: readonly ({ readonly id: string } & Readonly<Record<Side, string>>)[],
  side: Side,
): string {
  const members = rows.map((row) => `  ${row.id}: ${row[side]},\n`).join('');
  return (
    `\n/** ${comment} */\nexport const ${name}: Readonly<Record<OperationId, Validator<unknown>>> = ` +
    `{\n${members}};\n`
  );
}

function file(path: string, parts: readonly string[]): GeneratedFile {
  const types = [
    `import type { OperationId } from './operations.ts';\n`,
    `import type { Validator } from '../runtime/validation/validator.ts';\n`,
  ];
  return { path, text: [banner, ...types, ...parts].join('') };
}

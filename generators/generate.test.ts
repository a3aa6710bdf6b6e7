import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareFolder, generatedFolder, writeFolder } from './lib/generated-folder.ts';
import { loadContract } from './lib/load-contract.ts';
import { documentFiles } from './targets/document-files.ts';
import { generateAll } from './targets/index.ts';
import { contractCopy, temporaryFolder } from './testing/contract.ts';

const files = await generateAll(loadContract());

function generate(...flags: string[]): { status: number | null; stderr: string } {
  const script = fileURLToPath(new URL('generate.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script, ...flags], { encoding: 'utf8' });
  return { status, stderr };
}

describe('the generators', () => {
  test('make what is committed', () => {
    expect(compareFolder(generatedFolder, files)).toEqual([]);
  });

  test('make the same bytes from the same contract', async () => {
    expect(await generateAll(loadContract(contractCopy()))).toEqual(files);
  });

  test('mark every file as generated', () => {
    // The errata are of the docs, all else is of the contract.
    const first = /Generated from (?:schemas|docs)\/ by `npm run generate`\./;
    expect(files.filter(({ text }) => !first.test(text.slice(0, 200)))).toEqual([]);
  });

  test('refuse a contract with a keyword that has no reason', async () => {
    const { maximum: _, ...reasons } = loadContract().reasons;
    await expect(generateAll({ ...loadContract(), reasons })).rejects.toThrow(
      'schemas/provider/reasons.json has no reason for: maximum.',
    );
  });
});

describe('generate --check', () => {
  test('names each stale, missing and surplus file, and exits with 1', () => {
    const folder = temporaryFolder();
    writeFolder(folder, files);
    writeFileSync(join(folder, 'types.ts'), '');
    writeFileSync(join(folder, 'left-over.ts'), '');
    rmSync(join(folder, 'validators/requests.js'));
    expect(generate('--check', '--out', folder)).toEqual({
      status: 1,
      stderr: [
        'generators/generated/types.ts is stale',
        'generators/generated/validators/requests.js is missing',
        'generators/generated/left-over.ts is surplus',
        'Run `npm run generate` and commit the result.',
        '',
      ].join('\n'),
    });
    expect(readFileSync(join(folder, 'types.ts'), 'utf8')).toBe('');
  });

  test('names a document of docs/api that is stale or surplus', () => {
    const folder = temporaryFolder();
    writeFolder(folder, documentFiles(loadContract()));
    writeFileSync(join(folder, 'openapi.json'), '{}\n');
    writeFileSync(join(folder, 'left-over.json'), '{}\n');
    expect(generate('--check', '--documents', folder)).toEqual({
      status: 1,
      stderr: [
        'docs/api/openapi.json is stale',
        'docs/api/left-over.json is surplus',
        'Run `npm run generate` and commit the result.',
        '',
      ].join('\n'),
    });
  });

  test('says nothing and exits with 0 when all is current', () => {
    expect(generate('--check')).toEqual({ status: 0, stderr: '' });
  });

  test('exits with 1 when the contract is broken', () => {
    const schemas = contractCopy();
    writeFileSync(join(schemas, 'provider/operations.json'), '[]');
    const { status, stderr } = generate('--check', '--schemas', schemas);
    expect(status).toBe(1);
    expect(stderr).toContain('schemas/provider/operations.json: missing, or not an object');
  });
});

describe('writeFolder', () => {
  test('brings a folder up to date and tells what it changed', () => {
    const folder = temporaryFolder();
    const text = 'export {};\n';
    writeFileSync(join(folder, 'right.ts'), text);
    writeFileSync(join(folder, 'surplus.ts'), text);
    const made = [
      { path: 'right.ts', text },
      { path: 'deep/new.ts', text },
    ];
    expect(writeFolder(folder, made)).toEqual([
      { path: 'deep/new.ts', kind: 'missing' },
      { path: 'surplus.ts', kind: 'surplus' },
    ]);
    expect(compareFolder(folder, made)).toEqual([]);
  });
});

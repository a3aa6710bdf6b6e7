import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleForPage, mainFile, namesAtOnce, root, sizesOf } from '../../../test/support/page-bundle.ts';

const everything = await bundleForPage("export { sobotHandlers } from './mock-server/adapters/msw.ts';");

test('the bundle stays within its budget', () => {
  const { atOnce, all } = sizesOf(everything);
  expect(atOnce).toBeLessThanOrEqual(30_000);
  expect(all).toBeLessThanOrEqual(53_550);
});

test('what answers requests is loaded at once; the account that is made up comes with the first one for its records', () => {
  const names = namesAtOnce(everything.metafile.outputs);
  const files = names.flatMap((name) => Object.keys(everything.metafile.outputs[name]?.inputs ?? {}));
  for (const part of ['operations/get-token', 'operations/send-record-list', 'faults/apply-faults']) {
    expect(files).toContain(`mock-server/core/${part}.ts`);
  }
  expect(files).not.toContain('mock-server/core/tenant/initial-state/demo-account.ts');
});

test('the bundle has no package in it, nor anything of Node', () => {
  const files = Object.keys(everything.metafile.inputs);
  const packages = files
    .filter((file) => file.startsWith('node_modules/'))
    .map((file) => file.split('/').slice(1, 3).join('/'));
  const imports = Object.values(everything.metafile.outputs).flatMap((output) => output.imports);
  expect([...new Set(packages)]).toEqual([]);
  expect([...new Set(imports.filter(({ external }) => external).map(({ path }) => path))]).toEqual(['msw']);
});

test('the bundle makes no code at run time', () => {
  const texts = everything.outputFiles.map(({ text }) => text);
  expect(texts.filter((text) => /\beval\(|\bnew Function\b|\bFunction\(/.test(text))).toEqual([]);
});

test('what is not used is left out', async () => {
  const silent = { 'ignored-bare-import': 'silent' } as const;
  const { outputFiles } = await bundleForPage("import './mock-server/adapters/msw.ts';", { logOverride: silent });
  expect(outputFiles.find(({ path }) => path === join(root, mainFile))?.text.trim()).toBe('');
});

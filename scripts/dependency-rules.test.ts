import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Import = readonly [from: string, to: string];

/** For each rule, imports that break it; each line is a module of the made-up tree that holds nothing else. */
const breaches: Readonly<Record<string, readonly Import[]>> = {
  'core-imports-only-itself': [
    ['mock-server/core/reads-the-server.ts', '../server.ts'],
    ['mock-server/core/reads-a-package.ts', '@noble/hashes'],
    ['mock-server/core/reads-fixtures.ts', '../../generators/runtime/fixtures/text.ts'],
  ],
  'adapters-stand-alone': [['mock-server/adapters/fetch.ts', './express.ts']],
  'adapters-import-core-and-their-package': [
    ['mock-server/adapters/express/router.ts', 'commander'],
    ['mock-server/adapters/msw.ts', '../webhooks/emitter.ts'],
  ],
  'faker-only-in-fixtures': [
    ['generators/generated/names.ts', '@faker-js/faker'],
    ['cli/commands/fixture/command.ts', '@faker-js/faker'],
  ],
  'faker-not-reachable': [
    ['mock-server/core/one-step-away.ts', '../../generators/generated/fixtures.ts'],
    ['mock-server/adapters/two-steps-away.ts', '../core/one-step-away.ts'],
    ['mock-server/emulator.ts', './core/one-step-away.ts'],
  ],
  'contract-kit-imports-the-contract': [
    ['contract-tests/check-token.ts', '../mock-server/core/store/store.ts'],
    ['contract-tests/report.ts', '../generators/runtime/fixtures/index.ts'],
  ],
  'contract-suites-import-entries': [
    ['contract-tests/token.test.ts', '../mock-server/core/store/store.ts'],
    ['contract-tests/kit/provider/mutants/shared.ts', '../../../../mock-server/control/tenants.ts'],
  ],
  'node-at-the-edges': [
    ['mock-server/core/reads-node.ts', 'node:fs'],
    ['mock-server/control/routes/index.ts', 'node:http'],
    ['generators/runtime/fixtures/file.ts', 'node:fs/promises'],
    ['contract-tests/target.ts', 'node:net'],
  ],
  'build-scripts-stay-out': [
    ['mock-server/control/operations.ts', '../../generators/generate.ts'],
    ['cli/build.ts', '../scripts/build.ts'],
  ],
  'schemas-read-by-generators': [
    ['mock-server/control/errors.ts', '../../schemas/errors.json'],
    ['cli/commands/schema/command.ts', '../../../schemas/errors.json'],
  ],
  'no-cycles': [['mock-server/core/chicken.ts', './egg.ts']],
};

const restOfTheCycle: Import = ['mock-server/core/egg.ts', './chicken.ts'];

/** Imports that every rule allows. */
const allowed: readonly Import[] = [
  ['mock-server/core/store/store.ts', '../../../generators/generated/types.ts'],
  ['mock-server/core/store/store.test.ts', 'vitest'],
  ['mock-server/adapters/express.ts', 'express'],
  ['mock-server/adapters/express/handler.ts', '../../control/tenants.ts'],
  ['mock-server/server.ts', 'node:http'],
  ['mock-server/node/certificate.ts', 'node:crypto'],
  ['mock-server/webhooks/emitter.ts', '../core/store/store.ts'],
  ['mock-server/control/tenants.ts', '../core/store/store.ts'],
  ['generators/generate.ts', 'node:fs'],
  ['generators/templates/types.ts', '../../schemas/errors.json'],
  ['generators/entries/schemas.ts', '../generated/types.ts'],
  ['generators/runtime/fixtures/index.ts', '../../generated/fixtures.ts'],
  ['generators/runtime/fixtures/text.ts', '@faker-js/faker'],
  ['generators/generated/fixtures.ts', '@faker-js/faker'],
  ['generators/generated/types.ts', ''],
  ['scripts/build.ts', '../generators/generate.ts'],
  ['cli/main.ts', 'commander'],
  ['cli/commands/start/command.ts', '../../../mock-server/server.ts'],
  ['contract-tests/violation.ts', '../generators/generated/types.ts'],
  ['contract-tests/express.test.ts', '../mock-server/adapters/express.ts'],
  ['test/package/tarball.ts', 'node:fs'],
];

const packages = ['@faker-js/faker', '@noble/hashes', 'commander', 'express', 'msw', 'vitest'];

interface Rule {
  readonly name: string;
  readonly severity: string;
}

interface Summary {
  readonly violations: readonly { readonly from: string; readonly rule: Rule }[];
  readonly ruleSetUsed: { readonly forbidden: readonly Rule[] };
}

let root: string;
let summary: Summary;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dependency-rules-'));
  for (const name of packages) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    await write(`node_modules/${name}/index.js`, '');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  await write('package.json', JSON.stringify({ name: 'tree', type: 'module', dependencies }));
  await write('schemas/errors.json', '{}');
  for (const [from, to] of [...allowed, restOfTheCycle, ...Object.values(breaches).flat()]) {
    await write(from, to === '' ? 'export type X = never;\n' : `export type { X } from '${to}';\n`);
  }
  const repository = join(import.meta.dirname, '..');
  const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(repository, '.dependency-cruiser.js'), '--output-type', 'json'];
  const folders = ['cli', 'contract-tests', 'generators', 'mock-server', 'scripts'];
  const { stdout } = await promisify(execFile)(process.execPath, [cruiser, ...options, ...folders], {
    cwd: root,
    maxBuffer: 2 ** 26,
  });
  ({ summary } = JSON.parse(stdout) as { summary: Summary });
});

afterAll(() => rm(root, { recursive: true }));

for (const [rule, imports] of Object.entries(breaches)) {
  for (const [from, to] of imports) {
    test(`${rule} stops ${from} from importing ${to}`, () => {
      const broken = summary.violations.filter((violation) => violation.from === from);
      expect(broken.map(({ rule: { name } }) => name)).toContain(rule);
    });
  }
}

test('a permitted import breaks no rule', () => {
  const permitted = allowed.map(([from]) => from);
  expect(summary.violations.filter(({ from }) => permitted.includes(from))).toEqual([]);
});

test('every rule is an error and has a breach here', () => {
  const { forbidden } = summary.ruleSetUsed;
  expect(forbidden.map(({ name }) => name)).toEqual(Object.keys(breaches));
  expect(forbidden.filter(({ severity }) => severity !== 'error')).toEqual([]);
});

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms } from './rooms.ts';

type Import = readonly [from: string, to: string];

const ruleOf = (name: string): string => `${name.replaceAll(' ', '-')}-imports-what-is-named`;

/** No room may import what builds the house, from wherever it is. */
const buildImports = rooms.map(({ name, path }): [rule: string, Import] => {
  const folder = path.endsWith('.ts') ? dirname(path) : path.endsWith('/') ? path.slice(0, -1) : path;
  const from = path.endsWith('.ts') ? path : `${folder}/builds.ts`;
  const up = folder
    .split('/')
    .map(() => '..')
    .join('/');
  return [ruleOf(name), [from, name === 'scripts' ? '../cli/main.ts' : `${up}/scripts/build.ts`]];
});

/** For each rule, imports that break it; each line is a module of the made-up tree that holds nothing else. */
const violations: readonly (readonly [rule: string, ...Import])[] = [
  ...buildImports.map(([rule, [from, to]]) => [rule, from, to] as const),
  [ruleOf('core'), 'mock-server/core/reads-the-server.ts', '../server.ts'],
  [ruleOf('core'), 'mock-server/core/reads-a-package.ts', '@noble/hashes'],
  [ruleOf('core'), 'mock-server/core/reads-fixtures.ts', '../../generators/runtime/fixtures/text.ts'],
  [ruleOf('core'), 'mock-server/core/reads-node.ts', 'node:fs'],
  [ruleOf('express adapter'), 'mock-server/adapters/express/router.ts', 'commander'],
  [ruleOf('msw adapter'), 'mock-server/adapters/msw.ts', '../webhooks/emitter.ts'],
  [ruleOf('control'), 'mock-server/control/routes/index.ts', 'node:http'],
  [ruleOf('control'), 'mock-server/control/errors.ts', '../../schemas/errors.json'],
  [ruleOf('control'), 'mock-server/control/mounts.ts', 'express'],
  [ruleOf('MCP'), 'mock-server/mcp/tools/emulates.ts', '../../core/store/store.ts'],
  [ruleOf('MCP'), 'mock-server/mcp/reads.ts', 'node:fs'],
  [ruleOf('console'), 'mock-server/control/console/chat/routes.tsx', '../../http/router.ts'],
  [ruleOf('console'), 'mock-server/control/console/state/emulates.ts', '../../../core/clock/clock.ts'],
  [ruleOf('console'), 'mock-server/control/console/serves.tsx', 'express'],
  [ruleOf('web'), 'mock-server/web/passes-on.ts', '../proxy/index.ts'],
  [ruleOf('webhooks'), 'mock-server/webhooks/intercepts.ts', '../adapters/msw.ts'],
  [ruleOf('webhooks'), 'mock-server/webhooks/asks.ts', '../../test/support/http-client.ts'],
  [ruleOf('data'), 'mock-server/data/answers.ts', '../control/index.ts'],
  [ruleOf('webhooks'), 'mock-server/webhooks/keeps.ts', '../data/index.ts'],
  [ruleOf('msw adapter'), 'mock-server/adapters/msw/keeps.ts', '../../data/index.ts'],
  [ruleOf('core'), 'mock-server/core/keeps.ts', '../data/index.ts'],
  [ruleOf('fixture runtime'), 'generators/runtime/fixtures/file.ts', 'node:fs/promises'],
  [ruleOf('fixture runtime'), 'generators/runtime/fixtures/emulates.ts', '../../../mock-server/core/store/store.ts'],
  [ruleOf('fixture runtime'), 'generators/runtime/fixtures/names-kinds.ts', '../../generated/types.ts'],
  [ruleOf('validation'), 'generators/runtime/validation/words.ts', '../../generated/types.ts'],
  [ruleOf('kit engine'), 'contract-tests/kit/engine/runs-vitest.ts', 'vitest'],
  [ruleOf('kit engine'), 'contract-tests/kit/engine/serves.ts', 'express'],
  [ruleOf('provider kit'), 'contract-tests/kit/provider/asks-a-receiver.ts', '../receiver/check.ts'],
  [ruleOf('provider kit'), 'contract-tests/kit/provider/check-token.ts', '../../../mock-server/core/store/store.ts'],
  [ruleOf('receiver kit'), 'contract-tests/kit/receiver/target.ts', 'node:net'],
  [ruleOf('kit reporters'), 'contract-tests/kit/reporters/report.ts', '../../../generators/runtime/fixtures/text.ts'],
  [ruleOf('playwright'), 'contract-tests/playwright/asks-vitest.ts', 'vitest'],
  [ruleOf('playwright'), 'contract-tests/playwright/routes.ts', '../../mock-server/control/routes/index.ts'],
  [ruleOf('command'), 'cli/commands/schema/command.ts', '../../../schemas/errors.json'],
  [ruleOf('command'), 'cli/commands/emit/rows.ts', '../../../mock-server/core/store/memory/rows.ts'],
  ['in-a-room', 'plugins/index.ts', '../cli/main.ts'],
  ['in-a-room', 'mock-server/loose.ts', './server.ts'],
  ['production-imports-no-tests', 'mock-server/control/tests.ts', '../../test/support/http-client.ts'],
  ['production-imports-no-tests', 'contract-tests/kit/provider/mutates.ts', './mutants/shared.ts'],
  ['production-imports-no-tests', 'mock-server/core/clock/asserts.ts', './clock.test.ts'],
  ['adapters-stand-alone', 'mock-server/adapters/fetch.ts', './express.ts'],
  ['verbs-stand-alone', 'cli/commands/exec/starts.ts', '../start/run.ts'],
  ['verbs-are-listed-once', 'cli/running/starts.ts', '../commands/start/run.ts'],
  ['faker-only-in-fixtures', 'generators/generated/names.ts', '@faker-js/faker'],
  ['faker-only-in-fixtures', 'cli/commands/fixture/command.ts', '@faker-js/faker'],
  ['faker-not-reachable', 'mock-server/core/one-step-away.ts', '../../generators/runtime/fixtures/text.ts'],
  ['faker-not-reachable', 'mock-server/adapters/two-steps-away.ts', '../core/one-step-away.ts'],
  ['faker-not-reachable', 'mock-server/emulator.ts', './core/one-step-away.ts'],
  ['contract-suites-import-entries', 'contract-tests/token.test.ts', '../mock-server/core/store/store.ts'],
  [
    'contract-suites-import-entries',
    'contract-tests/kit/provider/mutants/shared.ts',
    '../../../../mock-server/control/tenants.ts',
  ],
  ['no-cycles', 'mock-server/core/chicken.ts', './egg.ts'],
];

const restOfTheCycle: Import = ['mock-server/core/egg.ts', './chicken.ts'];

/** Imports that every rule allows. */
const allowed: readonly Import[] = [
  ['mock-server/core/store/store.ts', '../../../generators/generated/types.ts'],
  ['mock-server/core/store/memory/rows.ts', '../../../../common/random.ts'],
  ['common/random.ts', ''],
  ['mock-server/core/store/store.test.ts', 'vitest'],
  ['mock-server/core/clock/clock.test.ts', 'vitest'],
  ['mock-server/adapters/express.ts', 'express'],
  ['mock-server/adapters/express/handler.ts', '../../control/tenants.ts'],
  ['mock-server/node/certificate.ts', 'node:crypto'],
  ['mock-server/webhooks/emitter.ts', '../core/store/store.ts'],
  ['mock-server/control/tenants.ts', '../core/store/store.ts'],
  ['mock-server/proxy/node/forward.ts', 'undici'],
  ['generators/lib/read.ts', 'node:fs'],
  ['generators/targets/types.ts', 'ajv'],
  ['generators/entries/schemas.ts', '../generated/types.ts'],
  ['generators/generated/fixtures.ts', '../runtime/fixtures/text.ts'],
  ['generators/runtime/fixtures/text.ts', '@faker-js/faker'],
  ['generators/generated/types.ts', ''],
  ['scripts/build.ts', 'node:fs'],
  ['cli/main.ts', 'commander'],
  ['cli/commands/start/run.ts', '../../../mock-server/server.ts'],
  ['cli/commands/start/command.ts', './run.ts'],
  ['cli/verbs.ts', './commands/start/command.ts'],
  ['contract-tests/kit/receiver/check.ts', '../../../generators/generated/types.ts'],
  ['contract-tests/express.test.ts', '../mock-server/adapters/express.ts'],
  ['test/package/tarball.ts', 'node:fs'],
  ['test/support/http-client.ts', 'undici'],
];

const packages = ['@faker-js/faker', '@noble/hashes', 'ajv', 'commander', 'express', 'msw', 'undici', 'vitest'];

interface Rule {
  readonly name: string;
  readonly severity: string;
}

interface Summary {
  readonly violations: readonly { readonly from: string; readonly rule: Rule }[];
  readonly ruleSetUsed: { readonly forbidden: readonly Rule[] };
}

/** Folders that need each other, though no two modules do. */
const folderCycle: readonly Import[] = [
  ['mock-server/core/media/needs-faults.ts', '../faults/fault.ts'],
  ['mock-server/core/faults/needs-media.ts', '../media/picture.ts'],
  ['mock-server/core/faults/fault.ts', ''],
  ['mock-server/core/media/picture.ts', ''],
];

/** The same, were it not for a test. */
const testedAcross: readonly Import[] = [
  ['mock-server/core/journal/needs-store.ts', '../store/store.ts'],
  ['mock-server/core/store/store.test.ts', '../journal/needs-store.ts'],
];

const folders = ['cli', 'common', 'contract-tests', 'docs', 'generators', 'mock-server', 'plugins', 'scripts', 'test'];

let root: string;
let summary: Summary;
let folderViolations: Summary['violations'];

/** What dependency-cruiser finds in the tree. */
async function cruise(config: string): Promise<Summary> {
  const repository = join(import.meta.dirname, '..');
  const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(repository, config), '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, [cruiser, ...options, ...folders], {
    cwd: root,
    maxBuffer: 2 ** 26,
  });
  return (JSON.parse(stdout) as { summary: Summary }).summary;
}

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
  const imports = [
    ...[...allowed, restOfTheCycle, ...folderCycle, ...testedAcross],
    ...violations.map(([, from, to]) => [from, to] as const),
  ];
  for (const [from, lines] of Map.groupBy(imports, ([path]) => path)) {
    const code = lines.map(([, to], nth) =>
      to === '' ? 'export type X = never;' : `export type { X as X${nth} } from '${to}';`,
    );
    await write(from, `${code.join('\n')}\n`);
  }
  [summary, { violations: folderViolations }] = await Promise.all([
    cruise('.dependency-cruiser.js'),
    cruise('.dependency-cruiser.folders.js'),
  ]);
});

afterAll(() => rm(root, { recursive: true }));

for (const [rule, from, to] of violations) {
  test(`${rule} stops ${from} from importing ${to}`, () => {
    const broken = summary.violations.filter((violation) => violation.from === from);
    expect(broken.map(({ rule: { name } }) => name)).toContain(rule);
  });
}

test('a permitted import breaks no rule', () => {
  const permitted = allowed.map(([from]) => from);
  expect(summary.violations.filter(({ from }) => permitted.includes(from))).toEqual([]);
});

test('every rule is an error and is broken here', () => {
  const { forbidden } = summary.ruleSetUsed;
  expect(forbidden.map(({ name }) => name).sort()).toEqual([...new Set(violations.map(([rule]) => rule))].sort());
  expect(forbidden.filter(({ severity }) => severity !== 'error')).toEqual([]);
});

test('no-folder-cycles stops folders from needing each other, and lets tests import what they like', () => {
  const found = folderViolations.map(({ from, rule: { name } }) => `${name}: ${from}`);
  expect(found).toContain('no-folder-cycles: mock-server/core/media');
  expect(found).toContain('no-folder-cycles: mock-server/core/faults');
  expect(found).not.toContain('no-folder-cycles: mock-server/core/journal');
});

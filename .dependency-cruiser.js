import { entries } from './scripts/entries.ts';

const exactly = (path) => `^${path.replace(/[.$]/g, '\\$&')}$`;

/** Tests, and what they share. */
const tests = '(?:\\.test\\.ts|/(?:testing|mutants)/.+\\.ts|^test/support/.+\\.ts)$';
/** Packaging tests and those of the examples look at the package from outside; they are tests to their last helper. */
const packagingTests = '^test/';
const configuration = '^[^/]+\\.(?:ts|js)$';
/** What the contract's code is made by: everything in generators/ that is not part of the package. */
const buildScripts = '^(?:scripts/|generators/(?!generated/|runtime/|entries/))';
const faker = '^node_modules/@faker-js/';
/** The contract's own suites; every other module in contract-tests/ is the kit. */
const contractSuites = ['^contract-tests/.+\\.test\\.ts$', '^contract-tests/kit/[^/]+/mutants/'];

export default {
  forbidden: [
    {
      name: 'core-imports-only-itself',
      comment: 'The core is pure: it runs wherever JavaScript runs. Pass what it needs in through its options.',
      severity: 'error',
      from: { path: '^mock-server/core/', pathNot: tests },
      to: { pathNot: ['^mock-server/core/', '^common/', '^generators/generated/'] },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'An adapter translates for one platform. Move what two of them share into the core.',
      severity: 'error',
      from: { path: '^mock-server/adapters/([^/.]+)', pathNot: tests },
      to: { path: '^mock-server/adapters/', pathNot: '^mock-server/adapters/$1(?:[/.]|$)' },
    },
    {
      name: 'adapters-import-core-and-their-package',
      comment: 'An adapter imports the emulator, what it carries of ours, and the one package it adapts.',
      severity: 'error',
      from: { path: '^mock-server/adapters/([^/.]+)', pathNot: tests },
      to: {
        pathNot: [
          '^mock-server/(?:core|control|web|adapters)/',
          '^common/',
          exactly('mock-server/emulator.ts'),
          '^generators/generated/',
          '^node_modules/(?:@types/)?$1/',
        ],
      },
    },
    {
      name: 'faker-only-in-fixtures',
      comment: 'Fixtures alone are made with faker; it is large and slow to load.',
      severity: 'error',
      from: { pathNot: ['^generators/runtime/fixtures/', exactly('generators/generated/fixtures.ts'), tests] },
      to: { path: faker },
    },
    {
      name: 'faker-not-reachable',
      comment: 'The emulator and whatever runs in a page must not pull faker in, however long the way.',
      severity: 'error',
      from: {
        path: ['^mock-server/(?:core|adapters|webhooks|control|web)/', '^mock-server/[^/]+\\.ts$'],
        pathNot: tests,
      },
      to: { path: faker, reachable: true },
    },
    {
      name: 'contract-kit-imports-the-contract',
      comment: 'The kit checks any target, so it knows the contract and not the mock server.',
      severity: 'error',
      from: { path: '^contract-tests/', pathNot: [...contractSuites, packagingTests] },
      to: { path: '^(?:mock-server|cli|generators|scripts|schemas)/', pathNot: '^generators/generated/' },
    },
    {
      name: 'contract-suites-import-entries',
      comment: 'The suites see what a user of the package sees: its entries.',
      severity: 'error',
      from: { path: contractSuites, pathNot: packagingTests },
      to: {
        path: '^(?:mock-server|cli|generators|scripts|schemas)/',
        pathNot: entries.map(({ source }) => exactly(source)),
      },
    },
    {
      name: 'node-at-the-edges',
      comment: 'Only the command, the server and build scripts may reach for the machine. Pass it in.',
      severity: 'error',
      from: {
        pathNot: [
          '^cli/',
          exactly('mock-server/server.ts'),
          exactly('mock-server/proxy/index.ts'),
          '^mock-server/(?:node|proxy/node)/',
          buildScripts,
          tests,
          packagingTests,
          configuration,
        ],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'build-scripts-stay-out',
      comment: 'Build scripts make the code that is published; none of it imports them.',
      severity: 'error',
      from: { pathNot: [buildScripts, tests, packagingTests, configuration] },
      to: { path: buildScripts },
    },
    {
      name: 'schemas-read-by-generators',
      comment: 'The contract reaches code by way of generators/generated.',
      severity: 'error',
      from: { pathNot: '^generators/' },
      to: { path: '^schemas/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};

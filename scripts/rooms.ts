import type { Room } from './room.ts';

/**
 * Every room. What flows, flows one way: contract → generated code → emulator → adapters → server → cli, and contract →
 * generated code → kits → cli.
 */
export const rooms: readonly Room[] = [
  { name: 'common', path: 'common/', rooms: [] },

  // The contract. Only generators read schemas/; everything else gets the contract from generated code. What ships with
  // generated code is told what it needs of it: nothing flows back.
  { name: 'validation', path: 'generators/runtime/validation/', rooms: [] },
  {
    name: 'fixture runtime',
    path: 'generators/runtime/fixtures/',
    rooms: ['common'],
    packages: ['@faker-js/faker', '@noble/hashes'],
  },
  { name: 'generated', path: 'generators/generated/', rooms: ['validation', 'fixture runtime'] },
  {
    name: 'contract entries',
    path: 'generators/entries/',
    rooms: ['generated', 'validation', 'fixture runtime', 'common'],
  },
  { name: 'API documents', path: 'docs/api/', rooms: [] },
  { name: 'contract reader', path: 'generators/lib/', rooms: ['common'], packages: ['ajv', 'esbuild'], node: true },
  {
    name: 'targets',
    path: 'generators/targets/',
    rooms: ['contract reader', 'fixture runtime', 'common'],
    packages: ['ajv', 'json-schema-to-typescript'],
    node: true,
  },
  { name: 'generate', path: 'generators/generate.ts', rooms: ['contract reader', 'targets'], node: true },

  // The emulator.
  { name: 'core', path: 'mock-server/core/', rooms: ['common', 'generated', 'validation'] },
  { name: 'web', path: 'mock-server/web/', rooms: ['core'] },
  { name: 'webhooks', path: 'mock-server/webhooks/', rooms: ['core', 'common', 'generated'] },
  { name: 'fetch adapter', path: 'mock-server/adapters/fetch', rooms: ['core', 'web'] },
  { name: 'emulator', path: 'mock-server/emulator.ts', rooms: ['core', 'web', 'fetch adapter', 'common', 'generated'] },
  // What a server keeps beside its tenants: who may do what on it, and how much.
  { name: 'team', path: 'mock-server/team/', rooms: ['core', 'webhooks', 'common'] },
  {
    name: 'control',
    path: 'mock-server/control/',
    rooms: ['core', 'webhooks', 'team', 'coverage kit', 'common', 'generated', 'API documents', 'HAR', 'MCP'],
    folders: ['package.json'],
  },
  // What clients of the Model Context Protocol ask, by way of control routes.
  {
    name: 'MCP',
    path: 'mock-server/mcp/',
    rooms: ['common', 'generated', 'API documents', 'journal kit', 'receiver kit', 'kit reporters'],
    packages: ['@modelcontextprotocol/server'],
  },
  // The page talks to the control routes, as anybody does: it knows the contract, and nothing of the server.
  {
    name: 'console',
    path: 'mock-server/control/console/',
    rooms: ['common', 'generated'],
    // getToken is signed with MD5, which browsers do not have.
    folders: ['mock-server/web/md5.ts'],
    packages: ['preact', '@preact/signals'],
  },
  {
    name: 'express adapter',
    path: 'mock-server/adapters/express',
    rooms: ['core', 'control', 'emulator', 'common'],
    packages: ['express'],
  },
  {
    name: 'msw adapter',
    path: 'mock-server/adapters/msw',
    rooms: ['core', 'web', 'emulator', 'common', 'generated'],
    packages: ['msw'],
  },
  {
    name: 'scenario',
    path: 'mock-server/scenario/',
    rooms: ['emulator', 'core', 'fetch adapter', 'webhooks', 'common', 'generated'],
  },

  // The server and the proxy.
  {
    name: 'node',
    path: 'mock-server/node/',
    rooms: ['core', 'webhooks', 'express adapter', 'common'],
    packages: ['express', 'selfsigned', 'undici'],
    node: true,
  },
  // The entry for webhooks, as Node has it.
  {
    name: 'webhooks in Node',
    path: 'mock-server/webhooks-in-node.ts',
    rooms: ['webhooks', 'node'],
  },
  // What outlives the process: a file.
  {
    name: 'data',
    path: 'mock-server/data/',
    rooms: ['core', 'webhooks', 'team', 'node', 'common', 'generated'],
    node: true,
  },
  // What several processes have in common: PostgreSQL.
  {
    name: 'ledger',
    path: 'mock-server/ledger/',
    rooms: ['core', 'web', 'webhooks', 'data', 'team', 'node', 'common', 'generated'],
    packages: ['pg'],
    node: true,
  },
  {
    name: 'inspection',
    path: 'mock-server/proxy/inspect/',
    rooms: ['core', 'common', 'generated', 'validation'],
    packages: ['@noble/hashes'],
  },
  {
    name: 'forwarding',
    path: 'mock-server/proxy/node/',
    rooms: ['inspection', 'core', 'node', 'common'],
    packages: ['undici'],
    node: true,
  },
  {
    name: 'proxy',
    path: 'mock-server/proxy/index.ts',
    rooms: ['inspection', 'forwarding', 'HAR', 'control', 'emulator', 'node', 'web', 'common'],
  },
  // Recorded sessions, in and out.
  {
    name: 'HAR',
    path: 'mock-server/har/',
    rooms: ['inspection', 'core', 'web', 'emulator', 'common', 'generated'],
    packages: ['@streamparser/json'],
  },
  // Where a platform sends its webhooks: the other half of the proxy.
  {
    name: 'event inspection',
    path: 'mock-server/listen/inspect/',
    rooms: ['inspection', 'core', 'common', 'generated'],
  },
  {
    name: 'receiving',
    path: 'mock-server/listen/node/',
    rooms: ['event inspection', 'inspection', 'forwarding', 'core', 'node', 'common'],
    packages: ['undici'],
    node: true,
  },
  {
    name: 'listener',
    path: 'mock-server/listen/index.ts',
    rooms: [
      'event inspection',
      'receiving',
      'inspection',
      'forwarding',
      'control',
      'emulator',
      'core',
      'node',
      'web',
      'common',
      'generated',
    ],
  },
  // Where tenants are kept: one server has a file of its own, several share a ledger.
  {
    name: 'keeping',
    path: 'mock-server/keeping.ts',
    rooms: ['control', 'core', 'data', 'emulator', 'ledger', 'team', 'webhooks'],
  },
  { name: 'save on exit', path: 'mock-server/save-on-exit.ts', rooms: ['control', 'emulator', 'node'] },
  {
    name: 'server',
    path: 'mock-server/server.ts',
    // The exam of a receiver, which the console runs, is the kit's.
    rooms: [
      'control',
      'core',
      'emulator',
      'keeping',
      'ledger',
      'node',
      'proxy',
      'save on exit',
      'team',
      'webhooks',
      'receiver kit',
      'kit reporters',
      'common',
    ],
  },

  // The contract kits: they check any target, so they know the contract and not the mock server.
  { name: 'kit engine', path: 'contract-tests/kit/engine/', rooms: ['common', 'generated'] },
  {
    name: 'kit reporters',
    path: 'contract-tests/kit/reporters/',
    rooms: ['common', 'generated'],
    packages: ['fast-string-width'],
  },
  {
    name: 'provider kit',
    path: 'contract-tests/kit/provider/',
    rooms: ['kit engine', 'common', 'generated', 'validation'],
    packages: ['@noble/hashes'],
  },
  { name: 'receiver kit', path: 'contract-tests/kit/receiver/', rooms: ['kit engine', 'common', 'generated'] },
  { name: 'journal kit', path: 'contract-tests/kit/journal/', rooms: ['kit engine', 'common', 'generated'] },
  { name: 'coverage kit', path: 'contract-tests/kit/coverage/', rooms: ['kit engine', 'common', 'generated'] },
  {
    name: 'contract kit',
    path: 'contract-tests/kit/index.ts',
    rooms: ['common', 'kit engine', 'kit reporters', 'provider kit', 'receiver kit', 'journal kit', 'coverage kit'],
  },
  {
    name: 'matchers',
    path: 'contract-tests/matchers/',
    rooms: ['journal kit', 'kit engine', 'common', 'generated', 'contract entries'],
  },
  {
    name: 'vitest',
    path: 'contract-tests/vitest/',
    rooms: [
      'common',
      'kit engine',
      'kit reporters',
      'provider kit',
      'receiver kit',
      'journal kit',
      'coverage kit',
      'matchers',
      'generated',
    ],
    packages: ['vitest'],
  },
  // Playwright's tests have a mock server each, so that this one knows it.
  {
    name: 'playwright',
    path: 'contract-tests/playwright/',
    rooms: ['matchers', 'server', 'core', 'webhooks', 'common'],
    packages: ['@playwright/test'],
  },
  { name: 'fast-check', path: 'contract-tests/fast-check/', rooms: ['common', 'generated'], packages: ['fast-check'] },
  { name: 'schema diff', path: 'contract-tests/schema-diff/', rooms: ['common', 'generated', 'API documents'] },

  // The command.
  {
    name: 'command',
    path: 'cli/',
    rooms: [
      'common',
      'generated',
      'contract entries',
      'emulator',
      'control',
      'data',
      'ledger',
      'node',
      'listener',
      'HAR',
      'scenario',
      'MCP',
      'server',
      'webhooks',
      'kit engine',
      'kit reporters',
      'provider kit',
      'receiver kit',
      'journal kit',
      'coverage kit',
      'schema diff',
      'API documents',
    ],
    // What it reads of a user: instants and timezones, and what an act may hold.
    folders: ['mock-server/core/clock/', 'mock-server/core/actions/'],
    packages: ['commander', 'cross-spawn', 'undici'],
    node: true,
  },

  { name: 'scripts', path: 'scripts/', rooms: ['contract reader'], packages: ['esbuild', '@swc/core'], node: true },
];

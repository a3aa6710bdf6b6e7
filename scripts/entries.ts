/** One door of the published package: `import 'sobot-mock/<name>'`. */
export interface Entry {
  /** The subpath of package.json `exports`. */
  readonly name: string;
  /** The module behind it, from the root of the repository. */
  readonly source: string;
  /** The module behind it in Node, where that is another one: it exports the same names, of the same types. */
  readonly inNode?: string;
  /** What `require` gives of it: the names that it exports. Default: it is for `import` alone. */
  readonly required?: readonly string[];
}

/** Every module entry of the package: what the build, package.json, the dependency rules and the tests go by. */
export const entries: readonly Entry[] = [
  { name: '.', source: 'mock-server/emulator.ts' },
  { name: './server', source: 'mock-server/server.ts' },
  { name: './express', source: 'mock-server/adapters/express.ts' },
  { name: './msw', source: 'mock-server/adapters/msw.ts' },
  { name: './webhooks', source: 'mock-server/webhooks/index.ts', inNode: 'mock-server/webhooks-in-node.ts' },
  { name: './scenario', source: 'mock-server/scenario/index.ts' },
  { name: './fixtures', source: 'generators/entries/fixtures.ts' },
  { name: './schemas', source: 'generators/entries/schemas.ts' },
  { name: './types', source: 'generators/generated/types.ts' },
  { name: './contract', source: 'contract-tests/kit/index.ts' },
  // Jest runs tests as CommonJS unless it is told otherwise.
  { name: './matchers', source: 'contract-tests/matchers/index.ts', required: ['matchers'] },
  { name: './vitest', source: 'contract-tests/vitest/index.ts' },
  { name: './playwright', source: 'contract-tests/playwright/index.ts' },
  { name: './fast-check', source: 'contract-tests/fast-check/index.ts' },
];

/** Entries that do something when they are imported: bundlers must not drop them. */
const entriesWithEffects = ['./vitest'];

/** What package.json `sideEffects` must say. */
export function packageSideEffects(): readonly string[] {
  const effective = entries.filter(({ name }) => entriesWithEffects.includes(name));
  return effective.map(({ source }) => `./dist/${source.replace(/\.ts$/, '.js')}`);
}

/** The command. It is built into `run`; `output` turns on the compile cache and then loads `run`. */
export const command = {
  name: 'sobot-mock',
  source: 'cli/main.ts',
  output: 'dist/cli/main.js',
  run: 'dist/cli/run.js',
} as const;

/** The thread that reads recorded sessions for the command. */
export const harWorker = { source: 'cli/har/worker.ts', output: 'dist/cli/har-worker.js' } as const;

/** Files of the contract that are no schemas. */
export const contractTables = ['operations.json', 'errors.json', 'reasons.json'] as const;

/** The modules behind the entries. */
export const entrySources: readonly string[] = entries.flatMap(({ source, inNode }) =>
  inNode === undefined ? [source] : [source, inNode],
);

/** Modules that are loaded together: those behind each entry. */
export const doors: readonly (readonly string[])[] = entrySources.map((source) => [source]);

/** Those of the command: what every verb begins with, and what a mock server starts with. */
export const commandDoors: readonly (readonly string[])[] = [
  [command.source],
  [command.source, 'cli/commands/start/command.ts', 'cli/commands/start/run.ts'],
];

interface Files {
  readonly types: string;
  readonly node?: string;
  readonly default: string;
}

type Conditions = Files | { readonly import: Files; readonly require: Files };

/** What package.json `exports` must say. */
export function packageExports(): Record<string, string | Conditions> {
  const modules = entries.map(({ name, source, inNode, required }) => {
    const base = `./dist/${source.replace(/\.ts$/, '')}`;
    const node = inNode === undefined ? {} : { node: `./dist/${inNode.replace(/\.ts$/, '.js')}` };
    const imported = { types: `${base}.d.ts`, ...node, default: `${base}.js` };
    if (required === undefined) return [name, imported] as const;
    return [name, { import: imported, require: { types: `${base}.d.cts`, default: `${base}.cjs` } }] as const;
  });
  return {
    ...Object.fromEntries(modules),
    // Tools that are given a folder of schemas stop at what is none: the tables and the examples lie in another.
    ...Object.fromEntries(contractTables.map((name) => [`./schemas/${name}`, `./dist/contract/${name}`])),
    './schemas/examples/*.json': './dist/contract/examples/*.json',
    './schemas/*.json': './dist/schemas/*.json',
    './package.json': './package.json',
  };
}

import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build, type BuildFailure, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { contractFolder, loadContract, publishedSchemas } from '../generators/lib/load-contract.ts';
import manifest from '../package.json' with { type: 'json' };
import { buildConsole } from './build-console.ts';
import { finishDeclarations } from './declarations.ts';
import { command, commandDoors, contractTables, doors, entries, entrySources, harWorker } from './entries.ts';
import { joinChunks } from './join-chunks.ts';
import { launcherOf } from './launcher.ts';

const root = join(import.meta.dirname, '..');

const { name, version, description } = manifest;

/** Bundles carry what the package says of itself, not its whole manifest. */
const manifestPlugin: Plugin = {
  name: 'manifest',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/package\.json$/, namespace: 'file' }, ({ path }) =>
      path === join(root, 'package.json')
        ? { contents: JSON.stringify({ name, version, description }), loader: 'json' }
        : undefined,
    );
  },
};

function fail(message: string): never {
  process.stderr.write(`Failed to build: ${message}\n`);
  process.exit(1);
}

/** Packages that a user of the package will have: what else is imported would break on their machine. */
function refuseUndeclaredPackages({ outputs }: Metafile): void {
  const declared = new Set([
    ...Object.keys(manifest.dependencies),
    ...Object.keys('peerDependencies' in manifest ? (manifest.peerDependencies as object) : {}),
  ]);
  for (const [file, { imports }] of Object.entries(outputs)) {
    for (const { path, external } of imports) {
      if (!external || path.startsWith('node:')) continue;
      const dependency = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
      if (declared.has(dependency)) continue;
      fail(`${file} imports ${path}, which package.json does not list. Add it to dependencies.`);
    }
  }
}

/** How modules are built. */
const form = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  splitting: true,
  sourcemap: true,
  sourcesContent: true,
  packages: 'external',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** What one part of the package is built of: modules, each with where it goes. */
interface Part {
  readonly entryPoints: readonly { readonly in: string; readonly out: string }[];
  readonly chunkNames: string;
  /** Modules that are loaded together. */
  readonly doors: readonly (readonly string[])[];
}

/** The modules behind the entries, and what they share. */
const library: Part = {
  entryPoints: entrySources.map((source) => ({ in: `./${source}`, out: source.replace(/\.ts$/, '') })),
  chunkNames: 'chunks/[name]-[hash]',
  doors,
};

/**
 * The command, with a copy of all that it needs: what it would share with the entries would be cut into chunks by them, and a
 * file costs a start as much as some hundred kilobytes in it.
 */
const program: Part = {
  entryPoints: [command.source, harWorker.source].map((source, index) => ({
    in: `./${source}`,
    out: [command.run, harWorker.output][index]!.replace(/^dist\/|\.js$/g, ''),
  })),
  chunkNames: 'cli/[name]-[hash]',
  doors: commandDoors,
};

async function buildPart({ entryPoints, chunkNames, doors: ofPart }: Part): Promise<void> {
  const built = { ...form, chunkNames };
  const { metafile } = await build({
    ...built,
    entryPoints: [...entryPoints],
    metafile: true,
    plugins: [manifestPlugin],
  }).catch(({ errors }: BuildFailure) => fail(`${errors.length} errors in the modules, listed above.`));
  refuseUndeclaredPackages(metafile);
  await joinChunks({ root, metafile, doors: ofPart, form: built });
}

async function buildModules(): Promise<void> {
  await buildPart(library);
  await buildPart(program);
  await writeFile(join(root, command.output), launcherOf(command.run.split('/').at(-1)!));
  await chmod(join(root, command.output), 0o755);
}

/** Entries that `require` gives too: each a module in one piece, whose types are those of the one for `import`. */
async function buildRequired(): Promise<void> {
  for (const { source, required = [] } of entries.filter((entry) => entry.required !== undefined)) {
    const base = join(root, 'dist', source.replace(/\.ts$/, ''));
    await build({
      absWorkingDir: root,
      entryPoints: [`./${source}`],
      outfile: `${base}.cjs`,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node22.12',
      packages: 'external',
      charset: 'utf8',
      legalComments: 'none',
      plugins: [manifestPlugin],
      logLevel: 'warning',
    }).catch(({ errors }: BuildFailure) => fail(`${errors.length} errors in ${source}, listed above.`));
    const types = `./${basename(base)}.js`;
    const mode = `with { 'resolution-mode': 'import' }`;
    const lines = [
      `export type * from '${types}' ${mode};`,
      `import type * as imported from '${types}' ${mode};`,
      ...required.map((value) => `export declare const ${value}: typeof imported.${value};`),
    ];
    await writeFile(`${base}.d.cts`, `${lines.join('\n')}\n`);
  }
}

async function buildDeclarations(): Promise<void> {
  const cache = join(root, 'node_modules/.cache/build');
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: root,
      outDir: join(root, 'dist'),
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [],
    files: entries.map(({ source }) => join(root, source)),
  };
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'tsconfig.json'), JSON.stringify(config));
  await promisify(execFile)('tsc', ['-p', join(cache, 'tsconfig.json')], {
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` },
  }).catch(({ stdout }: { stdout: string }) => fail(`the declarations have type errors.\n${stdout}`));
  await finishDeclarations({ root, sources: entries.map(({ source }) => source) });
}

/** What is no schema lies apart. */
async function copyContract(): Promise<void> {
  const data = join(root, 'dist/contract');
  await cp(join(contractFolder, 'examples'), join(data, 'examples'), { recursive: true });
  for (const table of contractTables) await copyFile(join(contractFolder, 'provider', table), join(data, table));
  for (const { path, text } of publishedSchemas(loadContract())) {
    const target = join(root, 'dist/schemas', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

const start = performance.now();
await rm(join(root, 'dist'), { recursive: true, force: true });
await buildConsole();
await Promise.all([buildModules(), buildRequired(), buildDeclarations(), copyContract()]);
const milliseconds = Math.round(performance.now() - start);
process.stdout.write(`Built ${entries.length} entries and the command in ${milliseconds} ms.\n`);

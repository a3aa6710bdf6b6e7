import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

interface JoinOptions {
  readonly root: string;
  /** What was built, split into chunks. */
  readonly metafile: Metafile;
  /** Modules that whoever uses the package begins with: those of a door are loaded together. */
  readonly doors: readonly (readonly string[])[];
  /** How it was built. */
  readonly form: BuildOptions;
}

type Outputs = Metafile['outputs'];

/**
 * Joins the chunks that are always loaded together. A chunk is cut wherever some module that is loaded later has a part in
 * it, which makes a hundred files of what the command starts with; to find and open them takes a fifth of that start. Chunks
 * stay apart where a door would load, or could come to load, one without the other: nobody loads more for it.
 */
export async function joinChunks({ root, metafile: { outputs }, doors, form }: JoinOptions): Promise<void> {
  const scripts = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const joins = joinsOf(outputs, doors);
  const joinOf = new Map(joins.flatMap((one) => one.parts.map((part) => [resolve(root, part), one] as const)));
  const parts = new Set(joins.flatMap((one) => one.parts));
  const pathOf = (file: string): string => file.replace(/^dist\/|\.js$/g, '');
  await build({
    ...form,
    entryPoints: [
      ...scripts.filter((file) => !parts.has(file)).map((file) => ({ in: `./${file}`, out: pathOf(file) })),
      ...joins.map(({ name, folder }) => ({ in: `joined:${name}`, out: `${folder}/${name}` })),
    ],
    splitting: false,
    metafile: false,
    allowOverwrite: true,
    plugins: [joining(root, joins, joinOf)],
  });
  await Promise.all([...parts].flatMap((part) => [part, `${part}.map`]).map((file) => rm(join(root, file))));
  const maps = await readdir(join(root, 'dist'), { recursive: true });
  await Promise.all(
    maps.filter((file) => file.endsWith('.js.map')).map((file) => nameOwnLines(root, join('dist', file))),
  );
}

/** What is written here and is of no module, imports and exports, is told as of this script. */
async function nameOwnLines(root: string, file: string): Promise<void> {
  const map = JSON.parse(await readFile(join(root, file), 'utf8')) as { sources: string[] };
  const own = relative(dirname(file), 'scripts/join-chunks.ts');
  const sources = map.sources.map((source) =>
    /^\.\.\/.*\.\w+$/.test(source) && !/:|\/chunks\//.test(source) ? source : own,
  );
  await writeFile(join(root, file), JSON.stringify({ ...map, sources }));
}

interface Join {
  readonly name: string;
  /** Where its parts lie, in what is built. */
  readonly folder: string;
  /** Files of chunks. */
  readonly parts: readonly string[];
  /** What each part exports, by the name that the joined chunk exports it under: two parts may use one name. */
  readonly names: ReadonlyMap<string, readonly { readonly own: string; readonly joined: string }[]>;
}

function joinsOf(outputs: Outputs, doors: JoinOptions['doors']): readonly Join[] {
  const fileOf = new Map(Object.entries(outputs).map(([file, { entryPoint }]) => [entryPoint, file]));
  const opened = doors.map((modules) => {
    const files = modules.map((module) => fileOf.get(module) ?? fail(`${module} is in no output`));
    return { atOnce: reach(outputs, files, ['import-statement']), ever: reach(outputs, files) };
  });
  const byLoaders = Map.groupBy(
    Object.keys(outputs).filter(
      (file) => outputs[file]?.entryPoint === undefined && opened.some(({ atOnce }) => atOnce.has(file)),
    ),
    (file) => opened.map(({ atOnce, ever }) => (atOnce.has(file) ? 'a' : ever.has(file) ? 'e' : '-')).join(''),
  );
  return [...byLoaders.values()].filter((parts) => parts.length > 1).map((parts) => toJoin(outputs, parts));
}

function toJoin(outputs: Outputs, parts: readonly string[]): Join {
  let count = 0;
  const names = parts.map((part) => {
    const own = outputs[part]?.exports ?? [];
    return [part, own.map((name) => ({ own: name, joined: `${name}_${(count += 1).toString(36)}` }))] as const;
  });
  // Chunks are named by what is in them.
  const hash = createHash('sha256').update(parts.join()).digest('hex').slice(0, 8).toUpperCase();
  const folder = relative('dist', dirname(parts[0] ?? ''));
  return { name: `joined-${hash}`, folder, parts, names: new Map(names) };
}

function reach(outputs: Outputs, files: readonly string[], kinds?: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const file of reached) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (external !== true && (kinds?.includes(kind) ?? true)) reached.add(path);
    }
  }
  return reached;
}

/** Whoever imports a part imports it from the chunk that it is joined into. */
function joining(root: string, joins: readonly Join[], joinOf: ReadonlyMap<string, Join>): Plugin {
  return {
    name: 'joining',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^joined:/ }, ({ path }) => ({ path: path.slice('joined:'.length), namespace: 'joined' }));
      onLoad({ filter: /./, namespace: 'joined' }, ({ path: name }) => {
        const found = joins.find((one) => one.name === name) ?? fail(`there is no ${name}`);
        const contents = found.parts.map((part) => exporting(found, part, `./${basename(part)}`, 'out')).join('\n');
        return { contents, resolveDir: join(root, 'dist', found.folder) };
      });
      onResolve({ filter: /^\.\.?\// }, ({ path, kind, importer, namespace, resolveDir }) => {
        if (kind === 'entry-point') return undefined;
        const file = resolve(resolveDir, path);
        const home = joinOf.get(file);
        if (home === undefined || namespace === 'part') return { path, external: true };
        const isWithin = namespace === 'joined' ? home.name === importer : joinOf.get(importer) === home;
        if (isWithin) return { path: file };
        // The path from there to the joined chunk depends on where the importer lies.
        return { path: `${dirname(path)}|${relative(root, file)}`, namespace: 'part' };
      });
      onLoad({ filter: /./, namespace: 'part' }, ({ path }) => {
        const [folder = '', part = ''] = path.split('|');
        const home = joinOf.get(join(root, part)) ?? fail(`${part} is no part`);
        return { contents: exporting(home, part, `${folder}/${home.name}.js`, 'in') };
      });
    },
  };
}

/** `out`: from the part, as the joined chunk has it; `in`: from the joined chunk, as the part had it. */
function exporting({ names }: Join, part: string, from: string, way: 'out' | 'in'): string {
  const list = (names.get(part) ?? []).map(({ own, joined }) =>
    way === 'out' ? `${own} as ${joined}` : `${joined} as ${own}`,
  );
  return list.length === 0 ? `import '${from}';` : `export { ${list.join(', ')} } from '${from}';`;
}

function fail(why: string): never {
  throw new Error(`Failed to join chunks: ${why}.`);
}

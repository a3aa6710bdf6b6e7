import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify } from '@swc/core';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');

const page = './mock-server/control/console';

/** Where the built console lies: a module that the control routes load when a browser asks. */
const folder = join(root, 'mock-server/control/console/built');

/** Bundles the console into one script and one sheet, and writes down what they are made of. */
export async function buildConsole(): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`${page}/styles/console.css`],
    stdin: { contents: await entryText(), resolveDir: root },
    plugins: [keepsImports],
    outdir: 'built',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const textOf = (extension: string): string => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  const script = await smaller(textOf('.js'));
  await mkdir(folder, { recursive: true });
  const texts = [
    `export const script = ${JSON.stringify(script)};`,
    `export const style = ${JSON.stringify(textOf('.css'))};`,
  ];
  await write('page.js', `${texts.join('\n')}\n`);
  const inputs = Object.keys(metafile.inputs).filter((path) => path !== '<stdin>');
  await write('inputs.json', JSON.stringify(inputs));
}

/** All words stand side by side, where they compress best: what repeats far apart is not seen. */
async function entryText(): Promise<string> {
  const words = (await readdir(join(root, page, 'words'))).sort().map((name) => `words/${name}`);
  return [...words, 'main.tsx'].map((path) => `import '${page}/${path}';\n`).join('');
}

/** The package says that its files do nothing when they are imported, and such an import would be left out. */
const keepsImports: Plugin = {
  name: 'keeps imports',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/mock-server\// }, ({ path }) => ({ path: join(root, path), sideEffects: true }));
  },
};

/** What the bundler leaves is a twentieth smaller by a minifier that looks three times. */
async function smaller(script: string): Promise<string> {
  const { code } = await minify(script, {
    compress: { passes: 3, ecma: 2020 },
    mangle: { toplevel: true },
    format: { ecma: 2020, asciiOnly: false, comments: false },
    module: false,
  });
  return code;
}

/** As a whole, for another process may read it. */
async function write(name: string, text: string): Promise<void> {
  const draft = join(folder, `${name}.${process.pid}`);
  await writeFile(draft, text);
  await rename(draft, join(folder, name));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildConsole();

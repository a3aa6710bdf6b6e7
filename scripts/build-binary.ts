// Makes one executable for this platform: the command, all that it loads, and Node, in one file.
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build, type BuildFailure, type BuildOptions, type Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { buildConsole } from './build-console.ts';
import { command, harWorker } from './entries.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

const { values: options } = parseArgs({
  options: {
    output: { type: 'string', default: join('build', process.platform === 'win32' ? 'sobot-mock.exe' : 'sobot-mock') },
    image: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const help = `Usage: npm run build:binary -- [options]

Make a single executable of sobot-mock for this platform: nothing has to be installed where it runs.

Options:
  --output <file>   where to write it (default: build/sobot-mock)
  --image <folder>  also lay it out as the root of a container image, with the shared libraries it needs (Linux)
  -h, --help        show this help
`;

function fail(message: string): never {
  process.stderr.write(`Failed to build the executable: ${message}\n`);
  process.exit(1);
}

const bundled = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: `node${process.versions.node}`,
  minify: true,
  // Names of errors and of functions are told to users.
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** There is no file to start a thread from: its script is a text in the command's. */
function threadPlugin(script: string): Plugin {
  const contents = `
    import { Worker } from 'node:worker_threads';
    export const startThread = (options) => new Worker(${JSON.stringify(script)}, { ...options, eval: true });
  `;
  const filter = /[\\/]cli[\\/]har[\\/]thread\.ts$/;
  return { name: 'thread', setup: ({ onLoad }) => onLoad({ filter }, () => ({ contents, loader: 'js' })) };
}

/** One CommonJS script with everything that is loaded at any time, lazy imports included. What went into it. */
async function bundle(outfile: string): Promise<readonly string[]> {
  const fault = ({ errors }: BuildFailure): never => fail(`${errors.length} errors in the bundle, listed above.`);
  const thread = await build({ ...bundled, entryPoints: [`./${harWorker.source}`], write: false }).catch(fault);
  const plugins = [threadPlugin(thread.outputFiles[0]?.text ?? '')];
  const { metafile } = await build({ ...bundled, entryPoints: [`./${command.source}`], outfile, plugins }).catch(fault);
  return [...Object.keys(metafile.inputs), ...Object.keys(thread.metafile.inputs)];
}

/** Without symbols it is a seventh smaller. Whoever has no `strip` gets a larger file that works as well. */
async function strip(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  await run('strip', process.platform === 'darwin' ? ['-x', file] : [file]).catch(({ code }: { code?: unknown }) => {
    const why = code === 'ENOENT' ? 'strip (binutils) is not installed' : 'strip refused it';
    process.stderr.write(`note: ${why}; the executable keeps the symbols of Node and is larger for it\n`);
  });
}

async function inject(executable: string, blob: string): Promise<void> {
  const mac = process.platform === 'darwin';
  if (mac) await run('codesign', ['--remove-signature', executable]);
  await run(process.execPath, [
    join(root, 'node_modules/postject/dist/cli.js'),
    executable,
    'NODE_SEA_BLOB',
    blob,
    '--sentinel-fuse',
    'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
    ...(mac ? ['--macho-segment-name', 'NODE_SEA'] : []),
  ]);
  if (mac) await run('codesign', ['--sign', '-', executable]);
}

/** The licence of each package inside, for they ask to be told wherever they go. */
async function licences(inputs: readonly string[]): Promise<string> {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const sections = [...folders].toSorted().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
      readonly [key in 'name' | 'version' | 'license']: string;
    };
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${(await readFile(join(root, folder, file), 'utf8')).trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  const own = `${manifest.name} ${manifest.version} (${manifest.license})\n\n${(await readFile(join(root, 'LICENSE'), 'utf8')).trim()}\n`;
  const node = `Node.js ${process.versions.node}\n\nhttps://github.com/nodejs/node/blob/${process.version}/LICENSE\n`;
  return [own, node, ...(await Promise.all(sections))].join(`\n${'-'.repeat(80)}\n\n`);
}

/** What the loader of this system would look for, each where it looks for it. */
async function librariesOf(executable: string): Promise<readonly string[]> {
  const { stdout } = await run('ldd', [executable]).catch((error: Error) => fail(`ldd: ${error.message}`));
  return [...stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path = '']) => path);
}

async function layImage(folder: string, executable: string, notices: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const library of await librariesOf(executable)) {
    await mkdir(join(folder, dirname(library)), { recursive: true });
    await copyFile(await realpath(library), join(folder, library));
  }
  await copyFile(executable, join(folder, 'sobot-mock'));
  await chmod(join(folder, 'sobot-mock'), 0o755);
  await writeFile(join(folder, 'LICENSES.txt'), notices);
  // Without it the system asks DNS before /etc/hosts, where a container finds localhost and its neighbours.
  await mkdir(join(folder, 'etc'), { recursive: true });
  await writeFile(join(folder, 'etc/nsswitch.conf'), 'hosts: files dns\n');
}

async function buildBinary(output: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'sobot-mock-binary-'));
  try {
    await buildConsole();
    const script = join(work, 'sobot-mock.cjs');
    const inputs = await bundle(script);
    const blob = join(work, 'blob');
    const config = { main: script, output: blob, disableExperimentalSEAWarning: true, useCodeCache: true };
    await writeFile(join(work, 'sea.json'), JSON.stringify(config));
    await run(process.execPath, ['--experimental-sea-config', join(work, 'sea.json')]);
    const executable = join(work, 'executable');
    await copyFile(await realpath(process.execPath), executable);
    await chmod(executable, 0o755);
    await strip(executable);
    await inject(executable, blob);
    const notices = await licences(inputs);
    await mkdir(dirname(output), { recursive: true });
    await copyFile(executable, output);
    await writeFile(`${output}.LICENSES.txt`, notices);
    if (options.image !== undefined) await layImage(resolve(options.image), output, notices);
    const { size } = await stat(output);
    process.stdout.write(`${output}: ${(size / 1e6).toFixed(1)} MB, Node ${process.versions.node} inside\n`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (options.help) process.stdout.write(help);
else if (options.image !== undefined && process.platform !== 'linux')
  fail('--image is for Linux. Build it there, or in a container.');
else await buildBinary(resolve(options.output));

// Runs on any Node, so it is JavaScript: the scripts are TypeScript, which the `node` of the devDependencies takes as it is.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What is missing for the scripts to run, in one line that says what to do; nothing where all is there.
 *
 * @param {{ version: string, has: (path: string) => boolean }} found the Node that runs, and what lies in node_modules
 */
export function whatIsMissing({ version, has }) {
  if (!has('commander')) return 'Nothing is installed yet. Run: npm ci';
  const [major, minor] = version.slice(1).split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return undefined;
  const need = `This needs Node 22.18 or later and runs on ${version}`;
  return has('node')
    ? `${need}: npm ci --ignore-scripts left out the Node that comes with it. Run: npm rebuild node`
    : `${need}: npm ci --omit=dev left out the Node that comes with it. Run: npm ci`;
}

const packages = join(dirname(fileURLToPath(import.meta.url)), '../node_modules');
const missing = whatIsMissing({ version: process.version, has: (path) => existsSync(join(packages, path)) });
if (missing !== undefined) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}

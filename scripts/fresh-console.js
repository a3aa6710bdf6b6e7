// Runs before the server starts from its sources, and must take no time: it looks at dates, and builds the console only
// where a file that it is made of is younger. JavaScript, as node-version.js is.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
// eslint-disable-next-line no-unassigned-import -- it ends a Node that is too old.
import './node-version.js';

const root = join(import.meta.dirname, '..');
const built = join(root, 'mock-server/control/console/built');

function isFresh() {
  try {
    const { mtimeMs } = statSync(join(built, 'page.js'));
    const inputs = JSON.parse(readFileSync(join(built, 'inputs.json'), 'utf8'));
    return inputs.every((path) => statSync(join(root, path)).mtimeMs <= mtimeMs);
  } catch {
    return false;
  }
}

/** Vitest calls it before the tests. */
export default async function setup() {
  if (isFresh()) return;
  try {
    const { buildConsole } = await import('./build-console.ts');
    await buildConsole();
  } catch (error) {
    const why =
      error?.code === 'ERR_MODULE_NOT_FOUND' ? 'npm ci --omit=dev left out what builds it. Run: npm ci' : error;
    process.stderr.write(`note: the console at /_mock is not built, all else works: ${why}\n`);
  }
}

await setup();

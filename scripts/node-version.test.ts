import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { whatIsMissing } from './node-version.js';

const installed = (...names: readonly string[]) => ({ has: (path: string) => names.includes(path) });

test('Node 20 with the Node that npm ci installs is never seen: what runs then is that one', () => {
  expect(whatIsMissing({ version: 'v24.21.0', ...installed('commander', 'node') })).toBeUndefined();
});

test('a machine with a Node that is new enough needs no other', () => {
  expect(whatIsMissing({ version: 'v22.18.0', ...installed('commander') })).toBeUndefined();
});

test('after npm ci --ignore-scripts it says how to get the Node that is missing', () => {
  expect(whatIsMissing({ version: 'v20.20.2', ...installed('commander', 'node') })).toBe(
    'This needs Node 22.18 or later and runs on v20.20.2: ' +
      'npm ci --ignore-scripts left out the Node that comes with it. Run: npm rebuild node',
  );
});

test('after npm ci --omit=dev it says to install the rest', () => {
  expect(whatIsMissing({ version: 'v22.17.1', ...installed('commander') })).toBe(
    'This needs Node 22.18 or later and runs on v22.17.1: ' +
      'npm ci --omit=dev left out the Node that comes with it. Run: npm ci',
  );
});

test('before anything is installed it says to install, whatever the Node', () => {
  expect(whatIsMissing({ version: 'v24.21.0', ...installed() })).toBe('Nothing is installed yet. Run: npm ci');
});

/** What a script begins with: it looks at Node before anything else does. */
const looksFirst = /^node scripts\/(?:node-version|fresh-console)\.js(?: && |$)/;
/** Scripts of tools that any Node runs. */
const ofAnyNode = [
  'format',
  'format:check',
  'lint',
  'lint:dependencies',
  'lint:folders',
  'lint:unused',
  'types',
  'types:bench',
  'types:core',
];
/** Scripts that another one begins with, or that begin with one. */
const within = ['generate:check', 'bench', 'prepack', 'test', 'test:all'];

test('every script that needs a newer Node says so by itself', () => {
  const rest = Object.entries(manifest.scripts).filter(([name]) => ![...ofAnyNode, ...within].includes(name));
  expect(rest.filter(([, line]) => !looksFirst.test(line))).toEqual([]);
  for (const name of ['bench', 'prepack', 'test', 'test:all']) {
    const [, first] = /^npm run ([\w:]+)/.exec(manifest.scripts[name as 'test'])!;
    expect(manifest.scripts[first as 'check']).toMatch(looksFirst);
  }
});

test('no script needs a POSIX shell: cmd.exe runs all of them', () => {
  // Single quotes, variables, substitutions, globs that the shell would expand, and programs that Windows has not.
  const posix = /'|\$|`|;|\|(?!\|)|&(?!&)|^\w+=| \w+=\S+ |(?:^| )(?:rm|cp|mv|mkdir|cat|export|touch|chmod)(?: |$)/;
  const scripts = Object.entries(manifest.scripts);
  expect(scripts.filter(([, line]) => line.split(/ && /).some((part) => posix.test(part)))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const workflows = globSync('.github/workflows/*.yml', { cwd: root });

/** What the steps of each job run, in their order. */
const jobs = workflows.flatMap((path) =>
  Object.values((parse(read(path)) as Workflow).jobs).map(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
);

test('what is published with provenance says where its repository is: npm refuses it otherwise', () => {
  const said = 'npm pkg set repository.type=git "repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"';
  const publishing = jobs.filter((runs) => runs.some((run) => run.includes('--provenance')));
  const before = publishing.map((runs) => runs.slice(0, runs.indexOf('npm publish --provenance')));
  expect(before).toEqual([['npm ci', said]]);
  expect('repository' in manifest).toBe(false);
});

test('every suite and every soak is run by CI or each night, and told to whoever works here', () => {
  const long = Object.keys(manifest.scripts).filter((name) => /^(?:test|soak):|^fuzz$/u.test(name));
  expect(long.length).toBeGreaterThan(12);
  const runs = ['.ci/run', ...workflows].map(read).join('\n');
  expect(long.filter((name) => !new RegExp(`npm run ${name}(?![\\w:])`, 'u').test(runs))).toEqual([]);
  for (const told of ['CONTRIBUTING.md', 'CONTRIBUTING.zh-CN.md'].map(read)) {
    expect(long.filter((name) => !new RegExp(`\`(?:npm run )?${name}[\` ]`, 'u').test(told))).toEqual([]);
  }
});

test('what runs each night measures no stall of a machine that is shared', () => {
  expect(read('.github/workflows/nightly.yml')).toContain('- npm run fuzz -- --longest-wait 10000\n');
});

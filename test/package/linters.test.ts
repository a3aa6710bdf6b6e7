import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';
import { entries } from '../../scripts/entries.ts';
import { repository } from './pack.ts';
import { run } from './run.ts';

const { installed, tarball } = inject('published');

test('publint finds nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('attw resolves the types of every entry wherever ESM runs', async () => {
  const attw = join(repository, 'node_modules/.bin/attw');
  // It exits with 1, and so fails here, when an entry has a problem that the profile does not ignore.
  const report = await run(attw, [tarball, '--profile', 'esm-only', '--no-color'], repository);
  for (const { name } of entries) expect(report).toContain(`"${join('sobot-mock', name)}"`);
});

import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';
import { repository } from './published-package.ts';
import { run } from './run.ts';

const { installed, tarball } = inject('published');

test('publint finds nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('attw resolves the types of every entry wherever ESM runs', async () => {
  const attw = join(repository, 'node_modules/.bin/attw');
  expect(await run(attw, [tarball, '--profile', 'esm-only', '--no-color'], repository)).toContain('No problems found');
});

import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { command, entries } from '../../scripts/entries.ts';
import { nodeBinary, nodeVersions } from './node-versions.ts';
import { run } from './run.ts';

const { project, installed } = inject('published');

describe.each(nodeVersions)('on Node %s', (version) => {
  let node: string;

  beforeAll(async () => {
    node = await nodeBinary(version);
  });

  test('the binary is that version', async () => {
    expect(await run(node, ['--version'], project)).toMatch(new RegExp(`^v${version.replaceAll('.', '\\.')}[.\n]`));
  });

  test.each(entries)('sobot-mock/$name is imported without a warning', async ({ name }) => {
    const specifier = join('sobot-mock', name);
    const script = `process.on('warning', (warning) => { throw warning; }); await import('${specifier}');`;
    expect(await run(node, ['--input-type=module', '--eval', script], project)).toBe('');
  });

  test('a JSON schema is imported', async () => {
    const script = `
      import errors from 'sobot-mock/schemas/errors.json' with { type: 'json' };
      console.log(typeof errors);
    `;
    expect(await run(node, ['--no-warnings', '--input-type=module', '--eval', script], project)).toBe('object\n');
  });

  test('the command prints the version of the package', async () => {
    expect(await run(node, [join(installed, command.output), '--version'], project)).toBe(`${manifest.version}\n`);
  });
});

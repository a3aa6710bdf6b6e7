import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { ViteUserConfig } from 'vitest/config';
import { repository } from './support/documents.ts';

const configs = globSync(['vitest.config.ts', 'test/*/vitest.config.ts'], { cwd: repository });

test('what a suite polls for has more than the second that is the default', async () => {
  expect(configs).toHaveLength(8);
  const given = await Promise.all(
    configs.map(async (path) => {
      const { default: config } = (await import(pathToFileURL(join(repository, path)).href)) as {
        readonly default: ViteUserConfig;
      };
      return [path, config.test?.expect?.poll?.timeout ?? 1000] as const;
    }),
  );
  expect(given.filter(([, timeout]) => timeout < 4000)).toEqual([]);
});

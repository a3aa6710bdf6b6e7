import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumOptions } from '../../test/support/chromium.ts';

interface Result {
  readonly status: string;
  readonly error?: { readonly message: string };
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly body?: string }[];
}

interface Suite {
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly results: readonly Result[] }[];
  }[];
  readonly suites?: readonly Suite[];
}

const root = join(import.meta.dirname, '../..');
let results: ReadonlyMap<string, Result>;
let folder: string;

/** Runs the tests that are declared in testing/, in a Playwright of their own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-playwright-'));
  const env = { ...process.env, LAUNCH_OPTIONS: JSON.stringify(await chromiumOptions()), OUTPUT_FOLDER: folder };
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const argv = [cli, 'test', '--config', join(import.meta.dirname, 'testing/playwright.config.ts')];
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, argv, { cwd: root, env, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) =>
      resolve(stdout === '' ? stderr : stdout),
    );
  });
  results = new Map(specsOf(JSON.parse(said) as Suite).map(({ title, tests }) => [title, tests[0]!.results[0]!]));
});
afterAll(() => rm(folder, { recursive: true }));

function specsOf({ specs = [], suites = [] }: Partial<Suite>): Suite['specs'] {
  return [...specs, ...suites.flatMap(specsOf)];
}

test.each([
  'moves the page and the tenant together',
  'goes back, and runs on',
  'is followed by a context of the test as well, until that closes',
  'needs no browser for what has no page',
  'has its webhooks covered as its server has them',
  'is as the options of the server say of every tenant',
  'is not as the first tenant of the server',
])('sobot in Playwright %s', (title) => {
  const { error, status } = results.get(title)!;
  expect([error, status]).toEqual([undefined, 'passed']);
});

test('a test that fails says why, and has the journal and the deliveries in its report', () => {
  const { status, error, attachments } = results.get('is meant to fail')!;
  expect(status).toBe('failed');
  expect(stripVTControlCharacters(error!.message)).toContain('Expected no violations, but there is 1:');
  const attached = Object.fromEntries(
    attachments
      .filter(({ name }) => name.startsWith('sobot '))
      .map(({ name, body }) => [name, JSON.parse(Buffer.from(body!, 'base64').toString()) as unknown]),
  );
  expect(attached).toMatchObject({
    'sobot journal': [{ operation: 'getToken', retCode: '900003', violations: [{ rule: 'wrongSign' }] }],
    'sobot deliveries': [{ status: 'gave_up', attempts: [{ reason: 'error_status_code', response: { status: 503 } }] }],
  });
});

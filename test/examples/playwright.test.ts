import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { repository } from '../package/pack.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { openShells } from './shell.ts';

const examples = inject('examples');
const project = join(examples, 'playwright');
const { shell } = openShells(join(examples, 'node_modules/.bin'));
const put: string[] = [];
let env: Record<string, string>;

beforeAll(async () => {
  const { executablePath, env: own = {} } = await chromiumOptions();
  // What the browser needs beside the environment there is: the path of the shells has the commands of the examples.
  const texts = Object.entries(own).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && process.env[entry[0]] !== entry[1],
  );
  env = { ...Object.fromEntries(texts), CHROMIUM_PATH: executablePath! };
});
afterAll(() => Promise.all(put.map((file) => rm(file))));

/** What Playwright says of the tests whose file has `name` in its path; one that fails is an error. */
async function runTests(name: string): Promise<string> {
  return stripVTControlCharacters(await shell(`playwright test --reporter line ${name}`, project, env));
}

async function putTest(name: string, code: string): Promise<void> {
  const file = join(project, 'test', name);
  put.push(file);
  await writeFile(file, code);
}

test('the tests of the Playwright example pass', async () => {
  expect(await runTests('app.spec')).toContain('8 passed');
});

test('a hundred tests beside one another see nothing of each other', { timeout: 300_000 }, async () => {
  const code = await readFile(join(import.meta.dirname, 'hundred.spec.ts'), 'utf8');
  await putTest('hundred.spec.ts', code.replace('../../contract-tests/playwright/index.ts', 'sobot-mock/playwright'));
  expect(await runTests('hundred.spec')).toContain('100 passed');
});

test('the tests of docs/playwright.md pass', async () => {
  const text = await readFile(join(repository, 'docs/playwright.md'), 'utf8');
  const tests = Array.from(text.matchAll(/^```ts\n([^]*?)^```$/gm), ([, code]) => code!).filter((code) =>
    /^test\(/m.test(code),
  );
  await Promise.all(tests.map((code, index) => putTest(`document-${index}.spec.ts`, code)));
  const count = tests.join('').match(/^test\(/gm)!.length;
  expect(await runTests('document-')).toContain(`${count} passed`);
});

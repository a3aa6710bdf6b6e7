import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { repository } from '../package/pack.ts';
import { run } from '../package/run.ts';
import { freePort } from '../support/free-port.ts';
import { openShells } from './shell.ts';

const examples = inject('examples');
const { shell, start } = openShells(join(examples, 'node_modules/.bin'));

/** Documents that hold whole tests, and the example whose modules these import. */
const documents = [
  ['docs/ci.md', 'token-cache'],
  ['docs/contract.md', 'token-cache'],
  ['docs/check-journal.md', 'token-cache'],
  ['docs/check-receiver.md', 'express-receiver'],
  ['docs/property-tests.md', 'express-receiver'],
  ['docs/frontend-tests.md', 'react-msw'],
  ['README.md', 'react-msw'],
] as const;

async function blocksOf(document: string, language: string): Promise<readonly string[]> {
  const text = await readFile(join(repository, document), 'utf8');
  return Array.from(text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')), ([, code]) => code!);
}

describe.each(documents)('%s', (document, example) => {
  const folder = join(examples, example, 'documents');
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('its tests pass', async () => {
    const tests = (await blocksOf(document, 'ts')).filter((code) => /^(?:test|describe[A-Z]\w+)\(/m.test(code));
    expect(tests.length).toBeGreaterThan(0);
    await mkdir(folder, { recursive: true });
    const name = document.replaceAll(/\W/g, '-');
    await Promise.all(tests.map((code, index) => writeFile(join(folder, `${name}-${index}.test.ts`), code)));
    // In CI Vitest writes in colour, terminal or not.
    const output = stripVTControlCharacters(
      await run('npx', ['vitest', 'run', `documents/${name}`], join(examples, example)),
    );
    const count = tests.join('').match(/^test\(/gm)!.length;
    // What `describeX` declares comes on top, and may be skipped; a test that fails ends the run with an error.
    const [, passed, skipped = '0', all] = /Tests {2}(\d+) passed(?: \| (\d+) skipped)? \((\d+)\)/.exec(output)!;
    const declared = tests.some((code) => /^describe[A-Z]\w+\(/m.test(code));
    expect(Number(passed) + Number(skipped)).toBe(Number(all));
    expect(declared ? Number(passed) > count : Number(all) === count).toBe(true);
  });
});

test.each([
  'local-development',
  'ci',
  'contract',
  'check-journal',
  'check-receiver',
  'property-tests',
  'frontend-tests',
  'playwright',
])('%s has the same code in both languages', async (name) => {
  for (const language of ['sh', 'ts', 'js', 'json']) {
    expect(await blocksOf(`docs/${name}.zh-CN.md`, language)).toEqual(await blocksOf(`docs/${name}.md`, language));
  }
});

test('the commands of docs/ci.md work', async () => {
  const ports = [await freePort(), await freePort()] as const;
  const script = at((await blocksOf('docs/ci.md', 'sh')).join(''), ports);
  const wait = `wait --server http://127.0.0.1:${ports[0]} --timeout`;
  const env = { SOBOT_MOCK_PORT: String(ports[0]) };
  const output = await shell(script.replace('wait --timeout', wait), join(examples, 'ci'), env);
  expect(output).toContain('"appid":"test-1"');
  expect(output).toContain('No violations');
  expect(output).not.toContain('"title"');
});

describe('docs/check-journal.md', () => {
  const project = join(examples, 'token-cache');

  test('its commands work, and a client that keeps its token passes', async () => {
    const port = await freePort();
    const script = at((await blocksOf('docs/check-journal.md', 'sh')).join(''), [port, 0]);
    // Instead of a whole suite: the program that the example is.
    const output = await shell(script.replace('npm test', 'npm start'), project, { SOBOT_MOCK_PORT: String(port) });
    expect(output).toContain('broadcast tasks; the newest:');
    expect(output).toContain('✓ token/reused');
    expect(await readFile(join(project, 'journal.xml'), 'utf8')).toContain('<testsuites');
  });

  test('a client that takes a token for each call does not', async () => {
    const port = await freePort();
    const server = `http://127.0.0.1:${port}`;
    start('sobot-mock start', project, { SOBOT_MOCK_PORT: String(port) });
    await shell(`sobot-mock wait --server ${server}`, project, {});
    // It makes the example's client anew each time, and with it the cache.
    const program = `
      import { createSobotClient } from './src/sobot-client.ts';
      for (const task_name of ['one', 'two', 'three']) {
        const client = createSobotClient({ baseUrl: '${server}', appid: '1', appKey: '2' });
        await client.queryTaskList({ task_name });
      }`;
    await shell(`node --input-type=module - <<'END'${program}\nEND`, project, {});
    const outcome = shell(`sobot-mock check journal --server ${server}`, project, {});
    await expect(outcome).rejects.toThrow(/ended with 1:\n[^]*✗ token\/reused/);
  });
});

test('the commands of docs/local-development.md work', async () => {
  const [install, serve, ...commands] = await blocksOf('docs/local-development.md', 'sh');
  expect([install, serve]).toEqual(['npm install --save-dev ./sobot-mock-*.tgz\n', 'npx sobot-mock start\n']);
  const ports = [await freePort(), await freePort(), await freePort()] as const;
  const receiver = join(examples, 'express-receiver');
  start(serve!, examples, { SOBOT_MOCK_PORT: String(ports[0]) });
  start('npm start', receiver, { PORT: String(ports[2]), CHANNEL_SECRET: 's3cret' });
  await shell(`sobot-mock wait --server http://127.0.0.1:${ports[0]}`, examples, {});
  await shell(`curl -s --retry 60 --retry-connrefused --retry-delay 1 http://127.0.0.1:${ports[2]}`, examples, {});
  const output = await shell(at(commands.join(''), ports), examples, {});
  expect(output).toContain('"rule":"pattern"');
  expect(output).toContain('"status":"acknowledged"');
  expect(output).not.toContain('"title"');
});

/** A script that talks to other ports than the documented ones, which somebody may be using. */
function at(script: string, [mock, second, receiver = 0]: readonly number[]): string {
  return script
    .replaceAll('7626', String(mock))
    .replaceAll('7627', String(second))
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${receiver}`);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { freePort } from '../support/free-port.ts';
import { openShells } from './shell.ts';

interface Step {
  readonly uses?: string;
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: { readonly test: { readonly steps: readonly Step[] } };
}

const examples = inject('examples');
const folder = join(examples, 'ci');
const consumer = join(examples, 'token-cache');
const { shell } = openShells(join(examples, 'node_modules/.bin'));
const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

describe('the workflow', () => {
  test('starts the mock server, waits for it, lets a project use it and judges what it asked for', async () => {
    const { steps } = (parse(await read('workflow.yml')) as Workflow).jobs.test;
    expect(steps.map(({ uses, name, run }) => name ?? uses ?? run)).toEqual([
      'actions/checkout@v4',
      'actions/setup-node@v4',
      'npm ci',
      'Start the mock server',
      'Wait until it answers',
      'Run the tests',
      'Judge what the tests asked for',
      'See what was refused, and why',
    ]);
    const port = await freePort();
    const here = (text: string): string => text.replaceAll('127.0.0.1:7626', `127.0.0.1:${port}`);
    const wait = steps[4]!.run!.replace('wait', `wait --server http://127.0.0.1:${port}`);
    const { env = {} } = steps[5]!;
    // Instead of a whole suite: the program that the token-cache example is.
    const script = [steps[3]!.run, wait, 'npm start', here(steps[6]!.run!), here(steps[7]!.run!)].join('\n');
    const output = await shell(script, consumer, {
      ...env,
      SOBOT_BASE_URL: here(env['SOBOT_BASE_URL']!),
      SOBOT_MOCK_PORT: String(port),
    });
    expect(output).toContain('broadcast tasks; the newest:');
    expect(output).toContain(`::notice title=Journal http%3A//127.0.0.1%3A${port}::`);
    expect(output).toContain('"items":[]');
    expect(output).toContain('queryTaskList');
  });
});

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { textOf } from './support/documents.ts';

interface Step {
  readonly uses?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: { readonly watch: { readonly steps: readonly Step[] } };
}

const workflow = parse(textOf('examples/ci/drift-watch.yml')) as Workflow;
const { steps } = workflow.jobs.watch;
const named = (name: string): Step => steps.find((step) => step.name === name)!;

test('the drift watch runs every morning, as its page says', () => {
  expect(workflow.on.schedule).toEqual([{ cron: '17 5 * * *' }]);
});

test('the drift watch holds no token, which would be stale the next day', () => {
  expect(named('Read the token that the services share').if).toBe("vars.SOBOT_TOKEN_URL != ''");
  expect(named('Ask the platform').env).toEqual({
    SOBOT_MOCK_APPID: '${{ secrets.SOBOT_APPID }}',
    SOBOT_MOCK_APP_KEY: '${{ secrets.SOBOT_APP_KEY }}',
  });
});

test('the drift watch reads the token of today, masks it, and hands it to the steps that follow', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-watch-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const asked: (string | undefined)[] = [];
  const services = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.end(`token-of-day-${asked.length}`);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void services.close());
  await once(services, 'listening');
  const { port } = services.address() as AddressInfo;
  for (const day of ['1', '2']) {
    const GITHUB_ENV = join(folder, day);
    const env = { ...process.env, GITHUB_ENV, TOKEN_URL: `http://127.0.0.1:${port}/token`, TOKEN_KEY: 'key' };
    const script = named('Read the token that the services share').run!;
    const { stdout } = await promisify(execFile)('bash', ['-e', '-c', script], { env });
    expect(stdout).toBe(`::add-mask::token-of-day-${day}\n`);
    expect(await readFile(GITHUB_ENV, 'utf8')).toBe(`SOBOT_MOCK_TOKEN=token-of-day-${day}\n`);
  }
  expect(asked).toEqual(['Bearer key', 'Bearer key']);
});

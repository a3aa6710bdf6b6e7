import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
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

/** What curl does with `-fsS -H HEADER URL`; of the flags f counts. The system's may be missing, or ask a proxy. */
const curl = `#!/usr/bin/env node
const [flags, , header, url] = process.argv.slice(2);
const [name, value] = header.split(': ');
fetch(url, { headers: { [name]: value } }).then(async (response) => {
  if (flags.includes('f') && !response.ok) process.exitCode = 22;
  else process.stdout.write(await response.text());
});
`;

/** Runs the step that reads the token at an address where `answer` is given; tells what GitHub then has. */
async function readToken(
  answer: RequestListener,
): Promise<Readonly<Record<'code' | 'stdout' | 'environment', unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-watch-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'curl'), curl, { mode: 0o755 });
  const services = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => void services.close());
  await once(services, 'listening');
  const { port } = services.address() as AddressInfo;
  const GITHUB_ENV = join(folder, 'environment');
  const script = named('Read the token that the services share').run!;
  const ended = await promisify(execFile)('bash', ['-e', '-c', script], {
    env: {
      PATH: [folder, dirname(process.execPath), process.env['PATH']].join(delimiter),
      GITHUB_ENV,
      TOKEN_URL: `http://127.0.0.1:${port}/token`,
      TOKEN_KEY: 'key',
    },
  }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { readonly code: unknown; readonly stdout: string }) => ({ code, stdout }),
  );
  return { ...ended, environment: existsSync(GITHUB_ENV) ? await readFile(GITHUB_ENV, 'utf8') : 'not written' };
}

test('the drift watch reads the token of today, masks it, and hands it to the steps that follow', async () => {
  const asked: (string | undefined)[] = [];
  const read = await readToken((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.end('token-of-today');
  });
  expect(read).toEqual({
    code: 0,
    stdout: '::add-mask::token-of-today\n',
    environment: 'SOBOT_MOCK_TOKEN=token-of-today\n',
  });
  expect(asked).toEqual(['GET /token Bearer key']);
});

test.each([
  [500, 'out of order', 22],
  [404, 'nobody here', 22],
  [200, '', 1],
])('where it is answered %i "%s" for a token, the drift watch stops and holds none', async (status, body, code) => {
  const read = await readToken((_request, response) => void response.writeHead(status).end(body));
  expect(read).toEqual({ code, stdout: '', environment: 'not written' });
});

import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { freePort } from '../support/free-port.ts';
import { openShells } from './shell.ts';

interface Service {
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Deployment {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly template: { readonly spec: Pod } };
}

interface Pod {
  readonly enableServiceLinks?: boolean;
  readonly containers: readonly Container[];
}

interface Container {
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env: readonly Variable[];
  readonly readinessProbe: Probe;
  readonly startupProbe: Probe;
}

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

interface Probe {
  readonly exec: { readonly command: readonly string[] };
}

const examples = inject('examples');
const folder = join(examples, 'ci');
const { shell, start } = openShells(join(examples, 'node_modules/.bin'));
const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

// What the other containers are to one another: a name that is not loopback's.
const machine = hostname();
const hasName = await lookup(machine).then(
  () => true,
  () => false,
);
const noName = `the name of this machine, ${machine}, leads nowhere`;

/** A port of this machine in the place of a container's. */
function located(text: string, container: string, port: number): string {
  return text.replaceAll(`http://${container}:3000`, `http://${machine}:${port}`).replaceAll(container, machine);
}

async function startMock(command: string, env: Readonly<Record<string, string>>): Promise<string> {
  const port = await freePort();
  start(command, folder, { ...env, SOBOT_MOCK_PORT: String(port) });
  return `http://127.0.0.1:${port}`;
}

/** Has a LINE user write, and waits until the receiver has acknowledged it. */
async function deliver(server: string, token: string, text: string): Promise<void> {
  const tenant = `${server}/_mock/tenants/1`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ type: 'text', text });
  expect((await fetch(`${tenant}/events`, { method: 'POST', body })).status).toBe(401);
  expect((await fetch(`${tenant}/events`, { method: 'POST', headers, body })).status).toBe(201);
  await expect
    .poll(async () => (await fetch(`${tenant}/deliveries`, { headers })).json(), { timeout: 30_000 })
    .toMatchObject({ items: [{ status: 'acknowledged' }] });
}

describe('the Dockerfile and docker-compose.yml', () => {
  test('install the packed file', async () => {
    const instructions = await read('Dockerfile');
    expect(instructions).toContain(
      'COPY sobot-mock-*.tgz /package/\nRUN npm install --global /package/sobot-mock-*.tgz\n',
    );
  });

  test('are healthy before the app starts, and the app gets its broadcast tasks', async () => {
    const instructions = await read('Dockerfile');
    const health = JSON.parse(/^HEALTHCHECK .* CMD (\[.+\])$/m.exec(instructions)![1]!) as string[];
    const command = JSON.parse(/^CMD (\[.+\])$/m.exec(instructions)![1]!) as string[];
    const { mock, app } = await services();
    expect([mock.build, app.depends_on, app.volumes]).toEqual([
      '.',
      { mock: { condition: 'service_healthy' } },
      ['../token-cache:/app:ro'],
    ]);

    const server = await startMock(command.join(' '), mock.environment);
    await shell(`sobot-mock wait --server ${server} --timeout 30s`, folder, {});
    await shell(`${health.join(' ')} --server ${server}`, folder, {});
    const env = { ...app.environment, SOBOT_BASE_URL: server };
    const consumer = join(examples, 'token-cache');
    expect(await shell(app.command!.join(' '), consumer, env)).toContain('broadcast tasks; the newest:');
  });

  test('have the mock server reach the receiver, which prints the events', async ({ skip }) => {
    skip(spawnSync('python3', ['--version']).status !== 0, 'python3 is not installed on this machine');
    skip(!hasName, noName);
    const { mock, receiver } = await services();
    expect(receiver.volumes).toEqual(['../python:/app:ro']);
    const port = await freePort();
    const printed = await mkdtemp(join(tmpdir(), 'sobot-mock-compose-'));
    onTestFinished(() => rm(printed, { recursive: true }));
    const events = join(printed, 'events.jsonl');
    const env = { ...receiver.environment, PORT: String(port) };
    start(`${receiver.command!.join(' ')} > ${events}`, join(examples, 'python'), env);
    await shell(`curl -s --retry 60 --retry-connrefused --retry-delay 1 http://127.0.0.1:${port}`, folder, {});

    const entries = Object.entries(mock.environment).map(([name, value]) => [name, located(value, 'receiver', port)]);
    const server = await startMock('sobot-mock start --host 0.0.0.0', Object.fromEntries(entries));
    await shell(`sobot-mock wait --server ${server} --timeout 30s`, folder, {});
    await deliver(server, mock.environment['SOBOT_MOCK_CONTROL_TOKEN']!, 'สวัสดี 😀');
    await expect.poll(() => readFile(events, 'utf8'), { timeout: 30_000 }).toContain('"text": "สวัสดี 😀"');
  });

  test('are unhealthy while nothing answers', async () => {
    const server = `http://127.0.0.1:${await freePort()}`;
    const outcome = shell(`sobot-mock wait --server ${server} --timeout 200ms`, folder, {});
    await expect(outcome).rejects.toThrow('ended with 3');
  });

  async function services(): Promise<Readonly<Record<'mock' | 'receiver' | 'app', Service>>> {
    const { services: found } = parse(await read('docker-compose.yml')) as {
      services: Readonly<Record<'mock' | 'receiver' | 'app', Service>>;
    };
    return found;
  }
});

describe('kubernetes.yml', () => {
  const secrets: Readonly<Record<string, string>> = { 'control-token': 'made-for-this', 'webhook-secret': 's3cret' };

  async function podOf(name: string): Promise<Pod> {
    const documents = parseAllDocuments(await read('kubernetes.yml')).map((each) => each.toJS() as Deployment);
    return documents.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name)!.spec.template.spec;
  }

  function valuesOf(variables: readonly Variable[]): Record<string, string> {
    return Object.fromEntries(
      variables.map(({ name, value, valueFrom }) => [name, value ?? secrets[valueFrom!.secretKeyRef.key]!]),
    );
  }

  test('has the mock server sign events and send them to the app, whose name is not this machine’s', async ({
    skip,
  }) => {
    skip(!hasName, noName);
    const received: { readonly body: string; readonly signature: string | undefined }[] = [];
    const app = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        received.push({ body, signature: request.headersDistinct['x-line-signature']?.[0] });
        response.end();
      });
    });
    const port = await freePort();
    await once(app.listen(port, '0.0.0.0'), 'listening');
    onTestFinished(() => void app.close());

    const [container] = (await podOf('sobot-mock')).containers;
    const { command, args, env, startupProbe, readinessProbe } = container!;
    const line = [...command, ...args].map((word) => located(word, /^app$|:\/\/app:/.test(word) ? 'app' : '\0', port));
    const server = await startMock(line.join(' '), valuesOf(env));
    await shell(`sobot-mock wait --server ${server} --timeout 30s`, folder, {});
    for (const { exec } of [startupProbe, readinessProbe]) {
      await shell(`${exec.command.join(' ')} --server ${server}`, folder, {});
    }
    await deliver(server, secrets['control-token']!, 'hello');
    const [event] = received;
    expect(event!.body).toContain('"text":"hello"');
    expect(event!.signature).toBe(createHmac('sha256', 's3cret').update(event!.body).digest('base64'));
  });

  test('leaves out the variables of services, one of which would be taken for a port', async () => {
    expect((await podOf('sobot-mock')).enableServiceLinks).toBe(false);
    const outcome = shell('sobot-mock start', folder, { SOBOT_MOCK_PORT: 'tcp://10.0.0.1:7626' });
    await expect(outcome).rejects.toThrow('Set enableServiceLinks: false');
  });
});

test('the images and the secret of kubernetes.yml are those that the README makes', async () => {
  const [manifest, readme] = [await read('kubernetes.yml'), await read('README.md')];
  expect(readme).toContain('docker build --tag sobot-mock:latest .');
  expect(manifest).toContain('image: sobot-mock:latest');
  for (const key of new Set(manifest.match(/(?<=key: )[\w-]+/g))) expect(readme).toContain(`--from-literal=${key}=`);
});

import { createServer, type RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { receiverMutants } from '../../../contract-tests/kit/receiver/mutants/index.ts';
import { createWebReceiver } from '../../../contract-tests/kit/receiver/mutants/web-receiver.ts';
import { validators } from '../../../generators/entries/schemas.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { runInProcess, type Outcome } from '../../testing/run-in-process.ts';
import { serve, serveHandler } from '../../testing/serve-handler.ts';

const secret = 's3cret-of-a-channel';

const check = (url: string, ...argv: readonly string[]): Promise<Outcome> =>
  runInProcess(['check', 'receiver', '--url', url, ...argv]);

/** The text without its line ends, which depend on how wide it is written. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

interface HandledMessage {
  readonly webhookEventId: string;
  readonly message?: { readonly text?: string };
}

/** The receiver in examples/, which is a project of its own: its modules are not part of this one's types. */
async function createExample(): Promise<{ readonly app: RequestListener; readonly handled: object[] }> {
  const example = new URL('../../../examples/express-receiver/src/receiver.ts', import.meta.url).href;
  const { createReceiver } = (await import(/* @vite-ignore */ example)) as {
    createReceiver: (options: object) => RequestListener;
  };
  const handled: object[] = [];
  const handle = ({ webhookEventId: id, message }: HandledMessage): void =>
    void handled.push({ id, text: message?.text });
  return { app: createReceiver({ channelSecret: secret, handle, onError: () => undefined }), handled };
}

test('the example receiver passes every rule, and it ends with 0', async () => {
  const { app, handled } = await createExample();
  const receiver = await serve(createServer(app));
  const probe = await serveHandler(() => Response.json({ handled }));
  const { code, stdout, stderr } = await check(
    `${receiver.origin}/webhook`,
    ...['--secret', secret, '--probe', `${probe.origin}/handled`, '--reporter', 'json'],
  );
  const report: unknown = JSON.parse(stdout);
  expect(validators.checkReport(report)).toBe(true);
  expect(report).toMatchObject({
    subject: 'receiver',
    target: `${receiver.origin}/webhook`,
    counts: { passed: 73, failed: 0, warned: 0, skipped: 0 },
    acknowledgement: { limit: 2000 },
    outcomes: { could_not_connect: 0, request_timeout: 0, error_status_code: 0, unclassified: 0 },
  });
  expect(code).toBe(0);
  expect(stderr).toContain('No violations: 73 passed');
});

test('without a secret and a probe, what needs them is skipped', async () => {
  const { origin } = await serveHandler(createWebReceiver(undefined).handler);
  const { code, stdout } = await check(`${origin}/webhook`, '--only', 'event', 'signature', 'batch');
  expect(code).toBe(0);
  expect(stdout).toContain('✓ event/text');
  expect(stdout).toContain('- signature/right');
  expect(flat(stdout)).toContain('give the channel secret with --secret');
  expect(flat(stdout)).toContain('with --probe');
});

describe('a receiver with a bug ends it with 1, and the rule is named', () => {
  const chosen = [
    'first-event-required',
    'redirects',
    'unknown-message-404',
    'not-idempotent',
    'reserialised',
    'missing-is-fine',
    'empty-body-is-a-ping',
  ];
  test.each(receiverMutants.filter(({ name }) => chosen.includes(name)))('$name', async (mutant) => {
    const { handler, probe } = mutant.make({ secret, now: () => 0, pass: () => undefined, runOut: () => undefined });
    const { origin } = await serveHandler((request) =>
      request.url.endsWith('/handled') ? Response.json(probe()) : handler(request),
    );
    const { code, stdout } = await check(
      `${origin}/webhook`,
      ...['--secret', secret, '--probe', `${origin}/handled`, '--only', mutant.caughtBy],
    );
    expect(code).toBe(1);
    expect(stdout).toContain(`✗ ${mutant.caughtBy}`);
  });
});

test('a receiver that ends in the middle is told of, and what was sent before', async () => {
  const { handler } = createWebReceiver(undefined);
  const receiver = await serveHandler(async (request) => {
    const text = await request.clone().text();
    if (text.includes('"sticker"')) setImmediate(receiver.end);
    return handler(request);
  });
  const { code, stdout } = await check(`${receiver.origin}/webhook`, '--only', 'event', 'liveness');
  expect(code).toBe(1);
  expect(stdout).toContain('✗ event/sticker');
  expect(flat(stdout)).toContain('Then nobody took connections for 5000 ms: the process ended and did not come back.');
  expect(stdout).toContain('- event/follow');
  expect(flat(stdout)).toContain('Nobody takes connections any more: see event/sticker');
  expect(stdout).toContain('✗ liveness/alive-at-the-end');
});

test('a warning ends it with 0, or with 1 where warnings count', async () => {
  const { handler } = createWebReceiver(undefined, { refuseMethod: () => new Response(null, { status: 500 }) });
  const { origin } = await serveHandler(handler);
  expect((await check(origin, '--only', 'method')).code).toBe(0);
  const { code, stdout } = await check(origin, '--only', 'method', '--fail-on', 'warning', '--language', 'zh');
  expect(code).toBe(1);
  expect(stdout).toContain('! method/get  对该 URL 的 GET 不会使接收端出错。');
});

test('no secret, no value of a header and none of a query is in a report', async () => {
  const seen: (string | null)[] = [];
  const { origin } = await serveHandler(({ headers, url }) => {
    seen.push(headers.get('authorization'));
    return new Response(`${secret} ${headers.get('authorization')} ${url}`, { status: 500 });
  });
  const argv = ['--secret', secret, '--header', 'authorization=Bearer t0ken', '--only', 'event/text', 'signature'];
  for (const reporter of ['pretty', 'json', 'junit', 'github']) {
    const { code, stdout, stderr } = await check(`${origin}/webhook?key=ab-cd-ef`, ...argv, '--reporter', reporter);
    expect(code).toBe(1);
    expect(stdout).toContain('key=***');
    for (const hidden of [secret, 't0ken', 'ab-cd-ef']) expect(stdout + stderr).not.toContain(hidden);
  }
  expect(new Set(seen)).toEqual(new Set(['Bearer t0ken']));
});

test('the secret may come from the environment', async () => {
  const { origin } = await serveHandler(createWebReceiver(secret).handler);
  const argv = ['check', 'receiver', '--url', origin, '--only', 'signature/right'];
  expect((await runInProcess(argv, { environment: { SOBOT_MOCK_WEBHOOK_SECRET: secret } })).code).toBe(0);
  const { code, stderr } = await runInProcess(argv);
  expect(code).toBe(2);
  expect(stderr).toContain('refuses what is not signed; it was answered 401. Give its channel secret (--secret).');
});

test('an empty variable is none, and an empty flag is refused: signatures would go untried', async () => {
  const { origin } = await serveHandler(createWebReceiver(undefined).handler);
  const argv = ['check', 'receiver', '--url', origin, '--only', 'event/text', 'signature'];
  const environment = { SOBOT_MOCK_WEBHOOK_SECRET: '' };
  const unsigned = await runInProcess(argv, { environment });
  expect(unsigned.code).toBe(0);
  expect(unsigned.stdout).toContain('- signature/right');
  for (const [language, message] of [
    ['en', 'error: --secret is empty. Give the channel secret, or leave it out.\n'],
    ['zh', '错误：--secret 为空。请给出渠道密钥，或去掉它。\n'],
  ] as const) {
    const refused = await runInProcess([...argv, '--secret', '', '--language', language], {
      environment: { SOBOT_MOCK_WEBHOOK_SECRET: secret },
    });
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: message });
  }
});

test('where nobody answers it ends with 3', async () => {
  const { code, stdout, stderr } = await check(await freeUrl());
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('nobody takes connections at http://127.0.0.1:');
});

test('one that takes connections, but not over TLS, is not said to be down', async () => {
  const { origin } = await serveHandler(createWebReceiver(secret).handler);
  const { code, stderr } = await check(origin.replace('http:', 'https:'));
  expect(code).toBe(3);
  expect(stderr).toContain('Failed to check the receiver: there is no connection to https://127.0.0.1:');
  expect(stderr).toContain(': it speaks no HTTPS: http:// may be meant. Correct the receiver, or the URL.');
});

test('where the port is one that nothing is sent to, another helps', async () => {
  const why = 'fetch sends nothing to this port, which the Fetch standard blocks';
  const { code, stderr } = await check('http://127.0.0.1:1/x');
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: `error: Failed to check the receiver: it cannot be reached at http://127.0.0.1:1/x (${why}). Let it listen on another port.\n`,
  });
  const { origin } = await serveHandler(createWebReceiver(undefined).handler);
  expect((await check(origin, '--probe', 'http://127.0.0.1:1/')).stderr).toContain(
    `it cannot be reached at http://127.0.0.1:1/ (${why}): let it listen on another port.`,
  );
});

test('a probe that gives something else ends it with 2', async () => {
  const { origin } = await serveHandler(createWebReceiver(undefined).handler);
  const { code, stderr } = await check(origin, '--probe', `${origin}/handled?key=ab-cd-ef`);
  expect(code).toBe(2);
  expect(stderr).toContain(`${origin}/handled?key=*** gave 405, not 200`);
  const other = await serveHandler(() => Response.json({ handled: -1 }));
  expect((await check(origin, '--probe', other.origin)).stderr).toContain(
    'it must answer {"handled": a number of events}',
  );
});

test.each([
  [['--url', 'nowhere'], 'url is no URL'],
  [['--url', 'ftp://h/'], 'url has the scheme ftp'],
  [['--url', 'http://user:pass@h/'], 'url carries a user name or password'],
  [['--url', 'http://h/', '--probe', 'nowhere'], 'probe is no URL'],
  [['--url', 'http://h/', '--header', 'secret-thing'], '--header is not a name and a value'],
  [
    ['--url', 'http://h/', '--header', 'x-line-signature=1'],
    'the header x-line-signature is one that the checks set themselves',
  ],
  [['--url', 'http://h/', '--header', 'a=b\nc'], 'the header a has a value that cannot be sent'],
  [['--url', 'http://h/', '--timeout', '0s'], '--timeout 0s is out of range'],
  [['--url', 'http://h/', '--concurrency', '0'], '--concurrency 0 is not how many'],
  [['--url', 'http://h/', '--seed', '1.5'], '--seed 1.5 is not a seed'],
  [['--url', 'http://h/', '--only', 'recorded'], 'recorded needs a recording. Give what listen --record has written'],
  [
    ['--url', 'http://h/', '--recording', fileURLToPath(new URL('../../../package.json', import.meta.url))],
    'package.json is no scenario:',
  ],
  [['--url', 'http://h/', '--recording', 'nowhere.json'], 'nowhere.json does not exist.'],
  [['--url', 'http://h/', '--only', 'signatures'], 'There is no check "signatures"'],
  [[], "required option '--url <url>' not specified"],
])('wrong usage ends with 2: %s', async (argv, message) => {
  const { code, stdout, stderr } = await runInProcess(['check', 'receiver', ...argv]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/pass@|secret-thing/);
});

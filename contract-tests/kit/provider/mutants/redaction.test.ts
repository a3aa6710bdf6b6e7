import { describe, expect, test } from 'vitest';
import { formatReport, reporters, type Fetch } from '../../index.ts';
import { mutants } from './index.ts';
import { checkAll, emulatorAt, providerOf } from './right-provider.ts';

const appKey = 'k3y-0f-th3-acc0unt';

/** An account whose key is long enough to be told from other text. */
const account = () => emulatorAt({ tenants: [{ appid: 'app-0123456789', appKey }] });

interface Secrets {
  readonly fetch: Fetch;
  readonly seen: Set<string>;
}

/** Writes down the tokens and signs that went by, and repeats what came in the answer, as debugging servers do. */
function spied(provider: Fetch): Secrets {
  const seen = new Set<string>([appKey, 'app-0123456789']);
  return {
    seen,
    async fetch(url, init) {
      const sign = new URL(url).searchParams.get('sign');
      if (sign !== null && sign.length === 32) seen.add(sign);
      const response = await provider(url, init);
      const json = (await response.json().catch(() => ({}))) as Record<string, unknown>;
      const token = (json['item'] as { token?: unknown } | undefined)?.token;
      if (typeof token === 'string') seen.add(token);
      return Response.json({ ...json, debug: { url, headers: init.headers, appKey } }, { status: response.status });
    },
  };
}

test('no secret is in a report, though the target repeats them all', async () => {
  const { fetch, seen } = spied(providerOf(account()));
  const broken = mutants
    .find(({ name }) => name === 'refusals-are-500')!
    .make(mutants.find(({ name }) => name === 'task-list-renamed-field')!.make(fetch));
  const report = await checkAll(broken, { appid: 'app-0123456789', appKey });
  expect(report.counts.failed).toBeGreaterThan(0);
  expect(seen.size).toBeGreaterThan(5);
  const told = reporters.map((reporter) => formatReport(report, { reporter })).join('\n');
  expect([...seen].filter((secret) => told.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
});

test('no LINE user id is in a report', async () => {
  const broken = mutants.find(({ name }) => name === 'record-times-in-seconds')!.make(providerOf(emulatorAt()));
  expect(JSON.stringify(await checkAll(broken))).not.toMatch(/U[0-9a-f]{32}/u);
});

test('no address of a picture is in a report', async () => {
  const broken = mutants.filter(({ caughtBy }) => /^media\/(?:item|reachable|range)$/u.test(caughtBy));
  const provider = providerOf(emulatorAt());
  for (const { make } of broken) {
    const report = JSON.stringify(await checkAll(make(provider), { only: ['media'], include: [] }));
    expect(report).not.toMatch(/0d63b822|[0-9a-f]{32}/u);
  }
});

test('a failure tells no secrets', async () => {
  const fetch: Fetch = async (url, init) => {
    throw new TypeError(`cannot fetch ${url} with ${JSON.stringify(init.headers)}`);
  };
  const token = 'f00dfeed'.repeat(4);
  await expect(checkAll(fetch, { token })).rejects.toMatchObject({ message: expect.not.stringContaining(token) });
});

describe('tokens', () => {
  const tokenCalls = (emulator: ReturnType<typeof account>): number =>
    emulator.tenants.get('1')!.journal.list({ operation: 'getToken', retCode: '000000' }).items.length;

  test('one is got for the whole run', async () => {
    const emulator = emulatorAt();
    await checkAll(providerOf(emulator), { include: [] });
    expect(tokenCalls(emulator)).toBe(1);
  });

  test('however narrow a window the provider leaves to create_time, one is got', async () => {
    const emulator = emulatorAt({ behaviour: { createTimeSkewSeconds: 60 } });
    await checkAll(providerOf(emulator), { include: [] });
    expect(tokenCalls(emulator)).toBe(1);
  });

  test('a second is got for the opt-in checks together, and the run goes on with it', async () => {
    const emulator = emulatorAt();
    const { counts } = await checkAll(providerOf(emulator), { include: ['token'] });
    expect(counts.failed).toBe(0);
    expect(tokenCalls(emulator)).toBe(2);
  });

  test('with a token given getToken is not called, unless a check that does is asked for', async () => {
    const emulator = emulatorAt();
    const provider = providerOf(emulator);
    const { item } = (await (
      await provider(
        'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34',
        {},
      )
    ).json()) as { item: { token: string } };
    const all = (): number => emulator.tenants.get('1')!.journal.list({ operation: 'getToken' }).items.length;
    const report = await checkAll(provider, { token: item.token, include: [] });
    expect([all(), report.counts.failed]).toEqual([1, 0]);
    expect(report.checks.find(({ id }) => id === 'credentials/wrong-sign')).toMatchObject({
      status: 'skipped',
      skipped: {
        en: 'opt-in: It calls getToken, and a token was given so that nothing would. Run it with --include credentials/wrong-sign.',
      },
    });
    const asked = await checkAll(provider, {
      token: item.token,
      only: ['credentials/wrong-sign', 'token/rotation'],
      include: [],
    });
    expect([all(), asked.counts.failed, asked.behaviour?.tokenRotation]).toEqual([3, 0, 'single']);
  });

  test('with a token alone, what needs credentials is skipped', async () => {
    const emulator = emulatorAt();
    const provider = providerOf(emulator);
    const { item } = (await (
      await provider(
        'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34',
        {},
      )
    ).json()) as { item: { token: string } };
    const report = await checkAll(provider, {
      token: item.token,
      appid: undefined,
      appKey: undefined,
      include: ['token', 'credentials'],
    });
    expect(report.counts.failed).toBe(0);
    expect(report.checks.find(({ id }) => id === 'token/rotation')?.status).toBe('skipped');
  });

  test('a token that somebody else ends is got again, and that is told', async () => {
    const emulator = emulatorAt();
    const provider = providerOf(emulator);
    let calls = 0;
    const shared: Fetch = async (url, init) => {
      if ((calls += 1) === 60)
        await provider(
          'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34',
          {},
        );
      return provider(url, init);
    };
    const { checks } = await checkAll(shared, { include: [] });
    expect(checks.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual(['session/token-lasts']);
  });
});

test('only reading calls are made', async () => {
  const paths = new Set<string>();
  const provider = providerOf(emulatorAt());
  await checkAll((url, init) => {
    paths.add(
      `${init.method} ${new URL(url).pathname.replace(/^\/(?:chatres\/.*|(?:chat-(?:set|line)\/api\/line|api)\/[0-9a-f]{12})$/u, '(other)')}`,
    );
    return provider(url, init);
  });
  expect([...paths].toSorted()).toEqual([
    'GET (other)',
    'GET /api/get_token',
    'GET /chat-line/api/line/get_media_content',
    'GET /chat-set/api/line/query_task_list',
    'GET /chat-set/api/line/send_record_list',
    'POST /api/get_token',
    'POST /chat-line/api/line/get_media_content',
    'POST /chat-set/api/line/query_task_list',
    'POST /chat-set/api/line/send_record_list',
  ]);
});

test('a failing case is made as small as it can be, and says how to see it again', async () => {
  const broken = mutants.find(({ name }) => name === 'record-list-last-filter-wins')!.make(providerOf(emulatorAt()));
  const run = () => checkAll(broken, { only: ['record-list/filter/combined'], include: [], seed: 7 });
  const report = await run();
  const { checks } = report;
  expect(formatReport(report)).toContain('--seed 7 --only record-list/filter/combined');
  const [violation] = checks[0]!.violations;
  expect(violation).toMatchObject({ shrunk: true });
  const filters = Object.keys(JSON.parse(violation!.request!.body!) as object).filter(
    (name) => !/^send_(?:start|end)_time$/u.test(name),
  );
  expect(filters).toHaveLength(2);
  expect((await run()).checks[0]!.violations[0]!.message).toEqual(violation!.message);
});

test('the pace is kept', async () => {
  let at = Date.parse('2025-03-10T08:00:00Z');
  const waits: number[] = [];
  const report = await checkAll(providerOf(emulatorAt()), {
    only: ['auth/no-token'],
    include: [],
    rate: undefined,
    now: () => at,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      at += milliseconds;
    },
  });
  expect([report.requests, waits]).toEqual([7, Array.from({ length: 6 }, () => 250)]);
});

test('a provider on this machine is not waited for', async () => {
  const { counts } = await checkAll(providerOf(emulatorAt()), {
    baseUrl: 'http://localhost:7626/',
    include: [],
    rate: undefined,
    sleep: () => expect.unreachable(),
  });
  expect(counts.failed).toBe(0);
});

test.each([
  ['baseUrl', { baseUrl: 'sobot.test' }, 'baseUrl must be a URL like https://sg.sobot.com'],
  ['baseUrl', { baseUrl: 'ftp://sobot.test' }, 'baseUrl must be a URL like https://sg.sobot.com'],
  ['baseUrl', { baseUrl: 'https://me:pass-word@sobot.test' }, 'baseUrl must not hold a user name or password'],
  ['baseUrl', { baseUrl: 'https://sobot.test/?a=1' }, 'baseUrl must end before ? and #'],
  ['rate', { rate: 0 }, 'rate must be 0.01 requests a second or more, got 0'],
  [
    'timeout',
    { timeout: Number.NaN },
    'timeout must be a duration like 500ms, 30s or 2m, or whole milliseconds up to 2147483647, got NaN',
  ],
  ['token', { token: 'two words\n' }, 'token must be 1 to 1000 printable ASCII characters, without spaces'],
  ['appKey', { appKey: undefined }, 'appKey is missing: the appid and the app key go together'],
  ['messageId', { messageId: undefined }, 'messageId is missing: a message is named by its channel and its id'],
  ['seed', { seed: -1 }, 'the seed must be a whole number'],
  ['only', { only: ['tokens'] }, 'There is no check "tokens"'],
])('a wrong %s is refused before anything is sent', async (_, options, message) => {
  const fetch: Fetch = () => expect.unreachable();
  await expect(checkAll(fetch, options)).rejects.toMatchObject({
    name: 'SobotMockError',
    message: expect.stringContaining(message),
  });
});

test('a wrong option is told in Chinese, too', async () => {
  const fetch: Fetch = () => expect.unreachable();
  await expect(checkAll(fetch, { rate: 0 })).rejects.toMatchObject({
    reason: { zh: '无法检查提供方：rate 须为每秒 0.01 次或更多，实际为 0。' },
  });
});

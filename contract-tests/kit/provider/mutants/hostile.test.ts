import { describe, expect, test } from 'vitest';
import { validators } from '../../../../generators/entries/schemas.ts';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import type { Fetch } from '../../index.ts';
import { checkAll, emulatorAt, providerOf } from './right-provider.ts';

const clean = providerOf(emulatorAt());

/** Answers everything with the same. */
const always =
  (body: () => BodyInit | null, init: ResponseInit = { headers: { 'content-type': 'application/json' } }): Fetch =>
  async () =>
    new Response(body(), init);

/** Lets the first calls through, so that the target has a token to begin with. */
function after(calls: number, then: Fetch): Fetch {
  let count = 0;
  return (url, init) => ((count += 1) > calls ? then(url, init) : clean(url, init));
}

function endless(): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode(' '.repeat(65_536));
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}

describe('a target that is no Sobot', () => {
  test.each([
    [
      'a web page',
      always(() => '<html>Welcome</html>', { headers: { 'content-type': 'text/html' } }),
      'HTTP 200, text/html, not JSON',
    ],
    ['an error page', always(() => 'Bad Gateway', { status: 502 }), 'HTTP 502, text/plain, not JSON'],
    ['nothing', always(() => null, { status: 204 }), 'HTTP 204, -, an empty body'],
    ['a list', always(() => '[1]'), 'HTTP 200, application/json, JSON, but no object'],
    ['another API', always(() => '{"status":"ok"}'), 'JSON without a ret_code'],
    ['garbage', always(() => new Uint8Array([0xff, 0xfe, 0, 1])), 'HTTP 200, application/json, not UTF-8'],
    [
      'JSON a million levels deep',
      always(() => `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`),
      'HTTP 200, application/json, JSON nested too deep',
    ],
    [
      'five megabytes',
      always(() => `{"a":"${'x'.repeat(5_000_000)}"}`),
      'HTTP 200, application/json, more than 4194304 bytes',
    ],
    [
      'a redirect',
      always(() => null, { status: 302, headers: { location: 'https://elsewhere.test/?sign=1' } }),
      'HTTP 302, -, an empty body',
    ],
  ])('that answers %s has violations that say so', async (_, fetch, said) => {
    const report = await checkAll(fetch, { only: ['token', 'envelope', 'task-list'], include: [] });
    const { status, violations } = report.checks.find(({ id }) => id === 'token/shape')!;
    expect([status, violations[0]?.got]).toEqual(['failed', said]);
    expect(report.counts.failed).toBeGreaterThan(1);
    expect(validators.checkReport(report)).toBe(true);
  });

  test('an answer without an end is ended', async () => {
    const { checks } = await checkAll(always(endless), { only: ['token/shape'], include: [] });
    expect(checks[0]?.violations[0]?.got).toBe('HTTP 200, application/json, more than 4194304 bytes');
  });

  test('what an answer lacks is told in Chinese without a word of English', async () => {
    const without = always(() => '{"item":{"token":"00000000000000000000000000000001"},"ret_code":"000000"}');
    const { checks } = await checkAll(without, { only: ['token/lifetime', 'envelope/json'], include: [] });
    const [lifetime, envelope] = checks;
    expect(lifetime!.violations[0]!.message.zh).toContain('应答的 expires_in 为 无。');
    expect(lifetime!.violations[0]!.got).toBe(null);
    expect(envelope!.violations[0]!.message.zh).toContain('应答的 ret_msg 不是字符串（无）。');
    expect(envelope!.violations[0]).toMatchObject({ path: 'ret_msg', expected: 'string', got: null });
  });
});

describe('a target that does not answer', () => {
  const refused: Fetch = async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
  };

  test('at first is unreachable', async () => {
    await expect(checkAll(refused)).rejects.toMatchObject({
      code: 'TARGET_UNREACHABLE',
      message: expect.stringContaining(
        'http://sobot.test does not answer: the connection was refused: nothing listens there',
      ),
    });
  });

  test('any more is unreachable after three calls, and what was found until then is handed over', async () => {
    let found: CheckReport | undefined;
    const onInterrupted = (report: CheckReport): void => void (found = report);
    await expect(checkAll(after(30, refused), { onInterrupted })).rejects.toMatchObject({ code: 'TARGET_UNREACHABLE' });
    expect(found).toMatchObject({ interrupted: true, behaviour: { credentialErrors: 'platform' } });
  });

  test('in time is given up', async () => {
    const hanging: Fetch = () => new Promise(() => undefined);
    await expect(checkAll(hanging, { timeout: 1 })).rejects.toMatchObject({
      message: expect.stringContaining('no answer within 1 ms'),
    });
  });

  test('once in a while has violations, and the run goes on', async () => {
    const fetch: Fetch = (url, init) =>
      typeof init.body === 'string' && init.body.startsWith('{page_no') ? refused(url, init) : clean(url, init);
    const { checks, counts } = await checkAll(fetch);
    expect(checks.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([
      'task-list/parameters/malformed-json',
      'record-list/parameters/malformed-json',
    ]);
    expect(counts.failed).toBe(2);
  });
});

describe('credentials that are refused', () => {
  test.each([
    ['a wrong key', { appKey: 'wrong' }, 'answered 900003. Check the app key: the sign made with it is wrong.'],
    ['an unknown appid', { appid: 'nobody' }, 'answered 900004. Check the appid: nobody has it.'],
  ])('%s ends the run', async (_, options, message) => {
    await expect(checkAll(clean, options)).rejects.toMatchObject({
      code: 'CREDENTIALS_REFUSED',
      message: `http://sobot.test gave no token: getToken ${message}`,
    });
  });

  test('where the provider says no more than 999994, everything is named', async () => {
    const documented = providerOf(emulatorAt({ behaviour: { credentialErrors: 'documented' } }));
    await expect(checkAll(documented, { appKey: 'wrong' })).rejects.toMatchObject({
      code: 'CREDENTIALS_REFUSED',
      message: expect.stringContaining("Check the appid and the app key, and that this machine's clock is right."),
    });
  });

  test('a token that does not work ends the run', async () => {
    await expect(checkAll(clean, { token: '0'.repeat(32) })).rejects.toMatchObject({
      code: 'CREDENTIALS_REFUSED',
      message: expect.stringContaining('does not take the given token'),
    });
  });
});

test('a member called __proto__ is a member like any', async () => {
  const fetch: Fetch = async (url, init) => {
    const text = await (await clean(url, init)).text();
    return new Response(text.replace('{"task_name"', '{"__proto__":{"x":1},"constructor":1,"task_name"'), {
      headers: { 'content-type': 'application/json' },
    });
  };
  const report = await checkAll(fetch, { only: ['task-list'], include: [] });
  expect(report.counts.failed).toBe(0);
  expect(report.drift?.map(({ message }) => message.en)).toContain(
    'Answers have items[].__proto__, which the page does not mention.',
  );
});

describe('a file that is somewhere else', () => {
  /** Sends whoever asks for a file to this address first. */
  const redirecting =
    (location: string): Fetch =>
    (url, init) =>
      url.includes('/chatres/')
        ? Promise.resolve(new Response(null, { status: 302, headers: { location } }))
        : clean(url, init);
  const media = { only: ['media/reachable'], include: [] };

  test('is followed there', async () => {
    const target = 'https://files.test/a.png';
    const fetch: Fetch = (url, init) =>
      url === target
        ? Promise.resolve(new Response('png', { headers: { 'content-type': 'image/png' } }))
        : redirecting(target)(url, init);
    expect((await checkAll(fetch, media)).counts).toMatchObject({ passed: 1 });
  });

  test('is not followed into a private network', async () => {
    const called: string[] = [];
    const fetch: Fetch = (url, init) => {
      called.push(new URL(url).hostname);
      return redirecting('http://169.254.169.254/latest/meta-data')(url, init);
    };
    const { checks } = await checkAll(fetch, media);
    expect(checks[0]!.violations[0]!.message.en).toContain('answered a URL that leads into a private network.');
    expect(new Set(called)).toEqual(new Set(['sobot.test']));
  });

  test('is not followed in a circle', async () => {
    const { checks } = await checkAll(redirecting('/chatres/again.png'), media);
    expect(checks[0]!.violations[0]).toMatchObject({ expected: '2xx', got: 302 });
  });
});

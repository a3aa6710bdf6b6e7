import { describe, expect, test } from 'vitest';
import { sobotRouter } from '../../../mock-server/adapters/express.ts';
import { createEmulator, type Emulator } from '../../../mock-server/emulator.ts';
import { checkJournal, type JournalCheckOptions, type JournalSource } from '../index.ts';
import { asked, gave, journalOf, noon, page, tokenNamed, type Request } from './testing/build-journal.ts';

/** The checks that found something. */
async function violatedIn(source: JournalSource, options?: JournalCheckOptions): Promise<readonly string[]> {
  const { checks } = await checkJournal(source, options);
  return checks.filter(({ status }) => status === 'failed' || status === 'warned').map(({ id }) => id);
}

const violated = (requests: readonly Request[]): Promise<readonly string[]> => violatedIn(journalOf(requests));

/** What one check says. */
async function told(source: JournalSource, id: string) {
  const { checks } = await checkJournal(source, { only: [id] });
  return checks[0]!;
}

const fault = { faults: ['fault-1'] };
const violation = (rule: string, more: object = {}) => ({
  rule,
  reason: { en: rule, zh: rule },
  section: '接口声明',
  ...more,
});
const hour = 3_600_000;

describe('what a journal is read from', () => {
  async function asking(): Promise<Emulator> {
    const emulator = createEmulator({ initialState: 'empty' });
    emulator.tenants.create({ appid: 'other' });
    await emulator.handle({ method: 'POST', url: '/chat-set/api/line/query_task_list', headers: {} });
    return emulator;
  }

  test('a tenant, its journal, an emulator, and what stands on one', async () => {
    const emulator = await asking();
    const tenant = emulator.tenants.get('1')!;
    for (const source of [tenant, tenant.journal, emulator, { emulator }, sobotRouter({ emulator })]) {
      expect(await violatedIn(source)).toEqual(['token/sent']);
    }
    const { target, requests, journals, subject } = await checkJournal(emulator);
    expect({ target, requests, journals, subject }).toEqual({
      target: 'tenant 1',
      requests: 1,
      journals: [{ tenant: '1', requests: 1, dropped: 0 }],
      subject: 'journal',
    });
  });

  test('the URL of a mock server, page by page, with the control token', async () => {
    const entry = { id: 1, at: noon, method: 'GET', url: '/x', requestHeaders: {}, status: 404, warnings: [] };
    const pages: Readonly<Record<string, unknown>> = {
      '/_mock/tenants?limit=500': { items: [{ appid: 'a/b' }], next: null },
      '/_mock/tenants/a%2Fb/journal?limit=500': { items: [{ ...entry, violations: [] }], next: '1', dropped: 0 },
      '/_mock/tenants/a%2Fb/journal?limit=500&after=1': {
        items: [{ ...entry, id: 2, violations: [violation('unknownPath')] }],
        next: null,
        dropped: 0,
      },
    };
    const fetch: typeof globalThis.fetch = async (url, init) => {
      expect(init?.headers).toEqual({ authorization: 'Bearer s3cret' });
      return Response.json(pages[String(url).replace('http://mock.test', '')]);
    };
    const report = await checkJournal('http://user:pass@mock.test/', { fetch, controlToken: 's3cret' });
    expect(report).toMatchObject({
      target: 'http://mock.test',
      requests: 2,
      journals: [{ tenant: 'a/b', requests: 2, dropped: 0 }],
    });
    expect(report.checks.filter(({ failed }) => failed > 0).map(({ id }) => id)).toEqual(['requests/paths']);
  });

  test('a server that is gone, is none, or refuses is told apart', async () => {
    const codeFor = (response: () => Response | Promise<Response>): Promise<unknown> =>
      checkJournal('http://mock.test', { fetch: async () => response() }).catch(
        (error: { code: string }) => error.code,
      );
    const problem = (code: string) => Response.json({ code, detail: 'No.', remedy: 'Do.' }, { status: 401 });
    expect(await codeFor(() => Promise.reject(new TypeError('fetch failed')))).toBe('TARGET_UNREACHABLE');
    expect(await codeFor(() => new Response('<html>'))).toBe('TARGET_UNREACHABLE');
    expect(await codeFor(() => problem('TOKEN_MISSING'))).toBe('CREDENTIALS_REFUSED');
    expect(await codeFor(() => problem('TENANT_UNKNOWN'))).toBe('CHECK_OPTIONS_INVALID');
    await expect(checkJournal('localhost:7626')).rejects.toThrow('"localhost:7626" is not a URL');
  });

  test('nothing at all is refused, and so is what was never asked', async () => {
    await expect(checkJournal({} as JournalSource)).rejects.toThrow('Expected something with a journal');
    const emulator = createEmulator({ initialState: 'empty' });
    await expect(checkJournal(emulator)).rejects.toMatchObject({
      code: 'JOURNAL_EMPTY',
      message: expect.stringContaining('nothing was asked of tenant 1. Let the tests use this mock'),
      reason: { zh: expect.stringContaining('无法评判请求日志：租户 1 没有收到任何请求。请让测试使用此模拟服务器') },
    });
    await expect(checkJournal(emulator, { appid: '9' })).rejects.toMatchObject({ code: 'CHECK_OPTIONS_INVALID' });
  });
});

test.each(['', '.', '..'])('at a URL, the appid %j is refused before anybody is asked', async (appid) => {
  await expect(checkJournal('http://127.0.0.1:1', { appid })).rejects.toMatchObject({
    code: 'CHECK_OPTIONS_INVALID',
    message: `There is no tenant "${appid}": it cannot stand in a URL. Name one, or leave it out for all of them.`,
    reason: { zh: `没有租户 "${appid}"：它不能用于 URL。请指定租户，或去掉它以表示全部。` },
  });
});

describe('what is told', () => {
  test('one violation for a rule, an operation and a parameter, with its entries and without credentials', async () => {
    const violations = [violation('maximum', { parameter: 'page_size' })];
    const bad = (body: object): Request => asked('a', '999994', { violations, requestBody: JSON.stringify(body) });
    const requests = [gave('a'), ...Array.from({ length: 7 }, () => bad({ page_size: 101, app_key: 'tell-nobody' }))];
    const { failed, violations: found } = await told(journalOf(requests), 'requests/parameters');
    expect(failed).toBe(1);
    expect(found).toMatchObject([
      {
        message: {
          en: 'Tenant shop: queryTaskList: maximum [maximum, 接口声明], 7 times (entries #2, #3, #4, #5, #6 and 2 more)',
          zh: '租户 shop：queryTaskList：maximum［maximum，接口声明］，共 7 次（日志条目 #2、#3、#4、#5、#6 等 7 条）',
        },
        tenant: 'shop',
        entries: [2, 3, 4, 5, 6, 7, 8],
        request: {
          method: 'POST',
          url: '/chat-set/api/line/query_task_list',
          headers: { token: '***' },
          body: '{"page_size":101,"app_key":"***"}',
        },
      },
    ]);
  });

  test('neither the token nor the sign of a getToken', async () => {
    const { violations } = await told(journalOf([gave('a'), asked('a'), gave('b'), asked('b')]), 'token/reused');
    expect(violations[0]!.request!.url).toBe('/api/get_token?appid=shop&create_time=1741579200&sign=***');
    expect(JSON.stringify(violations)).not.toContain(tokenNamed('a'));
  });

  test('of a page not its rows', async () => {
    const { violations } = await told(journalOf([gave('a'), asked('a', '000000', page(1, 3))]), 'paging/all-pages');
    expect(violations[0]!.response!.body).toBe(
      '{"items":["…1"],"page_count":3,"page_no":1,"page_size":15,"total_count":45,"ret_code":"000000"}',
    );
  });

  test('that the oldest requests are missing', async () => {
    const source = journalOf([gave('a'), asked('a')], { dropped: 12 });
    expect((await checkJournal(source)).journals).toEqual([{ tenant: 'shop', requests: 2, dropped: 12 }]);
    const { status, violations } = await told(source, 'journal/whole');
    expect(status).toBe('warned');
    expect(violations[0]!.message.en).toContain('the oldest 12 requests are missing');
  });

  test('that the mock itself failed, which is held against nobody else', async () => {
    const violations = [violation('internalFault')];
    expect(await violated([gave('a'), asked('a', '999999', { violations })])).toEqual(['journal/whole']);
  });
});

describe('what is held against nobody', () => {
  test('a failure that was injected', async () => {
    const violations = [violation('injectedFault')];
    expect(await violated([gave('a'), asked('a', '999994', { ...fault, violations })])).toEqual([]);
  });

  test('what the provider did, where a proxy saw both', async () => {
    const violations = [violation('type', { side: 'provider' })];
    expect(await violated([gave('a'), asked('a', '000000', { violations })])).toEqual([]);
  });

  test('what browsers and probes ask for', async () => {
    const violations = [violation('unknownPath')];
    const violatedBy = (url: string): Promise<readonly string[]> =>
      violated([{ url, method: 'GET', status: 404, retCode: '999994', violations }]);
    expect(await violatedBy('/favicon.ico')).toEqual([]);
    expect(await violatedBy('/')).toEqual([]);
    expect(await violatedBy('/api/get_tokn?appid=1')).toEqual(['requests/paths']);
  });

  test('a token asked for again where a fault hit the answer', async () => {
    expect(await violated([gave('a', fault), gave('b'), asked('b'), asked('b')])).toEqual([]);
  });

  test('a token that is an hour old being replaced, as by a timer', async () => {
    const later = { at: noon + hour };
    expect(
      await violated([gave('a'), asked('a'), gave('b', later), asked('b', '000000', { at: noon + hour + 1 })]),
    ).toEqual([]);
  });

  test('a call that was under way when the token was replaced for good measure', async () => {
    const at = noon + 23 * hour;
    const requests = [
      gave('a'),
      asked('a'),
      gave('b', { at }),
      asked('a', '900002', { at: at + 20 }),
      asked('b', '000000', { at: at + 40 }),
    ];
    expect(await violated(requests)).toEqual([]);
  });

  test('calls at the same time that were refused together', async () => {
    const at = noon + 2 * hour;
    const refused = Array.from({ length: 5 }, () => asked('a', '900002', { at, ...fault }));
    const again = Array.from({ length: 5 }, () => asked('b', '000000', { at: at + 9 }));
    expect(await violated([gave('a'), asked('a'), ...refused, gave('b', { at: at + 5 }), ...again])).toEqual([]);
  });

  test('a token of before a reset that is replaced once it is refused', async () => {
    const unknown = asked('x', '900002', { violations: [violation('unknownToken')] });
    expect(await violated([unknown, gave('a'), asked('a')])).toEqual([]);
    expect(await violated([unknown])).toEqual(['token/known']);
    expect(await violated([gave('a'), asked('a'), unknown])).toEqual(['token/known']);
  });

  test('the next page with another end of time', async () => {
    const requests = [1, 2, 3].map((number) => asked('a', '000000', page(number, 3, { task_end_time: noon + number })));
    expect(await violated([gave('a'), ...requests])).toEqual([]);
  });

  test('pages that were asked for and refused', async () => {
    const refused = asked('a', '999999', { ...page(2, 2), responseBody: '{"ret_code":"999999"}', ...fault });
    expect(await violated([gave('a'), asked('a', '000000', page(1, 2)), refused])).toEqual([]);
  });

  test('page 1 of a list without rows', async () => {
    expect(await violated([gave('a'), asked('a', '000000', page(1, 0))])).toEqual([]);
  });
});

describe('what is told apart', () => {
  test('a client for each of two tests is a warning where both make several calls', async () => {
    const requests = [gave('a'), asked('a'), asked('a'), gave('b'), asked('b'), asked('b')];
    expect(await violated(requests)).toEqual(['token/kept']);
  });

  test('a token for each call is a violation, told once', async () => {
    expect(await violated([gave('a'), asked('a'), gave('b'), asked('b')])).toEqual(['token/reused']);
  });

  test('an injected 900002 that is ignored is caught like every other', async () => {
    expect(await violated([gave('a'), asked('a', '900002', fault), asked('a', '000000', { at: noon + 5000 })])).toEqual(
      ['token/renewed-when-refused'],
    );
  });

  test('an expired token that is used is a warning, and a violation where it is used again', async () => {
    const at = noon + 24 * hour;
    const late = (ms: number): Request => asked('a', '900002', { at: at + ms });
    expect(
      await violated([gave('a'), asked('a'), late(0), gave('b', { at: at + 1 }), asked('b', '000000', { at: at + 2 })]),
    ).toEqual(['token/renewed-in-time']);
    expect(await violated([gave('a'), asked('a'), late(0), late(3000)])).toEqual([
      'token/renewed-when-refused',
      'token/renewed-in-time',
    ]);
  });

  test('a replaced token that is used long after shows another holder', async () => {
    const at = noon + 2 * hour;
    const requests = [
      gave('a'),
      asked('a'),
      gave('b', { at }),
      asked('b', '000000', { at: at + 1 }),
      asked('a', '900002', { at: at + 2000 }),
    ];
    expect(await violated(requests)).toEqual(['token/current']);
  });

  test('tries again while time stands still: only their number tells', async () => {
    const tries = (count: number): Promise<readonly string[]> => {
      const failed = Array.from({ length: count }, () => asked('a', '999999', { at: noon, frozen: true, ...fault }));
      return violated([
        gave('a', { at: noon, frozen: true }),
        ...failed,
        asked('a', '000000', { at: noon, frozen: true }),
      ]);
    };
    expect(await tries(3)).toEqual([]);
    expect(await tries(4)).toEqual(['retry/pause']);
    expect(await tries(11)).toEqual(['retry/endless']);
  });

  test('and where nothing tells, the check says that it could not tell', async () => {
    const failed = asked('a', '999999', { at: noon, frozen: true, ...fault });
    expect(await told(journalOf([gave('a'), failed]), 'retry/pause')).toMatchObject({
      status: 'skipped',
      skipped: { en: expect.stringContaining('where it stands still no pause can be told') },
    });
  });

  test('a clock that was set back tells no pause and no age', async () => {
    const requests = [
      gave('a'),
      asked('a', '999999', fault),
      asked('a', '000000', { at: noon - hour }),
      gave('b', { at: noon - hour }),
      asked('b'),
    ];
    expect(await violated(requests)).toEqual([]);
  });

  test('two refusals of credentials are a test of them, three at once a loop', async () => {
    const violations = [violation('wrongSign')];
    const refused: Request = { operation: 'getToken', url: '/api/get_token?appid=shop', retCode: '900003', violations };
    expect(await violated([refused, refused])).toEqual(['requests/credentials']);
    expect(await violated([refused, refused, refused])).toEqual(['requests/credentials', 'retry/credentials']);
  });
});

import { describe, expect, expectTypeOf, test } from 'vitest';
import { buildJoinEvent, buildTextMessageEvent } from '../../generators/entries/fixtures.ts';
import { sobotRouter } from '../../mock-server/adapters/express.ts';
import { createEmulator, type Emulator } from '../../mock-server/emulator.ts';
import { startMockServer } from '../../mock-server/server.ts';
import { checkJournal } from '../kit/journal/check.ts';
import { journalOf } from '../kit/journal/testing/build-journal.ts';
import { coverage, matchers } from './index.ts';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';

/** An emulator that was asked for a token, and for tasks with each of these bodies. */
async function asked(...bodies: readonly unknown[]): Promise<Emulator> {
  const emulator = createEmulator({ initialState: 'empty', clock: { now: 0, frozen: true } });
  const { body } = await emulator.handle({ method: 'GET', url: getToken, headers: {} });
  const { item } = JSON.parse(String(body)) as { item: { token: string } };
  for (const sent of bodies) {
    await emulator.handle({ method: 'POST', url: tasks, headers: { token: item.token }, body: JSON.stringify(sent) });
  }
  return emulator;
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It did not fail.');
}

describe('toMatchContract', () => {
  const answer = { item: { token: 'f'.repeat(32), expires_in: '86400' }, ret_code: '000000', ret_msg: '操作成功' };

  test('takes what an operation answers, by the name of the operation', () => {
    expect(answer).toMatchContract('getToken.response');
    expect({}).not.toMatchContract('getToken.response');
  });

  test('takes what an operation is asked, in its query or its body', () => {
    expect({ appid: '1', create_time: '1569397773', sign: 'f'.repeat(32) }).toMatchContract('getToken.request');
    expect({ page_no: 1 }).toMatchContract('queryTaskList.request');
  });

  test('takes any schema by its name', () => {
    expect({ destination: 'U1', events: [] }).toMatchContract('verificationEnvelope');
    expect('000000').toMatchContract('retCode');
  });

  test('tells the path, the rule and the value, in both languages', () => {
    const wrong = { ...answer, item: { token: 5, expires_in: '86400' } };
    expect(messageOf(() => expect(wrong).toMatchContract('getToken.response'))).toBe(
      [
        'Expected the value to match GetTokenResponse, but it breaks 1 rule:',
        '  /item/token [type]',
        '    item.token must be of type string, got 5',
        '    item.token 的类型须为 string，实际为 5',
      ].join('\n'),
    );
  });

  test('shows ten violations and counts the others', () => {
    const request = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`page_no${index}`, 1]));
    const events = Array.from({ length: 12 }, () => request);
    const message = messageOf(() => expect({ destination: 'U1', events }).toMatchContract('webhookEnvelope'));
    expect(message.split('\n').at(-1)).toMatch(/^ {2}… and \d+ more$/);
  });

  test('tells when the value is fine and should not be', () => {
    expect(messageOf(() => expect(answer).not.toMatchContract('getToken.response'))).toBe(
      'Expected the value not to match GetTokenResponse, but it does.',
    );
  });

  const about =
    "(inferred, not documented: LINE's own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01)";

  test('notes what LINE alone has: it matches, and is named where something else is told', () => {
    const event = buildTextMessageEvent({ message: { text: 'hi', markAsReadToken: 'm' } }, { variant: 'minimal' });
    expect(event).toMatchContract('webhookEvent');
    expect(buildJoinEvent()).toMatchContract('webhookEvent');
    expect(messageOf(() => expect(event).not.toMatchContract('webhookEvent'))).toMatch(
      /^Expected the value not to match WebhookEvent, but it does\.\n1 note:\n {2}\/message\/markAsReadToken \[inferred\]\n/u,
    );
    const envelope = { events: [buildJoinEvent()] };
    const message = messageOf(() => expect(envelope).toMatchContract('webhookEnvelope'));
    expect(message).toContain('it breaks 1 rule:\n  /destination [required]\n');
    expect(message).toContain('1 note:\n  /events/0 [inferred]\n');
    expect(message).toContain(`; LINE has it ${about}\n`);
  });

  test('asks for the body of a response that was not read, and for a promise to be awaited', () => {
    expect(messageOf(() => expect(new Response('{}')).toMatchContract('getToken.response'))).toContain(
      'got a Response. Await it and read its body first',
    );
    expect(messageOf(() => expect(Promise.resolve(answer)).toMatchContract('getToken.response'))).toContain(
      'got a promise',
    );
  });

  test('names schemas that are near one that there is not', () => {
    // @ts-expect-error: there is no such schema.
    expect(messageOf(() => expect({}).toMatchContract('webhookEnvelop'))).toBe(
      'There is no schema "webhookEnvelop" in the contract. Try lineWebhookEnvelope, webhookEnvelope.',
    );
    // @ts-expect-error: there is no such operation.
    expect(messageOf(() => expect({}).toMatchContract('queryTasks.response'))).toBe(
      'There is no schema "queryTasks.response" in the contract. Try getToken.response, getMediaContent.response, ' +
        'queryTaskList.response, sendRecordList.response.',
    );
  });

  test('works inside other matchers', () => {
    expect({ status: 200, body: answer }).toEqual({ status: 200, body: expect.toMatchContract('getToken.response') });
  });
});

describe('toHaveReceivedOperation', () => {
  test('reads a tenant, its journal, an emulator, and what stands on one', async () => {
    const emulator = await asked({});
    const tenant = emulator.tenants.get('1')!;
    for (const source of [tenant, tenant.journal, emulator, { emulator }, sobotRouter({ emulator })]) {
      expect(source).toHaveReceivedOperation('queryTaskList');
      expect(source).not.toHaveReceivedOperation('sendRecordList');
    }
  });

  test('counts', async () => {
    const emulator = await asked({}, {});
    expect(emulator).toHaveReceivedOperation('queryTaskList', { times: 2 });
    expect(emulator).not.toHaveReceivedOperation('queryTaskList', { times: 1 });
    expect(emulator).toHaveReceivedOperation('sendRecordList', { times: 0 });
  });

  test('compares members of the body, with matchers in them', async () => {
    const emulator = await asked({ page_no: 1, task_name: '618 大促' });
    expect(emulator).toHaveReceivedOperation('queryTaskList', { body: { task_name: expect.stringContaining('618') } });
    expect(emulator).not.toHaveReceivedOperation('queryTaskList', { body: { page_no: 2 } });
    expect(emulator).toHaveReceivedOperation('queryTaskList', { body: '{"page_no":1,"task_name":"618 大促"}' });
  });

  test('compares the query and what was answered', async () => {
    const emulator = await asked({ page_size: 101 });
    expect(emulator).toHaveReceivedOperation('getToken', { query: { appid: '1' }, retCode: '000000' });
    expect(emulator).not.toHaveReceivedOperation('getToken', { query: { appid: '2' } });
    expect(emulator).toHaveReceivedOperation('queryTaskList', { retCode: '999994' });
  });

  test('can be asked for one tenant of several', async () => {
    const emulator = await asked();
    const { appid } = emulator.tenants.create();
    expect(emulator).not.toHaveReceivedOperation('getToken', { appid });
    expect(emulator).toHaveReceivedOperation('getToken', { appid: '1' });
    expect(() => expect(emulator).toHaveReceivedOperation('getToken', { appid: 'x' })).toThrow(
      `no tenant "x": 1, ${appid}.`,
    );
  });

  test('of a tenant, of its journal, the name of another is refused: it would be judged in its place', async () => {
    const tenant = (await asked()).tenants.get('1')!;
    expect(tenant).toHaveReceivedOperation('getToken', { appid: '1' });
    for (const source of [tenant, tenant.journal]) {
      const other = expect.objectContaining({
        code: 'CHECK_OPTIONS_INVALID',
        reason: { en: 'There is no tenant "b": 1.', zh: '没有租户 "b"：现有 1。' },
      });
      expect(() => expect(source).toHaveReceivedOperation('getToken', { appid: 'b' })).toThrow(other);
      expect(() => expect(source).toHaveNoViolations({ appid: 'b' })).toThrow(other);
      await expect(checkJournal(source, { appid: 'b' })).rejects.toThrow(other);
    }
    await expect(coverage(tenant, { appid: 'b' })).rejects.toThrow('There is no tenant "b": 1.');
  });

  test('tells what was received instead', async () => {
    const emulator = await asked({ page_no: 1 }, { page_no: 3, page_size: 101 });
    const options = { body: { page_no: 2 }, times: 1 };
    expect(messageOf(() => expect(emulator).toHaveReceivedOperation('queryTaskList', options))).toBe(
      [
        'Expected queryTaskList with body {"page_no":2} to have been received 1 time, ' +
          'but 0 of 2 requests for it match:',
        '  #2 POST /chat-set/api/line/query_task_list {"page_no":1} → 000000',
        '  #3 POST /chat-set/api/line/query_task_list {"page_no":3,"page_size":101} → 999994',
      ].join('\n'),
    );
  });

  test('tells how many of thousands are meant', () => {
    const entries = Array.from({ length: 12_000 }, (_, index) => {
      return { operation: 'queryTaskList', requestBody: `{"page_no":${index < 1_200 ? 1 : 2}}` } as const;
    });
    const options = { body: { page_no: 1 }, times: 12_000 };
    expect(messageOf(() => expect(journalOf(entries)).toHaveReceivedOperation('queryTaskList', options))).toContain(
      'to have been received 12,000 times, but 1,200 of 12,000 requests for it match:\n',
    );
  });

  test('tells which other operations were received', async () => {
    expect(messageOf(() => expect(createEmulator()).toHaveReceivedOperation('getToken'))).toBe(
      'Expected getToken to have been received, but the journal is empty.',
    );
    const emulator = await asked();
    expect(messageOf(() => expect(emulator).toHaveReceivedOperation('queryTaskList'))).toBe(
      [
        'Expected queryTaskList to have been received, but the journal has only requests for others:',
        `  #1 GET ${getToken} → 000000`,
      ].join('\n'),
    );
  });

  test('tells what was received and should not have been', async () => {
    const emulator = await asked();
    expect(messageOf(() => expect(emulator).not.toHaveReceivedOperation('getToken'))).toBe(
      ['Expected getToken not to have been received, but it was:', `  #1 GET ${getToken} → 000000`].join('\n'),
    );
  });

  test('refuses an operation that there is not, which would never have been received', async () => {
    const emulator = await asked();
    const known = 'getToken, getMediaContent, queryTaskList, sendRecordList, mediaFile';
    const wrong: readonly (readonly [name: unknown, message: string])[] = [
      ['getTokn', `there is no operation "getTokn". Did you mean getToken? There are ${known}.`],
      ['get_token', `there is no operation "get_token". Did you mean getToken? There are ${known}.`],
      ['toString', `there is no operation "toString". There are ${known}.`],
      [undefined, `there is no operation undefined. There are ${known}.`],
    ];
    for (const [name, message] of wrong) {
      const operation = name as 'getToken';
      expect(messageOf(() => expect(emulator).not.toHaveReceivedOperation(operation))).toBe(
        `Failed to look for requests: ${message}`,
      );
      expect(() => expect(emulator).toHaveReceivedOperation(operation, { times: 0 })).toThrow(message);
    }
  });

  test('refuses a count that no requests can have', async () => {
    const emulator = await asked();
    const wrong: readonly (readonly [times: unknown, told: string])[] = [
      [-1, '-1'],
      [1.5, '1.5'],
      [1n, '1'],
      [Number.NaN, 'NaN'],
      ['1', '"1"'],
      [null, 'null'],
    ];
    for (const [value, told] of wrong) {
      const times = value as number;
      const message = `Failed to look for requests: times is ${told}. Give a whole number, 0 or more.`;
      expect(messageOf(() => expect(emulator).toHaveReceivedOperation('getToken', { times }))).toBe(message);
      expect(messageOf(() => expect(emulator).not.toHaveReceivedOperation('getToken', { times }))).toBe(message);
    }
  });

  test('refuses what has no journal', () => {
    expect(() => expect({}).toHaveReceivedOperation('getToken')).toThrow('Expected something with a journal');
  });
});

describe('toHaveNoViolations', () => {
  test('tells of each violation where it happened, in both languages', async () => {
    const emulator = await asked({}, { page_size: 101 });
    expect(messageOf(() => expect(emulator).toHaveNoViolations())).toBe(
      [
        'Expected no violations, but there is 1:',
        '  #3 POST /chat-set/api/line/query_task_list → 999994 · violation [maximum]',
        '    page_size must be at most 100, got 101',
        '    page_size 不能大于 100，实际为 101',
      ].join('\n'),
    );
    expect(emulator).not.toHaveNoViolations();
    expect(await asked({})).toHaveNoViolations();
  });

  test('tells how many there are', () => {
    const broken = { violations: [{ rule: 'maximum', section: '', reason: { en: 'wrong', zh: '不对' } }] };
    const entries = Array.from({ length: 1_200 }, () => broken);
    expect(messageOf(() => expect(journalOf(entries)).toHaveNoViolations())).toMatch(
      /^Expected no violations, but there are 1,200:\n[^]+\n {2}… and 1,190 more$/u,
    );
  });

  test('counts warnings when asked to', async () => {
    const emulator = await asked({ page_size: '10' });
    expect(emulator).toHaveNoViolations();
    expect(emulator).not.toHaveNoViolations({ warnings: true });
  });

  test('leaves out rules that may be broken, and failures that were injected', async () => {
    const emulator = await asked();
    expect(emulator).toHaveNoViolations();
    await emulator.handle({ method: 'POST', url: tasks, headers: {}, body: '{}' });
    expect(emulator).not.toHaveNoViolations();
    expect(emulator).toHaveNoViolations({ except: ['emptyToken'] });
    const faulty = createEmulator();
    faulty.tenants.get('1')?.faults.add({ request: { retCode: '999999' } });
    await faulty.handle({ method: 'GET', url: getToken, headers: {} });
    expect(faulty).toHaveReceivedOperation('getToken', { retCode: '999999' });
    expect(faulty).toHaveNoViolations();
  });

  test('holds what a provider behind a proxy broke against nobody', () => {
    const journal = (side: 'consumer' | 'provider') => {
      const broken = { side, section: '获取Token', reason: { en: 'wrong', zh: '不对' } };
      const kept = {
        violations: [{ ...broken, rule: 'required' }],
        warnings: [{ ...broken, rule: 'unexpectedRefusal' }],
      };
      return journalOf([{ operation: 'getToken', ...kept }]);
    };
    expect(journal('provider')).toHaveNoViolations();
    expect(journal('provider')).toHaveNoViolations({ warnings: true });
    expect(messageOf(() => expect(journal('consumer')).toHaveNoViolations({ warnings: true }))).toBe(
      [
        'Expected no violations or warnings, but there are 2:',
        '  #1 GET /api/get_token → 000000 · violation [required]',
        '    wrong',
        '    不对',
        '  #1 GET /api/get_token → 000000 · warning [unexpectedRefusal]',
        '    wrong',
        '    不对',
      ].join('\n'),
    );
  });
});

describe('a running mock server', () => {
  test('is asked over HTTP, page by page', async () => {
    const server = await startMockServer({ port: 0, initialState: 'empty' });
    try {
      for (let sent = 0; sent < 501; sent += 1) await fetch(`${server.url}${getToken}`);
      await expect(server.url).toHaveReceivedOperation('getToken', { times: 501 });
      await expect(new URL(server.url)).toHaveReceivedOperation('getToken', { appid: '1' });
      await expect(server.url).toHaveNoViolations();
      await expect(expect(server.url).toHaveReceivedOperation('getToken', { appid: '9' })).rejects.toThrow('HTTP 404');
      expect(server).toHaveReceivedOperation('getToken', { times: 501 });
    } finally {
      await server.close();
    }
  });
});

test('what is asked over HTTP is typed as a promise, the rest is not', () => {
  expectTypeOf(expect('http://127.0.0.1:7626').toHaveNoViolations).returns.toEqualTypeOf<Promise<void>>();
  expectTypeOf(expect(createEmulator()).toHaveNoViolations).returns.toEqualTypeOf<void>();
});

test('the matchers need nothing of Vitest', async () => {
  const context = { equals: Object.is, utils: { iterableEquality: undefined, subsetEquality: undefined } };
  expect(matchers.toMatchContract('000000', 'retCode').pass).toBe(true);
  expect(await matchers.toHaveReceivedOperation.call(context, await asked(), 'getToken')).toMatchObject({ pass: true });
  expect(await matchers.toHaveNoViolations(await asked())).toMatchObject({ pass: true });
});

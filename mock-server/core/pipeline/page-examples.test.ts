import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  validateErrorResponse,
  validateGetMediaContentResponse,
  validateGetTokenResponse,
  validateQueryTaskListResponse,
  validateSendRecordListResponse,
} from '../../../generators/generated/validators/responses.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import {
  call,
  callAs1,
  createTestEmulator,
  get,
  noon,
  tokenFor,
  type Reading,
} from '../../../test/support/create-test-emulator.ts';

/** The call of an example as the page writes it. */
function requestOf(name: string): { readonly url: string; readonly body: string } {
  const text = readFileSync(new URL(`../../../schemas/examples/requests/${name}.json`, import.meta.url), 'utf8');
  const { url } = JSON.parse(text) as { url: string };
  // Cut out of the text: a number of 25 digits would not survive being read.
  return { url, body: /"body": (\{[^}]*\})/.exec(text)?.[1] ?? '' };
}

const wrong = (validator: Parameters<typeof violationsOf>[0], { json }: Reading): string[] =>
  violationsOf(validator, json).map(({ reason }) => reason.en);

describe("the page's calls", () => {
  test('getToken gives a token', async () => {
    const reading = await get(createTestEmulator(), requestOf('get-token').url);
    expect(reading).toMatchObject({ status: 200, retCode: '000000', entry: { warnings: [] } });
    expect(wrong(validateGetTokenResponse, reading)).toEqual([]);
  });

  test('getMediaContent gives a URL that opens', async () => {
    const emulator = createTestEmulator();
    const reading = await get(emulator, requestOf('get-media-content').url, await tokenFor(emulator));
    expect(reading.item).toBe(
      `https://sg.sobot.com/chatres/${emulator.tenants.get('1')!.mediaKey}/msg/20240428/` +
        '0d63b822ba724e858a128f3f27a4f405/504f4a72f3f821a858e427ab228b36d0.png',
    );
    expect(wrong(validateGetMediaContentResponse, reading)).toEqual([]);
    const { status, headers } = await emulator.handle({ method: 'GET', url: String(reading.item), headers: {} });
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  });

  test('queryTaskList gives the task that it asks for', async () => {
    const reading = await callAs1(createTestEmulator(), 'queryTaskList', requestOf('query-task-list').body);
    expect(reading.json).toEqual({
      items: [
        {
          task_name: '测试',
          send_error_num: 0,
          estimate_send_num: 1,
          task_source: 1,
          timezone: 'GMT+08:00',
          task_end_time: '2024-04-28 17:04:58',
          send_success_num: 1,
          send_time_type: 1,
          taskid: '1123412432341234123412431',
          task_start_time: '2024-04-28 17:03:53',
          subjectid: '12345678',
        },
      ],
      page_count: 1,
      page_no: 1,
      page_size: 15,
      ret_code: '000000',
      ret_msg: '操作成功',
      total_count: 1,
    });
    expect(wrong(validateQueryTaskListResponse, reading)).toEqual([]);
  });

  test('sendRecordList gives the record that it asks for', async () => {
    const reading = await callAs1(createTestEmulator(), 'sendRecordList', requestOf('send-record-list').body);
    expect(reading.items).toEqual([
      {
        task_name: '测试',
        send_time: 1_714_295_033_250,
        sender: '123456',
        timezone: 'GMT+08:00',
        messageid: '111111222222222333333333',
        error_code: '000000',
        send_agentid: '4ac37cb2e9c740dba4b75a34d5358802',
        taskid: '1123412432341234123412431',
        recipient_id: '12345678',
        status_update_time: 1_714_295_033_250,
        subjectid: '12345678',
      },
    ]);
    expect(wrong(validateSendRecordListResponse, reading)).toEqual([]);
  });

  test.each([1_569_397_773_000, noon, 4_102_444_800_000])(
    'find what they ask for whatever the time: %d',
    async (now) => {
      const emulator = createTestEmulator({ clock: { now, frozen: true } });
      const token = await tokenFor(emulator);
      expect(
        (await call(emulator, 'queryTaskList', requestOf('query-task-list').body, token)).json['total_count'],
      ).toBe(1);
      expect(
        (await call(emulator, 'sendRecordList', requestOf('send-record-list').body, token)).json['total_count'],
      ).toBe(1);
      expect((await get(emulator, requestOf('get-media-content').url, token)).retCode).toBe('000000');
    },
  );
});

describe('answers follow the schemas of the responses', () => {
  test.each([1, 2, 3])('on every page of the lists, seed %d', async (seed) => {
    const emulator = createTestEmulator({ seed });
    const token = await tokenFor(emulator);
    for (const [operation, validator] of [
      ['queryTaskList', validateQueryTaskListResponse],
      ['sendRecordList', validateSendRecordListResponse],
    ] as const) {
      const { json } = await call(emulator, operation, { page_size: 100 }, token);
      for (let page = 1; page <= Number(json['page_count']) + 1; page += 1) {
        const reading = await call(emulator, operation, { page_no: page, page_size: 100 }, token);
        expect(wrong(validator, reading)).toEqual([]);
      }
    }
  });

  test.each(['string', 'object'] as const)('for every message, mediaItem %s', async (mediaItem) => {
    const emulator = createTestEmulator({ behaviour: { mediaItem } });
    const token = await tokenFor(emulator);
    await emulator.tenants.get('1')!.ready();
    const { items: messages } = await emulator.tenants.get('1')!.store.messages.query({}, { offset: 0, limit: 100 });
    const answered = { '000000': 0, '999994': 0 };
    for (const { id, channelId } of messages) {
      const reading = await call(emulator, 'getMediaContent', { messageid: id, appid: channelId }, token);
      answered[reading.retCode as keyof typeof answered] += 1;
      expect(
        wrong(reading.retCode === '000000' ? validateGetMediaContentResponse : validateErrorResponse, reading),
      ).toEqual([]);
    }
    expect(answered).toEqual({ '000000': 52, '999994': 8 });
  });

  test.each([
    ['900001', undefined, {}],
    ['900002', 'unknown', {}],
  ])('for a refusal with %s', async (retCode, token, body) => {
    const reading = await call(createTestEmulator(), 'queryTaskList', body, token);
    expect([reading.retCode, wrong(validateErrorResponse, reading)]).toEqual([retCode, []]);
  });
});

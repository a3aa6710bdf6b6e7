import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retCodes } from '../../../generators/generated/errors.ts';
import { operations } from '../../../generators/generated/operations.ts';
import { createTestEmulator, tokenFor } from '../../../test/support/create-test-emulator.ts';
import type { Emulator, HandledResponse, PlainRequest } from '../../emulator.ts';

const paths = [...Object.values(operations).map(({ path }) => path), '/chatres/x', '/unknown', ''];
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '\uD800',
    '\0',
    '%',
    '%E6%',
    '１',
    '9'.repeat(400),
    '-0',
    '1e5',
    'NaN',
  ),
);
const names = [
  'appid',
  'create_time',
  'sign',
  'messageid',
  'page_no',
  'page_size',
  'send_start_time',
  'send_end_time',
  'task_start_time',
  'task_end_time',
  'message_status',
  'taskid',
  'task_name',
  'sender',
  'recipient',
  'subjectid',
  'send_agentid',
  '__proto__',
  'constructor',
];
const hostileValue = fc.oneof(
  hostileText,
  fc.integer(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.bigInt().map(Number),
  fc.jsonValue(),
  fc.constant({ toString: 1 }),
);
const query = fc
  .array(fc.tuple(fc.constantFrom(...names), hostileText))
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const members = fc.array(fc.tuple(fc.constantFrom(...names), hostileValue), { maxLength: 6 });
const body = fc.oneof(
  members.map((pairs) => JSON.stringify(Object.fromEntries(pairs))),
  fc.json(),
  hostileText,
  fc.uint8Array({ maxLength: 64 }),
  fc.constant(undefined),
);
const request = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('GET', 'POST') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', '', '\n') },
  ),
  path: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...paths) }, { weight: 1, arbitrary: hostileText }),
  query,
  token: fc.oneof(
    { weight: 4, arbitrary: fc.constant('good') },
    { weight: 1, arbitrary: fc.oneof(hostileText, fc.constant(undefined)) },
  ),
  body,
});

/** The code of an answer, or what it is instead of one. */
function kindOf({ status, body: answered }: HandledResponse, method: string): string {
  if (status === 204) return 'preflight';
  if (method === 'HEAD' && answered === '') return 'head';
  const { ret_code: retCode } = JSON.parse(String(answered)) as { ret_code: string };
  return Object.hasOwn(retCodes, retCode) && retCode !== '999999' ? 'code' : `unexpected ${retCode}`;
}

function assertHeaders({ headers }: HandledResponse): void {
  for (const [name, value] of Object.entries(headers)) expect(`${name}: ${value}`).toMatch(/^[\x20-\x7e]{1,1100}$/);
}

describe('whatever arrives', () => {
  test('is answered with a code of the catalogue, and a refusal changes nothing', { timeout: 30_000 }, async () => {
    const emulator: Emulator = createTestEmulator();
    const tenant = emulator.tenants.get('1')!;
    const good = await tokenFor(emulator);
    const before = await tenant.exportState();
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, query: text, token, body: sent }) => {
        const plain: PlainRequest = {
          method,
          url: `${path}?${text}`,
          headers: { token: token === 'good' ? good : token },
          body: sent,
        };
        const response = await emulator.handle(plain);
        expect(['code', 'preflight', 'head']).toContain(kindOf(response, method));
        assertHeaders(response);
        expect(() => JSON.stringify(response.entry)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
    expect(await tenant.exportState()).toEqual(before);
  });

  test('is 999999 where the store fails, and is answered all the same', async () => {
    const failing = (): never => {
      throw new Error('disk on fire');
    };
    const set = { get: failing, put: failing, query: failing, clear: failing };
    const createStore = (): never =>
      ({ channels: set, recipients: set, messages: set, broadcastTasks: set, sendRecords: set }) as never;
    const emulator = createTestEmulator({ createStore });
    const { mediaKey } = emulator.tenants.get('1')!;
    const key = '0'.repeat(32);
    const token = await tokenFor(emulator);
    const asked = '/chat-line/api/line/get_media_content?appid=12323&messageid=1';
    for (const url of [asked, `/chatres/${mediaKey}/msg/20240101/${key}/${key}.png`]) {
      const { body: answered } = await emulator.handle({ method: 'GET', url, headers: { token } });
      expect(String(answered)).toBe('{"ret_code":"999999","ret_msg":"系统未知异常"}');
    }
  });

  test('is answered though an observer of the journal throws', async () => {
    const emulator = createTestEmulator();
    emulator.tenants.get('1')!.journal.onEntry(() => {
      throw new Error('of its own');
    });
    expect(await tokenFor(emulator)).toMatch(/^[0-9a-f]{32}$/);
  });
});

import { describe, expect, test } from 'vitest';
import { call, createTestEmulator, get, tokenFor, type Reading } from '../../../test/support/create-test-emulator.ts';
import type { Emulator } from '../../emulator.ts';

const mediaKey = '0d63b822ba724e858a128f3f27a4f405';
const otherKey = '7a4945aa5a4832bf1809acc1878cb201';
const initialState = {
  channels: [{ id: 'c' }, { id: 'd' }],
  messages: [
    { id: '101', channelId: 'c', type: 'image', mediaKey, sentAt: 1_719_331_200_000 },
    {
      id: '102',
      channelId: 'c',
      type: 'file',
      mediaKey: otherKey,
      fileName: '報價單.xlsx',
      fileSize: 12,
      sentAt: 1_719_331_199_999,
    },
    { id: '103', channelId: 'c', type: 'image', contentProvider: 'external' },
    { id: '104', channelId: 'c', type: 'text' },
    { id: '105', channelId: 'c', type: 'sticker' },
    { id: '__proto__', channelId: 'd', type: 'video' },
  ],
} as const;

function create(behaviour = {}): Emulator {
  return createTestEmulator({ initialState: structuredClone(initialState) as never, behaviour });
}

async function content(query: Record<string, string> | string, emulator = create()): Promise<Reading> {
  return call(emulator, 'getMediaContent', query, await tokenFor(emulator));
}

const tenantKey = create().tenants.get('1')!.mediaKey;
const reversed = (key: string): string => [...key].reverse().join('');
const pathOf101 = `/chatres/${tenantKey}/msg/20240626/${mediaKey}/${reversed(mediaKey)}.png`;

describe('getMediaContent', () => {
  test("answers a URL in the form of the provider's", async () => {
    expect((await content({ messageid: '101', appid: 'c' })).json).toEqual({
      item: `http://localhost${pathOf101}`,
      ret_code: '000000',
      ret_msg: '操作成功',
    });
  });

  test('takes the day of the URL in the timezone of the tenant', async () => {
    expect((await content({ messageid: '102', appid: 'c' })).item).toContain('/msg/20240625/');
  });

  test('answers a URL on the origin of the request', async () => {
    const emulator = create();
    const token = await tokenFor(emulator);
    const url = '/chat-line/api/line/get_media_content?messageid=101&appid=c';
    const { body } = await emulator.handle({
      method: 'GET',
      url,
      headers: { token, host: 'a' },
      origin: 'https://mock.test:8443',
    });
    expect(JSON.parse(String(body))).toMatchObject({ item: `https://mock.test:8443${pathOf101}` });
  });

  test.each([
    ['string', `http://localhost${pathOf101}`],
    ['object', { url: `http://localhost${pathOf101}` }],
  ] as const)('mediaItem %s', async (mediaItem, item) => {
    expect((await content({ messageid: '101', appid: 'c' }, create({ mediaItem }))).item).toEqual(item);
  });

  test('takes a prototype key for an id like any', async () => {
    expect((await content({ messageid: '__proto__', appid: 'd' })).retCode).toBe('000000');
    expect((await content({ messageid: 'constructor', appid: 'd' })).retCode).toBe('999994');
  });

  test.each([
    ['messageid is required but missing [required]', { appid: 'c' }],
    ['appid is required but missing [required]', { messageid: '101' }],
    ['messageid must be at least 1 characters long, got "" [minLength]', { messageid: '', appid: 'c' }],
    [
      'messageid must be the id of a message the tenant received, got "999" [unknownMessage]',
      { messageid: '999', appid: 'c' },
    ],
    [
      'appid must be the channel the message was sent to (c), got "d": it is the channel id here, not the credential id [otherChannel]',
      { messageid: '101', appid: 'd' },
    ],
    [
      'appid must be the channel the message was sent to (c), got "1": it is the channel id here, not the credential id [otherChannel]',
      { messageid: '101', appid: '1' },
    ],
    [
      'messageid must name a message whose content LINE keeps, got "103": fetch contentProvider.originalContentUrl instead [externalContent]',
      { messageid: '103', appid: 'c' },
    ],
    [
      'messageid must name an image, audio, video or file message, got "104", a text message [noContent]',
      { messageid: '104', appid: 'c' },
    ],
    [
      'messageid must name an image, audio, video or file message, got "105", a sticker message [noContent]',
      { messageid: '105', appid: 'c' },
    ],
  ])('refuses with 999994: %s', async (reason, query) => {
    const { retCode, headers } = await content(query as Record<string, string>);
    expect([retCode, headers['x-mock-violation']]).toEqual(['999994', reason]);
  });
});

describe('the media URL', () => {
  const fetchMedia = (emulator: Emulator, url: string, method = 'GET', headers = {}): ReturnType<Emulator['handle']> =>
    emulator.handle({ method, url, headers });

  test('answers the content, without a token', async () => {
    const { status, headers, body } = await fetchMedia(create(), pathOf101);
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect([...(body as Uint8Array).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test('answers a file with its name and size', async () => {
    const emulator = create();
    const { item } = await content({ messageid: '102', appid: 'c' }, emulator);
    const { headers, body } = await fetchMedia(emulator, String(item));
    expect(headers['content-disposition']).toBe(
      `attachment; filename="___.xlsx"; filename*=UTF-8''%E5%A0%B1%E5%83%B9%E5%96%AE.xlsx`,
    );
    expect([headers['content-length'], body.length]).toEqual(['12', 12]);
  });

  test('answers ranges', async () => {
    const { status, body } = await fetchMedia(create(), pathOf101, 'GET', { range: 'bytes=1-3' });
    expect([status, [...(body as Uint8Array)]]).toEqual([206, [0x50, 0x4e, 0x47]]);
  });

  test('is journaled with its tenant', async () => {
    const { entry } = await fetchMedia(create(), pathOf101);
    expect(entry).toMatchObject({ operation: 'mediaFile', appid: '1', method: 'GET', url: pathOf101, status: 200 });
    expect(entry?.retCode).toBeUndefined();
  });

  test.each([
    ['another tenant', `/chatres/${'0'.repeat(32)}/msg/20240626/${mediaKey}/${reversed(mediaKey)}.png`],
    ['another message', `/chatres/${tenantKey}/msg/20240626/${'0'.repeat(32)}/${reversed(mediaKey)}.png`],
    ['no message', `/chatres/${tenantKey}/msg/20240626/`],
    ['a way out', `/chatres/${tenantKey}/msg/20240626/../../etc/passwd`],
    ['nothing', '/chatres/'],
  ])('is 404 for %s', async (_, url) => {
    expect(await get(create(), url)).toMatchObject({ status: 404, retCode: '999994' });
  });

  test('is 405 for POST', async () => {
    const { status, headers } = await fetchMedia(create(), pathOf101, 'POST');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('is 999999, with the cause in the journal, where the store fails', async () => {
    const emulator = create();
    await emulator.tenants.get('1')!.ready();
    Object.assign(emulator.tenants.get('1')!.store.messages, {
      query: () => Promise.reject(new Error('disk on fire')),
    });
    expect(await get(emulator, pathOf101)).toMatchObject({
      retCode: '999999',
      entry: { operation: 'mediaFile', violations: [{ rule: 'internalFault', value: 'disk on fire' }] },
    });
  });
});

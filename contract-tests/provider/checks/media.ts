import type { CheckViolation } from '../../../generators/generated/types.ts';
import { operations } from '../../../generators/generated/operations.ts';
import { validateGetMediaContentResponse } from '../../../generators/generated/validators/responses.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { skipped, type Check, type CheckOutcome } from '../../engine/check.ts';
import { breach, schemaBreaches, unlessCode } from '../breach.ts';
import { breachesOf, noToken } from '../lists/list-check.ts';
import { isJson, succeeded, type Exchange } from '../target/exchange.ts';
import { isPublicUrl } from '../target/hosts.ts';
import type { Provider } from '../target/provider.ts';

const { section } = operations.getMediaContent;
const documented = { kind: 'documented', name: section } as const;

const noMessage = skipped(
  'No message is known whose content can be fetched. Name one with --channel and --message.',
  '未知可获取内容的消息。用 --channel 和 --message 指定一条。',
);

const notKnown = skipped(
  'The message is refused with 999994: --channel and --message must name an image, audio, video or file of this account.',
  '该消息以 999994 拒绝：--channel 和 --message 须指定该账号的图片、音频、视频或文件消息。',
);

function content(provider: Provider): Promise<Exchange> | undefined {
  const { message } = provider;
  if (message === undefined) return undefined;
  const query = { appid: message.channelId, messageid: message.messageId };
  return provider.once('media content', () => provider.call('getMediaContent', { query }));
}

/** The URL in an answer, in either form. */
function urlIn({ json }: Exchange): string | undefined {
  const item = json?.['item'];
  const url = isJson(item) ? item['url'] : item;
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}

/** Runs on the content of the message that was named. */
function onContent(
  run: (
    exchange: Exchange,
    provider: Provider,
    context: Parameters<Check<Provider>['run']>[1],
  ) => Promise<CheckOutcome> | CheckOutcome,
): Check<Provider>['run'] {
  return async (provider, context) => {
    if (provider.token() === undefined) return noToken;
    const exchange = await content(provider);
    return exchange === undefined ? noMessage : run(exchange, provider, context);
  };
}

const item: Check<Provider> = {
  id: 'media/item',
  title: {
    en: 'getMediaContent answers a URL in item, or in item.url.',
    zh: 'getMediaContent 在 item 或 item.url 中应答 URL。',
  },
  source: { kind: 'behaviour', name: 'mediaItem' },
  severity: 'violation',
  run: onContent((exchange, _provider, { drift }) => {
    if (exchange.retCode === '999994') return notKnown;
    if (!succeeded(exchange)) return unlessCode(exchange, '000000');
    const violations = violationsOf(validateGetMediaContentResponse, exchange.json);
    if (violations.length > 0) return schemaBreaches(exchange, violations);
    const value = isJson(exchange.json?.['item']) ? 'object' : 'string';
    const message =
      value === 'object'
        ? { en: 'item is { "url": the URL }.', zh: 'item 为 { "url": URL }。' }
        : { en: 'item is the URL itself.', zh: 'item 即 URL。' };
    drift({ behaviour: 'mediaItem', value, section, message });
    return [];
  }),
};

/** What a file may be called by its extension, and the media types that go with it. */
const typesOf: Readonly<Record<string, RegExp>> = {
  png: /^image\//u,
  jpg: /^image\//u,
  jpeg: /^image\//u,
  gif: /^image\//u,
  webp: /^image\//u,
  mp4: /^video\//u,
  mov: /^video\//u,
  m4a: /^(?:audio|video)\//u,
  aac: /^audio\//u,
  mp3: /^audio\//u,
  pdf: /^application\/pdf/u,
};

function typeBreaches(exchange: Exchange, url: string): readonly CheckViolation[] {
  const { contentType } = exchange;
  const extension = /\.([a-z0-9]+)$/iu.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  const expected = Object.hasOwn(typesOf, extension) ? typesOf[extension] : undefined;
  const isPage = /^(?:text\/html|application\/json)/u.test(contentType) && !/^(?:html?|json)$/u.test(extension);
  if (
    !isPage &&
    (expected === undefined || expected.test(contentType) || contentType.startsWith('application/octet-stream'))
  )
    return [];
  const got = contentType === '' ? '-' : contentType;
  return [
    breach(
      exchange,
      { en: `answered ${got} for a .${extension} file.`, zh: `以 ${got} 应答 .${extension} 文件。` },
      { path: 'content-type', got },
    ),
  ];
}

const reachable: Check<Provider> = {
  id: 'media/reachable',
  title: {
    en: 'The URL of getMediaContent answers the content with a media type that fits it.',
    zh: 'getMediaContent 给出的 URL 可获取内容，媒体类型相符。',
  },
  source: documented,
  severity: 'violation',
  run: onContent(async (exchange, provider) => {
    const url = urlIn(exchange);
    if (url === undefined) return skipped('No URL was answered: see media/item.', '未得到 URL：见 media/item。');
    if (!/^https?:/u.test(url) || !isPublicUrl(url, provider.name)) {
      const message = { en: 'answered a URL that leads into a private network.', zh: '应答的 URL 指向私有网络。' };
      return [breach(exchange, message, { path: 'item' })];
    }
    const { exchange: fetched, arrived } = await provider.download(url);
    if (fetched.status < 200 || fetched.status > 299) {
      const said = fetched.status === 0 ? fetched.said : { en: `HTTP ${fetched.status}`, zh: `HTTP ${fetched.status}` };
      return [
        breach(
          fetched,
          { en: `answered ${said.en}.`, zh: `应答 ${said.zh}。` },
          { expected: '2xx', got: fetched.status },
        ),
      ];
    }
    if ('body' in arrived && arrived.body.bytes.length === 0) {
      return [breach(fetched, { en: 'answered nothing.', zh: '没有内容。' })];
    }
    return typeBreaches(fetched, url);
  }),
};

const range: Check<Provider> = {
  id: 'media/range',
  title: {
    en: 'The URL of getMediaContent answers a part where one is asked for (Range).',
    zh: 'getMediaContent 给出的 URL 支持按范围（Range）获取。',
  },
  source: documented,
  severity: 'warning',
  run: onContent(async (exchange, provider) => {
    const url = urlIn(exchange);
    if (url === undefined || !/^https?:/u.test(url) || !isPublicUrl(url, provider.name)) {
      return skipped('No URL was answered: see media/item.', '未得到 URL：见 media/item。');
    }
    const { exchange: fetched, arrived } = await provider.download(url, { range: 'bytes=0-0' });
    const length = 'body' in arrived ? arrived.body.bytes.length : 0;
    if (fetched.status === 206 && length === 1) return [];
    const message = {
      en: `answered HTTP ${fetched.status} and ${length} bytes.`,
      zh: `应答 HTTP ${fetched.status} 和 ${length} 字节。`,
    };
    return [breach(fetched, message, { expected: 206, got: fetched.status })];
  }),
};

const parameters: Check<Provider> = {
  id: 'media/missing-parameters',
  title: {
    en: 'getMediaContent without messageid or appid answers 999994.',
    zh: 'getMediaContent 缺少 messageid 或 appid 时应答 999994。',
  },
  source: documented,
  severity: 'violation',
  async run(provider, context) {
    if (provider.token() === undefined) return noToken;
    const cases: readonly Record<string, string>[] = [{}, { messageid: '1' }, { appid: '1' }];
    return breachesOf(cases, context, async (query) =>
      unlessCode(await provider.call('getMediaContent', { query }), '999994'),
    );
  },
};

const unknownMessage: Check<Provider> = {
  id: 'media/unknown-message',
  title: {
    en: 'getMediaContent of a message that nobody sent answers 999994.',
    zh: 'getMediaContent 查询不存在的消息时应答 999994。',
  },
  source: documented,
  severity: 'warning',
  async run(provider, { random }) {
    if (provider.token() === undefined) return noToken;
    const query = { appid: provider.message?.channelId ?? '1', messageid: `0${random.int(10_000_000, 99_999_999)}` };
    return unlessCode(await provider.call('getMediaContent', { query }), '999994');
  },
};

export const mediaChecks: readonly Check<Provider>[] = [item, reachable, range, parameters, unknownMessage];

import { skipped, type Check } from '../../engine/check.ts';
import { succeeded } from '../exchange.ts';
import { answers, reasons, titles } from '../messages/shared.ts';
import { nearMisses } from '../near-misses.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';
import { onContent, urlIn } from './media-content.ts';
import { getFile } from './media-file.ts';

/** How files of a media type begin, as Latin-1. */
const beginnings: Readonly<Record<string, RegExp>> = {
  'image/png': /^\u0089PNG\r\n/u,
  'image/jpeg': /^\u00ff\u00d8\u00ff/u,
  'image/gif': /^GIF8/u,
  'image/webp': /^RIFF[\s\S]{4}WEBP/u,
  'application/pdf': /^%PDF-/u,
};

/** The page, the message or the document that stands where a file should. */
const text = /^[\s\u00ef\u00bb\u00bf]*(?:<|\{\s*")/u;

const latin1 = (bytes: Uint8Array): string => String.fromCodePoint(...bytes.subarray(0, 64));

export const mediaBytes: Check<Provider> = {
  id: 'media/bytes',
  title: titles.mediaBytes,
  source: { kind: 'documented', name: '获取媒体内容' },
  severity: 'warning',
  run: onContent(async (content, provider) => {
    const url = urlIn(content);
    if (url === undefined) return skipped(reasons.noBytes);
    const found = await getFile(provider, { content, url });
    if ('stray' in found || !('body' in found.arrived) || found.exchange.status !== 200)
      return skipped(reasons.noBytes);
    const type = found.exchange.contentType.split(';')[0]!.trim();
    const beginning = latin1(found.arrived.body.bytes);
    const isOfType = Object.hasOwn(beginnings, type)
      ? beginnings[type]!.test(beginning)
      : !/^(?:image|audio|video)\/(?!svg)/u.test(type) || !text.test(beginning);
    return isOfType ? [] : [createViolation(found.exchange, answers.wrongBytes(type), { path: 'content-type' })];
  }),
};

/** Ids that are almost another, and its beginning. */
const almost = (id: string): readonly string[] => [...nearMisses(id), id.slice(0, -1)].filter((near) => near !== '');

export const otherMessages: Check<Provider> = {
  id: 'media/other-message',
  title: titles.otherChannel,
  source: { kind: 'documented', name: '获取媒体内容' },
  severity: 'warning',
  run: onContent(async (content, provider, { tried }) => {
    const { message } = provider;
    if (message === undefined || !succeeded(content)) return skipped(reasons.noBytes);
    const { channelId: appid, messageId: messageid } = message;
    const credential = provider.credentials?.appid ?? appid;
    const cases = [
      ...almost(appid).map((near) => ({ appid: near, messageid })),
      ...(credential === appid ? [] : [{ appid: credential, messageid }]),
      ...almost(messageid).map((near) => ({ appid, messageid: near })),
    ];
    tried(cases.length);
    for (const query of cases) {
      const violations = unlessCode(await provider.call('getMediaContent', { query }), '999994');
      if (violations.length > 0) return violations;
    }
    return [];
  }),
};

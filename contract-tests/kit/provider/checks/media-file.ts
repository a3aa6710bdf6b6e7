import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import type { Exchange } from '../exchange.ts';
import { mediaFileMessages } from '../messages/media-file.ts';
import { answers } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { isPublicUrl } from '../transport/hosts.ts';
import type { Arrived } from '../transport/transport.ts';
import { createViolation } from '../violation.ts';
import { onContent, urlIn } from './media-content.ts';

const documented = { kind: 'documented', name: operations.getMediaContent.section } as const;

const noUrl = skipped(mediaFileMessages.noUrlWasAnsweredSee);

/** So often a file may be somewhere else. */
const redirectLimit = 5;

/** Where a file was found in the end, or which answer led into a private network. */
type Found =
  | { readonly exchange: Exchange; readonly arrived: Arrived; readonly url: string }
  | { readonly stray: Exchange };

/** Gets a file, by way of redirects. No address of a private network is called that somebody else's provider names. */
export async function getFile(
  provider: Provider,
  { content, url: first }: { content: Exchange; url: string },
  headers: Readonly<Record<string, string>> = {},
): Promise<Found> {
  let [named, url] = [content, first];
  for (let redirects = 0; ; redirects += 1) {
    if (!/^https?:/u.test(url) || !isPublicUrl(url, provider.name)) return { stray: named };
    const { exchange, arrived } = await provider.download(url, headers);
    const location = 'headers' in arrived ? arrived.headers.get('location') : null;
    const isRedirect = exchange.status >= 300 && exchange.status <= 399 && location !== null;
    if (!isRedirect || redirects === redirectLimit || !URL.canParse(location, url)) return { exchange, arrived, url };
    [named, url] = [exchange, new URL(location, url).href];
  }
}

function strayViolation(exchange: Exchange): CheckViolation {
  return createViolation(exchange, mediaFileMessages.aUrlThatLeads);
}

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

function typeViolations(exchange: Exchange, url: string): readonly CheckViolation[] {
  const { contentType } = exchange;
  const extension = /\.([a-z0-9]+)$/iu.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  const expected = Object.hasOwn(typesOf, extension) ? typesOf[extension] : undefined;
  const isUnlabelled = /^(?:(?:application|binary)\/octet-stream\b|$)/u.test(contentType);
  const isPage = /^(?:text\/html|application\/json)/u.test(contentType) && !/^(?:html?|json)$/u.test(extension);
  if (!isPage && (expected === undefined || expected.test(contentType) || isUnlabelled)) return [];
  const got = contentType === '' ? '-' : contentType;
  return [createViolation(exchange, mediaFileMessages.forAFile(got, extension), { path: 'content-type', got })];
}

const reachable: Check<Provider> = {
  id: 'media/reachable',
  title: mediaFileMessages.mediaReachableTitle,
  source: documented,
  severity: 'violation',
  run: onContent(async (content, provider) => {
    const url = urlIn(content);
    if (url === undefined) return noUrl;
    const found = await getFile(provider, { content, url });
    if ('stray' in found) return [strayViolation(found.stray)];
    const { exchange, arrived } = found;
    const { status } = exchange;
    if (status < 200 || status > 299) {
      const said = status === 0 ? exchange.said : mediaFileMessages.http(status);
      const message = mediaFileMessages.answered(said);
      return [createViolation(exchange, message, { expected: '2xx', got: status })];
    }
    if ('body' in arrived && arrived.body.bytes.length === 0) {
      return [createViolation(exchange, mediaFileMessages.answeredNothing)];
    }
    return typeViolations(exchange, found.url);
  }),
};

const range: Check<Provider> = {
  id: 'media/range',
  title: mediaFileMessages.mediaRangeTitle,
  source: documented,
  severity: 'warning',
  run: onContent(async (content, provider) => {
    const url = urlIn(content);
    if (url === undefined) return noUrl;
    const found = await getFile(provider, { content, url }, { range: 'bytes=0-0' });
    if ('stray' in found) return noUrl;
    const { exchange, arrived } = found;
    const { status } = exchange;
    const length = 'body' in arrived ? arrived.body.bytes.length : 0;
    if (status === 206 && length === 1) {
      const told = ('headers' in arrived ? arrived.headers.get('content-range') : undefined) ?? '-';
      if (/^bytes 0-0\/(?:\d+|\*)$/u.test(told)) return [];
      return [createViolation(exchange, answers.contentRange(told), { path: 'content-range', got: told })];
    }
    const message = mediaFileMessages.httpAndBytes(status, length);
    return [createViolation(exchange, message, { expected: 206, got: status })];
  }),
};

/** What holds for the files that getMediaContent leads to. */
export const mediaFileChecks: readonly Check<Provider>[] = [reachable, range];

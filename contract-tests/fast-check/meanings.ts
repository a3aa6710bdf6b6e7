import fc from 'fast-check';
import { fromPattern } from './patterns.ts';
import type { PayloadSchema } from './payload-schema.ts';
import { text } from './texts.ts';

// What values are is known where a schema leaves them open, LINE's own above all. It says so in `x-fixture`, whatever the
// member is called.

/** The last millisecond of the year 9999. */
const lastTime = 253_402_300_799_999;

const meanings: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
  messageId: () => fromPattern('^[1-9]\\d{17}$'),
  quoteToken: token,
  markAsReadToken: token,
  webhookEventId: () => fromPattern('^[0-9A-HJKMNP-TV-Z]{26}$').map(ofWholeTime),
  eventTime: time,
  expireAt: time,
  contentUrl: urls,
  previewUrl: urls,
  fileName,
  imageIndex: fromOne,
  imageTotal: fromOne,
  emojiLength: fromOne,
  mentionLength: fromOne,
  placeLatitude: () => degrees(90),
  placeLongitude: () => degrees(180),
};

/** The values that are meant, in their real form; `undefined` where the schema says all there is. */
export function meantBy({ 'x-fixture': meaning = '' }: PayloadSchema): fc.Arbitrary<unknown> | undefined {
  return Object.hasOwn(meanings, meaning) ? meanings[meaning]?.() : undefined;
}

/** Addresses of the web. */
export function urls(): fc.Arbitrary<string> {
  return fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true });
}

function token(): fc.Arbitrary<string> {
  return fromPattern('^[\\w-]{1,90}$');
}

/** The time in a ULID has 48 bits, two fewer than ten characters can hold. */
function ofWholeTime(id: string): string {
  return /^[0-7]/.test(id) ? id : `0${id.slice(1)}`;
}

function time(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: lastTime });
}

function fromOne(): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
}

function degrees(most: number): fc.Arbitrary<number> {
  // JSON has no -0.
  return fc.double({ min: -most, max: most, noNaN: true }).map((number) => number + 0 || 0);
}

/** No system lets a name have these. */
const unnameable = /[\0-\x1f\x7f/\\\u2028\u2029]/gu;

function fileName(): fc.Arbitrary<string> {
  return fc
    .tuple(text({ least: 1, most: 60 }), fc.constantFrom('', '.pdf', '.tar.gz', '.智'))
    .map(([name, extension]) => `${name.replace(unnameable, '') || 'a'}${extension}`);
}

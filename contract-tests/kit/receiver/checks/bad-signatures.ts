import { createSign } from '../../../../common/line-signature.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Random } from '../../engine/random.ts';
import { both } from '../bilingual.ts';
import type { Signing } from '../exchange.ts';
import { digest, hexOf } from '../signature.ts';

/** A signature that is not the right one. */
export interface Forgery extends Signing {
  readonly what: Bilingual;
  /** Spells the envelope that goes with it. Default: JSON as short as it can be. */
  readonly write?: ((envelope: unknown) => string) | undefined;
}

/** By the rule that they break. */
export interface Forgeries {
  readonly missing: readonly Forgery[];
  readonly wrong: readonly Forgery[];
  readonly stale: readonly Forgery[];
  readonly truncated: readonly Forgery[];
  readonly encoding: readonly Forgery[];
  readonly spelling: readonly Forgery[];
}

interface ForgeryOptions {
  readonly secret: string;
  readonly random: Random;
}

const sign = createSign();
const signWithSha1 = createSign('SHA-1');
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function createForgeries({ secret, random }: ForgeryOptions): Forgeries {
  const otherKey = random.hex(32);
  const signedAs = (
    en: string,
    zh: string,
    other: (text: string) => string,
    write: (envelope: unknown) => string = JSON.stringify,
  ): Forgery => ({
    what: both(`a text message signed as ${en}`, `按${zh}签名的文本消息`),
    label: `of ${en}`,
    write,
    of: (_, body) => sign(secret, encoder.encode(other(decoder.decode(body)))),
  });

  return {
    missing: [
      forged('a text message without x-line-signature', '没有 x-line-signature 的文本消息', 'none', () => undefined),
      forged('a text message with an empty x-line-signature', 'x-line-signature 为空的文本消息', 'empty', () => ''),
      {
        ...forged(
          'a text message whose signature is in x-signature',
          '签名位于 x-signature 的文本消息',
          'right',
          (right) => right,
        ),
        header: 'x-signature',
      },
    ],
    wrong: [
      forged('a text message signed with another secret', '用其他密钥签名的文本消息', 'of another secret', (_, body) =>
        sign(otherKey, body),
      ),
      signedWith(
        'the secret "undefined", which a missing setting becomes',
        '密钥 "undefined"（缺少配置时的取值）',
        'undefined',
      ),
      signedWith('the secret "null"', '密钥 "null"', 'null'),
      forged('a text message signed with SHA-1', '用 SHA-1 签名的文本消息', 'HMAC-SHA1', (_, body) =>
        signWithSha1(secret, body),
      ),
      forged(
        'a text message with the plain SHA-256 of its body',
        '以请求体 SHA-256 作签名的文本消息',
        'SHA-256',
        (_, body) => digest(body),
      ),
      ...[0, 20, 41].map((index) =>
        forged(
          `a text message with character ${index + 1} of its signature changed`,
          `签名第 ${index + 1} 个字符被改动的文本消息`,
          `right but for character ${index + 1}`,
          (right) => `${right.slice(0, index)}${right[index] === 'A' ? 'B' : 'A'}${right.slice(index + 1)}`,
        ),
      ),
      forged(
        'a text message with 32 zero bytes for a signature',
        '以 32 个零字节作签名的文本消息',
        '32 zero bytes',
        () => btoa('\0'.repeat(32)),
      ),
      forged(
        'a text message with the signature "undefined"',
        '签名为 "undefined" 的文本消息',
        'undefined',
        () => 'undefined',
      ),
      forged('a text message with a signature that is no base64', '签名不是 base64 的文本消息', '%%%', () => '%%%'),
    ],
    stale: [
      signedAs('another envelope', '另一个信封', () => '{"destination":"U","events":[]}'),
      signedAs('an empty body', '空请求体', () => ''),
      signedAs(
        'the same text without the newline at its end',
        '去掉末尾换行的同一文本',
        (text) => text.trim(),
        (envelope) => `${JSON.stringify(envelope)}\n`,
      ),
      signedAs(
        'the same JSON written shorter',
        '更紧凑的同一 JSON',
        (text) => JSON.stringify(JSON.parse(text)),
        (envelope) => JSON.stringify(envelope, undefined, 2),
      ),
      signedAs('its events alone', '仅 events 部分', (text) =>
        JSON.stringify((JSON.parse(text) as { readonly events: unknown }).events),
      ),
    ],
    truncated: [1, 4, 22, 32, 40, 42].map((length) =>
      forged(
        `a text message with the first ${length} of the 44 characters of its signature`,
        `签名只有 44 个字符中前 ${length} 个的文本消息`,
        `the first ${length} characters`,
        (right) => right.slice(0, length),
      ),
    ),
    encoding: [
      forged(
        'a text message whose signature has the other case',
        '签名大小写互换的文本消息',
        'right, in the other case',
        otherCase,
      ),
      forged(
        'a text message whose signature is in lower case',
        '签名为小写的文本消息',
        'right, in lower case',
        (right) => right.toLowerCase(),
      ),
      forged(
        'a text message whose signature is in upper case',
        '签名为大写的文本消息',
        'right, in upper case',
        (right) => right.toUpperCase(),
      ),
      forged('a text message whose signature is in hex', '签名为十六进制的文本消息', 'right, in hex', hexOf),
      forged(
        'a text message whose signature is in upper-case hex',
        '签名为大写十六进制的文本消息',
        'right, in upper-case hex',
        (right) => hexOf(right).toUpperCase(),
      ),
    ],
    spelling: [
      forged(
        'a text message whose signature is URL-safe base64',
        '签名为 URL 安全 base64 的文本消息',
        'right, URL-safe',
        (right) => right.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
      ),
      forged(
        'a text message whose signature lacks its padding',
        '签名缺少填充的文本消息',
        'right, without padding',
        (right) => right.slice(0, -1),
      ),
      forged(
        'a text message whose signature has more after it',
        '签名之后还有内容的文本消息',
        'right, and more',
        (right) => `${right}AAAA`,
      ),
      forged(
        'a text message whose signature begins with sha256=',
        '签名以 sha256= 开头的文本消息',
        'right, after sha256=',
        (right) => `sha256=${right}`,
      ),
    ],
  };
}

function signedWith(en: string, zh: string, key: string): Forgery {
  return forged(`a text message signed with ${en}`, `用${zh}签名的文本消息`, `of the secret ${key}`, (_, body) =>
    sign(key, body),
  );
}

function forged(en: string, zh: string, label: string, of: Signing['of']): Forgery {
  return { what: both(en, zh), label, of };
}

function otherCase(text: string): string {
  return [...text]
    .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
}

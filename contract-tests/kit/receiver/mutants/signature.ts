import { createHmac } from 'node:crypto';
import { verifySignature } from '../../../../mock-server/webhooks/index.ts';
import { withSteps, type ReceiverMutant } from './make.ts';
import type { Steps } from './web-receiver.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Verify = Steps['verify'];

/** A receiver that verifies in this way. */
function verifying(verify: Verify): ReceiverMutant['make'] {
  return withSteps(() => ({ verify }));
}

/** The right signature, to compare with in a wrong way. */
async function rightSignature(secret: string, body: Uint8Array): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, body as Uint8Array<ArrayBuffer>));
  return btoa(String.fromCharCode(...digest));
}

function comparing(isSame: (right: string, given: string) => boolean): ReceiverMutant['make'] {
  return verifying(async (secret, body, given) => given !== null && isSame(await rightSignature(secret, body), given));
}

/** Verifies another text than the body. */
function over(change: (text: string) => string): ReceiverMutant['make'] {
  return verifying((secret, body, given) =>
    verifySignature(secret, encoder.encode(change(decoder.decode(body))), given),
  );
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]));
}

function hex(base64: string): string {
  return [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function reserialised(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Wrong about which signature is right. */
export const signatureMutants: readonly ReceiverMutant[] = [
  {
    name: 'verifies-nothing',
    mistake: { en: 'does not verify the signature', zh: '不校验签名' },
    caughtBy: 'signature/wrong',
    make: verifying(() => true),
  },
  {
    name: 'missing-is-fine',
    mistake: { en: 'verifies the signature only where there is one', zh: '仅在有签名时才校验' },
    caughtBy: 'signature/missing',
    make: verifying((secret, body, given) => !given || verifySignature(secret, body, given)),
  },
  {
    name: 'any-signature',
    mistake: { en: 'looks only whether the header is there', zh: '只看该请求头是否存在' },
    caughtBy: 'signature/wrong',
    make: verifying((_, __, given) => Boolean(given)),
  },
  {
    name: 'secret-undefined',
    mistake: {
      en: 'reads the secret from a setting that is missing, and takes what "undefined" signs as well',
      zh: '密钥来自缺失的配置，因此也接受用 "undefined" 签名的请求',
    },
    caughtBy: 'signature/wrong',
    make: verifying(
      async (secret, body, given) =>
        (await verifySignature(secret, body, given)) || verifySignature('undefined', body, given),
    ),
  },
  {
    name: 'secret-empty',
    mistake: {
      en: 'takes an empty text for a secret that is missing, and what it signs as well',
      zh: '缺失的密钥取作空字符串，因此也接受用空密钥签名的请求',
    },
    caughtBy: 'signature/wrong',
    make: verifying(
      async (secret, body, given) =>
        (await verifySignature(secret, body, given)) ||
        createHmac('sha256', '').update(body).digest('base64') === given,
    ),
  },
  {
    name: 'reserialised',
    mistake: { en: 'verifies JSON.stringify of the parsed body', zh: '校验的是解析后 JSON.stringify 的结果' },
    caughtBy: 'signature/exact-bytes',
    make: over(reserialised),
  },
  {
    name: 'reserialised-lets-in',
    mistake: { en: 'verifies JSON.stringify of the parsed body', zh: '校验的是解析后 JSON.stringify 的结果' },
    caughtBy: 'signature/stale',
    make: over(reserialised),
  },
  {
    name: 'trims',
    mistake: { en: 'trims the body before it verifies', zh: '校验前去掉请求体首尾空白' },
    caughtBy: 'signature/stale',
    make: over((text) => text.trim()),
  },
  {
    name: 'trims-too-much',
    mistake: { en: 'trims the body before it verifies', zh: '校验前去掉请求体首尾空白' },
    caughtBy: 'signature/exact-bytes',
    make: over((text) => text.trim()),
  },
  {
    name: 'latin1',
    mistake: {
      en: 'decodes the body as Latin-1 and verifies that as UTF-8',
      zh: '按 Latin-1 解码请求体，再按 UTF-8 校验',
    },
    caughtBy: 'signature/exact-bytes',
    make: verifying((secret, body, given) =>
      verifySignature(secret, encoder.encode(Array.from(body, (byte) => String.fromCharCode(byte)).join('')), given),
    ),
  },
  {
    name: 'utf-16',
    mistake: { en: 'signs the text as UTF-16', zh: '按 UTF-16 对文本签名' },
    caughtBy: 'signature/right',
    make: verifying((secret, body, given) => verifySignature(secret, utf16(decoder.decode(body)), given)),
  },
  {
    name: 'hex',
    mistake: { en: 'compares with the digest in hex', zh: '与十六进制摘要比较' },
    caughtBy: 'signature/right',
    make: comparing((right, given) => hex(right) === given),
  },
  {
    name: 'hex-as-well',
    mistake: { en: 'takes the digest in hex, too', zh: '也接受十六进制摘要' },
    caughtBy: 'signature/encoding',
    make: comparing((right, given) => right === given || hex(right) === given.toLowerCase()),
  },
  {
    name: 'case-insensitive',
    mistake: { en: 'compares without regard to case', zh: '比较时不区分大小写' },
    caughtBy: 'signature/encoding',
    make: comparing((right, given) => right.toLowerCase() === given.toLowerCase()),
  },
  {
    name: 'prefix',
    mistake: {
      en: 'compares with startsWith, or as far as the given one goes',
      zh: '用 startsWith 比较，或只比较给出的长度',
    },
    caughtBy: 'signature/truncated',
    make: comparing((right, given) => right.startsWith(given)),
  },
  {
    name: 'lenient-base64',
    mistake: {
      en: 'decodes the header with a decoder that takes any base64',
      zh: '用接受任何 base64 的解码器解码请求头',
    },
    caughtBy: 'signature/spelling',
    make: comparing((right, given) => atob(right) === lenient(given)),
  },
];

function lenient(given: string): string {
  const text = given.replaceAll('-', '+').replaceAll('_', '/').replace(/=.*$/, '');
  return /^[\w+/]*$/.test(text) ? atob(text.padEnd(Math.ceil(text.length / 4) * 4, '=')) : '';
}

import { createHmac } from 'node:crypto';
import { verifySignature } from '../../../../mock-server/webhooks/index.ts';
import { around, withSteps, type ReceiverMutant } from './make.ts';
import { createWebReceiver, rightSteps, Uncaught, type ArrivedEnvelope, type Steps } from './web-receiver.ts';

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

/** Wrong about who may send. */
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
  {
    name: 'case-of-the-header',
    mistake: {
      en: 'looks for the header in its own case, in a list that keeps that of the sender',
      zh: '在保留发送方大小写的列表中按自己的大小写查找请求头',
    },
    caughtBy: 'signature/right',
    make: around(
      ({ handler }) =>
        (request) =>
          handler(new Request(request, { headers: { 'x-line-signature': '' } })),
    ),
  },
  {
    name: 'parses-first',
    mistake: { en: 'parses before it verifies, without try', zh: '校验之前就解析，且没有 try' },
    caughtBy: 'signature/before-parsing',
    make: around(parsingFirst),
  },
  {
    name: 'handles-first',
    mistake: { en: 'handles the events while the signature is being verified', zh: '在校验签名的同时处理事件' },
    caughtBy: 'signature/refused-unhandled',
    make: around(({ handler, handled }) => async (request) => {
      const { events } = JSON.parse(await request.clone().text()) as {
        readonly events: readonly { readonly webhookEventId: string }[];
      };
      const before = handled.length;
      const response = await handler(request);
      if (handled.length === before) handled.push(...events.map(({ webhookEventId }) => ({ id: webhookEventId })));
      return response;
    }),
  },
  {
    name: 'throws-on-a-bad-length',
    mistake: {
      en: 'calls timingSafeEqual with signatures of different lengths, which throws',
      zh: '用长度不同的签名调用 timingSafeEqual，因此抛错',
    },
    caughtBy: 'refusal/status',
    make: verifying(async (secret, body, given) => {
      if (given !== null && given.length !== 44) throw new Uncaught(new RangeError('same byte length'));
      return rightSteps.verify(secret, body, given);
    }),
  },
  {
    name: 'empty-body-is-a-ping',
    mistake: {
      en: 'answers 200 to an empty body before it verifies, for a load balancer',
      zh: '为负载均衡器在校验之前对空请求体应答 200',
    },
    caughtBy: 'signature/before-parsing',
    make: around(
      ({ handler }) =>
        async (request) =>
          (await request.clone().text()) === '' ? new Response(null, { status: 200 }) : handler(request),
    ),
  },
  {
    name: 'verifies-json-alone',
    mistake: {
      en: 'verifies where the JSON parser runs alone (express.json({ verify })), so that text/plain gets in',
      zh: '只在 JSON 解析器运行时校验（express.json({ verify })），使 text/plain 得以通过',
    },
    caughtBy: 'signature/odd-content-type',
    make: around(({ handler, handled }) => async (request) => {
      if (request.headers.get('content-type')?.startsWith('application/json') !== false) return handler(request);
      const { events } = JSON.parse(await request.text()) as ArrivedEnvelope;
      handled.push(...events.map(({ webhookEventId }) => ({ id: webhookEventId })));
      return new Response(null, { status: 200 });
    }),
  },
  {
    name: 'content-type-to-the-letter',
    mistake: {
      en: 'takes application/json; charset=utf-8 to the letter alone',
      zh: '只接受一字不差的 application/json; charset=utf-8',
    },
    caughtBy: 'signature/content-type',
    make: around(
      ({ handler }) =>
        (request) =>
          request.headers.get('content-type') === 'application/json; charset=utf-8'
            ? handler(request)
            : new Response(null, { status: 415 }),
    ),
  },
  {
    name: 'refuses-by-an-error',
    mistake: {
      en: 'verifies rightly and has no error handler, so that a wrong signature is answered 500',
      zh: '校验正确但没有错误处理，签名错误时应答 500',
    },
    caughtBy: 'refusal/status',
    make: around(({ handler }) => async (request) => {
      const response = await handler(request);
      return response.status === 401 ? new Response('SignatureValidationFailed', { status: 500 }) : response;
    }),
  },
  {
    name: 'parser-in-front',
    mistake: {
      en: 'mounts express.json() in front of the middleware, so that nothing can be verified',
      zh: '将 express.json() 放在 middleware 之前，因此什么都无法校验',
    },
    caughtBy: 'signature/right',
    make: around(() => () => new Response('SignatureValidationFailed: no signature', { status: 500 })),
  },
  {
    name: 'another-secret',
    mistake: { en: 'has the secret of another channel', zh: '使用了另一个频道的密钥' },
    caughtBy: 'signature/right',
    make: () => createWebReceiver('the secret of another channel'),
  },
];

function lenient(given: string): string {
  const text = given.replaceAll('-', '+').replaceAll('_', '/').replace(/=.*$/, '');
  return /^[\w+/]*$/.test(text) ? atob(text.padEnd(Math.ceil(text.length / 4) * 4, '=')) : '';
}

function parsingFirst({ handler }: { readonly handler: (request: Request) => Response | Promise<Response> }) {
  return async (request: Request): Promise<Response> => {
    try {
      JSON.parse(await request.clone().text());
    } catch {
      return new Response('SyntaxError', { status: 500 });
    }
    return handler(request);
  };
}

import { around, withSteps, type ExaminedReceiver, type ReceiverMutant, type Surroundings } from './make.ts';
import { createWebReceiver, rightSteps, Uncaught, type ArrivedEnvelope } from './web-receiver.ts';

/** Wrong about what is done before, beside and after a signature is verified, and with which secret. */
export const verificationMutants: readonly ReceiverMutant[] = [
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
    name: 'verifies-nothing-and-handles-late',
    mistake: {
      en: 'does not verify the signature, and handles half a second after it has acknowledged',
      zh: '不校验签名，且在确认半秒之后才处理',
    },
    caughtBy: 'signature/wrong',
    make: handlingLate,
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
    make: withSteps(() => ({
      async verify(secret, body, given) {
        if (given !== null && given.length !== 44) throw new Uncaught(new RangeError('same byte length'));
        return rightSteps.verify(secret, body, given);
      },
    })),
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
    mistake: { en: 'has the secret of another channel', zh: '使用了另一个渠道的密钥' },
    caughtBy: 'signature/right',
    make: () => createWebReceiver('the secret of another channel'),
  },
];

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

/** Puts events that nobody verified into a queue, whose work shows half a second later. */
function handlingLate({ now }: Surroundings): ExaminedReceiver {
  const { handler, handled } = createWebReceiver(undefined);
  const dueAt: number[] = [];
  return {
    async handler(request) {
      const response = await handler(request);
      while (dueAt.length < handled.length) dueAt.push(now() + 500);
      return response;
    },
    probe: () => ({ handled: handled.filter((_, index) => dueAt[index]! <= now()) }),
  };
}

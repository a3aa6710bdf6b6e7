import { verifySignature } from '../../../../mock-server/webhooks/index.ts';
import type { Mutant } from './build-mutant.ts';
import { rightSteps, Uncaught, type Steps } from './web-receiver.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Verify = Steps['verify'];

/** A receiver that verifies in this way. */
function verifying(verify: Verify): NonNullable<Mutant['steps']> {
  return () => ({ verify });
}

/** The right signature, to compare with in a wrong way. */
async function rightSignature(secret: string, body: Uint8Array): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, body as Uint8Array<ArrayBuffer>));
  return btoa(String.fromCharCode(...digest));
}

function comparing(isSame: (right: string, given: string) => boolean): NonNullable<Mutant['steps']> {
  return verifying(async (secret, body, given) => given !== null && isSame(await rightSignature(secret, body), given));
}

/** Verifies another text than the body. */
function over(change: (text: string) => string): NonNullable<Mutant['steps']> {
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
export const signatureMutants: readonly Mutant[] = [
  {
    name: 'verifies-nothing',
    mistake: 'does not verify the signature',
    rule: 'signature/wrong',
    steps: verifying(() => true),
  },
  {
    name: 'missing-is-fine',
    mistake: 'verifies the signature only where there is one',
    rule: 'signature/missing',
    steps: verifying((secret, body, given) => !given || verifySignature(secret, body, given)),
  },
  {
    name: 'any-signature',
    mistake: 'looks only whether the header is there',
    rule: 'signature/wrong',
    steps: verifying((_, __, given) => Boolean(given)),
  },
  {
    name: 'secret-undefined',
    mistake: 'reads the secret from a setting that is missing, and takes what "undefined" signs as well',
    rule: 'signature/wrong',
    steps: verifying(
      async (secret, body, given) =>
        (await verifySignature(secret, body, given)) || verifySignature('undefined', body, given),
    ),
  },
  {
    name: 'reserialised',
    mistake: 'verifies JSON.stringify of the parsed body',
    rule: 'signature/exact-bytes',
    steps: over(reserialised),
  },
  {
    name: 'reserialised-lets-in',
    mistake: 'verifies JSON.stringify of the parsed body',
    rule: 'signature/stale',
    steps: over(reserialised),
  },
  {
    name: 'trims',
    mistake: 'trims the body before it verifies',
    rule: 'signature/stale',
    steps: over((text) => text.trim()),
  },
  {
    name: 'trims-too-much',
    mistake: 'trims the body before it verifies',
    rule: 'signature/exact-bytes',
    steps: over((text) => text.trim()),
  },
  {
    name: 'latin1',
    mistake: 'decodes the body as Latin-1 and verifies that as UTF-8',
    rule: 'signature/exact-bytes',
    steps: verifying((secret, body, given) =>
      verifySignature(secret, encoder.encode(Array.from(body, (byte) => String.fromCharCode(byte)).join('')), given),
    ),
  },
  {
    name: 'utf-16',
    mistake: 'signs the text as UTF-16',
    rule: 'signature/right',
    steps: verifying((secret, body, given) => verifySignature(secret, utf16(decoder.decode(body)), given)),
  },
  {
    name: 'hex',
    mistake: 'compares with the digest in hex',
    rule: 'signature/right',
    steps: comparing((right, given) => hex(right) === given),
  },
  {
    name: 'hex-as-well',
    mistake: 'takes the digest in hex, too',
    rule: 'signature/encoding',
    steps: comparing((right, given) => right === given || hex(right) === given.toLowerCase()),
  },
  {
    name: 'case-insensitive',
    mistake: 'compares without regard to case',
    rule: 'signature/encoding',
    steps: comparing((right, given) => right.toLowerCase() === given.toLowerCase()),
  },
  {
    name: 'prefix',
    mistake: 'compares with startsWith, or as far as the given one goes',
    rule: 'signature/truncated',
    steps: comparing((right, given) => right.startsWith(given)),
  },
  {
    name: 'lenient-base64',
    mistake: 'decodes the header with a decoder that takes any base64',
    rule: 'signature/spelling',
    steps: comparing((right, given) => atob(right) === lenient(given)),
  },
  {
    name: 'case-of-the-header',
    mistake: 'looks for the header in its own case, in a list that keeps that of the sender',
    rule: 'signature/right',
    around:
      ({ handler }) =>
      (request) =>
        handler(new Request(request, { headers: { 'x-line-signature': '' } })),
  },
  {
    name: 'parses-first',
    mistake: 'parses before it verifies, without try',
    rule: 'signature/before-parsing',
    around: parsingFirst,
  },
  {
    name: 'handles-first',
    mistake: 'handles the events while the signature is being verified',
    rule: 'signature/refused-unhandled',
    around:
      ({ handler, handled }) =>
      async (request) => {
        const { events } = JSON.parse(await request.clone().text()) as {
          readonly events: readonly { readonly webhookEventId: string }[];
        };
        const before = handled.length;
        const response = await handler(request);
        if (handled.length === before) handled.push(...events.map(({ webhookEventId }) => webhookEventId));
        return response;
      },
  },
  {
    name: 'throws-on-a-bad-length',
    mistake: 'calls timingSafeEqual with signatures of different lengths, which throws',
    rule: 'signature/truncated',
    steps: verifying(async (secret, body, given) => {
      if (given !== null && given.length !== 44) throw new Uncaught(new RangeError('same byte length'));
      return rightSteps.verify(secret, body, given);
    }),
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

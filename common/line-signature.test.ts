import { validateSignature } from '@line/bot-sdk';
import { expect, test } from 'vitest';
import { createNodeSign } from '../mock-server/node/sending/webhook-signer.ts';
import { createSign, verifySignature } from './line-signature.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const bodies = [
  ['an empty body', ''],
  ['ASCII', '{"destination":"U1","events":[]}'],
  ['emoji outside of the basic plane', '{"text":"👨‍👩‍👧‍👦 𠮷野家 🇹🇭 สวัสดี"}'],
  ['a lone surrogate, as JSON escapes it', JSON.stringify({ text: '\ud83d' })],
  ['a body longer than what is hashed in one go', `{"text":"${'好'.repeat(5000)}"}`],
] as const;

const secrets = ['s', '8c570fa6dd201bb328f1c1eac23a96d8', '密钥 🔑', 'k'.repeat(64), 'k'.repeat(65), 'k'.repeat(1000)];

test.each(bodies)("LINE's own SDK accepts the signature of %s under every secret", async (_, body) => {
  for (const secret of secrets) {
    for (const sign of [createSign(), createNodeSign()]) {
      const signature = await sign(secret, encode(body));
      expect(validateSignature(Buffer.from(body), secret, signature)).toBe(true);
      await expect(verifySignature(secret, body, signature)).resolves.toBe(true);
    }
  }
});

test('the signature of a known body is that of RFC 4231, test case 2', async () => {
  const hex = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  const wanted = Buffer.from(hex, 'hex').toString('base64');
  await expect(createSign()('Jefe', encode('what do ya want for nothing?'))).resolves.toBe(wanted);
  expect(createNodeSign()('Jefe', encode('what do ya want for nothing?'))).toBe(wanted);
});

test.each([
  ['of another secret', async () => createSign()('other', encode('body'))],
  ['of another body', async () => createSign()('secret', encode('Body'))],
  ['that is empty', async () => ''],
  ['that is not base64', async () => '%%%%'],
  ['that is too short', async () => 'AAAA'],
  ['that is absent', async () => undefined],
])('a signature %s is refused', async (_, signature) => {
  await expect(verifySignature('secret', 'body', await signature())).resolves.toBe(false);
});

test('nothing is genuine without a secret', async () => {
  await expect(verifySignature('', 'body', 'AAAA')).resolves.toBe(false);
});

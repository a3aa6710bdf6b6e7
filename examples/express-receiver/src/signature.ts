import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `signature` (the header `x-line-signature`) is that of these bytes, as they arrived. */
export function isGenuine(secret: string, body: Buffer, signature: string | undefined): boolean {
  if (signature === undefined) return false;
  // The texts are compared: a decoder of base64 takes spellings that LINE never sends.
  const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `signature` (the header `x-line-signature`) is that of these bytes, as they arrived. */
export function isGenuine(secret: string, body: Buffer, signature: string | undefined): boolean {
  if (signature === undefined) return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

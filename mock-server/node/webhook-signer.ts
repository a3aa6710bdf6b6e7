import type { Sign } from '../webhooks/signature.ts';

/** Signs with Node's own crypto: at once, and several times faster than WebCrypto for short bodies. */
export const signInNode: Sign = (secret, bytes) => {
  // Asked for with the first signature: a server without receivers starts without it.
  const { createHmac } = process.getBuiltinModule('node:crypto');
  return createHmac('sha256', secret).update(bytes).digest('base64');
};

import { createHmac } from 'node:crypto';
import type { Sign } from '../webhooks/signature.ts';

/** Signs with Node's own crypto: at once, and several times faster than WebCrypto for short bodies. */
export const signInNode: Sign = (secret, bytes) => createHmac('sha256', secret).update(bytes).digest('base64');

/**
 * Signs the bytes of a request: base64 of the HMAC-SHA256 under the channel secret, what LINE puts into
 * `x-line-signature`.
 */
export type Sign = (secret: string, bytes: Uint8Array) => string | Promise<string>;

/** Hashes that one can sign with. LINE's is SHA-256. */
type Hash = 'SHA-256' | 'SHA-1';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const encoder = new TextEncoder();

/** How many keys are remembered: more than anyone has receivers, and a bound for a program that makes secrets up. */
const keysKept = 256;

/** Makes a `Sign` of WebCrypto, which Node and pages have. */
export function createSign(hash: Hash = 'SHA-256'): Sign {
  const keys = new Map<string, Promise<CryptoKey>>();

  function keyOf(secret: string): Promise<CryptoKey> {
    let key = keys.get(secret);
    if (key === undefined) {
      if (keys.size >= keysKept) keys.clear();
      keys.set(secret, (key = importKey(secret, 'sign', hash)));
    }
    return key;
  }

  return async (secret, bytes) => {
    const digest = await crypto.subtle.sign('HMAC', await keyOf(secret), owned(bytes));
    return btoa(String.fromCharCode(...new Uint8Array(digest)));
  };
}

/**
 * Whether a signature is that of these bytes, compared in constant time. For receivers: pass the body as it arrived,
 * before anything parsed it.
 *
 * @param signature The value of `x-line-signature`; absent or no base64: false.
 *
 * @example
 * const bytes = new Uint8Array(await request.arrayBuffer());
 * const genuine = await verifySignature('channel secret', bytes, request.headers.get('x-line-signature'));
 */
export async function verifySignature(
  secret: string,
  body: Uint8Array | string,
  signature: string | null | undefined,
): Promise<boolean> {
  if (secret === '' || signature === null || signature === undefined || !base64.test(signature)) return false;
  const digest = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
  const bytes = typeof body === 'string' ? encoder.encode(body) : body;
  return crypto.subtle.verify('HMAC', await importKey(secret, 'verify', 'SHA-256'), digest, owned(bytes));
}

function importKey(secret: string, use: 'sign' | 'verify', hash: Hash): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash }, false, [use]);
}

/** TypeScript's WebCrypto refuses bytes that may be shared memory; these never are. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

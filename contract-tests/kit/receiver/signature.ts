const encoder = new TextEncoder();

/** Base64 of the HMAC of these bytes under a secret: with SHA-256, what LINE puts into `x-line-signature`. */
export async function sign(secret: string, bytes: Uint8Array, hash: 'SHA-256' | 'SHA-1' = 'SHA-256'): Promise<string> {
  const algorithm = { name: 'HMAC', hash };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return base64(await crypto.subtle.sign('HMAC', key, owned(bytes)));
}

/** Base64 of the SHA-256 of these bytes, which needs no secret. */
export async function digest(bytes: Uint8Array): Promise<string> {
  return base64(await crypto.subtle.digest('SHA-256', owned(bytes)));
}

/** Lower-case hex of what the base64 text stands for. */
export function hexOf(text: string): string {
  return [...atob(text)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** TypeScript's WebCrypto refuses bytes that may be shared memory; these never are. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

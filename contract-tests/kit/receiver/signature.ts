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

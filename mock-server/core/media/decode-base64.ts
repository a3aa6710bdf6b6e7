const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values = new Uint8Array(128);
for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;

/** Bytes of a padded base64 text that `isBase64` accepts. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(decodedLength(text));
  let bits = 0;
  let written = 0;
  // Of four digits each but the first completes a byte.
  for (let index = 0; written < bytes.length; index += 1) {
    bits = (bits << 6) | values[text.charCodeAt(index)]!;
    if (index % 4 > 0) bytes[written++] = bits >> (6 - (index % 4) * 2);
  }
  return bytes;
}

/** How many bytes a padded base64 text stands for. */
export function decodedLength(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values = new Uint8Array(128).fill(255);
for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;

/** Bytes of a padded base64 text that `isBase64` accepts. */
export function decodeBase64(text: string): Uint8Array {
  const padding = text.indexOf('=');
  const digits = padding === -1 ? text.length : padding;
  const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
  let written = 0;
  for (let index = 0; index < text.length; index += 4) {
    let group = 0;
    for (let digit = 0; digit < 4; digit += 1)
      group = (group << 6) | ((values[text.charCodeAt(index + digit)] ?? 0) & 63);
    for (let shift = 16; shift >= 0 && written < bytes.length; shift -= 8) bytes[written++] = (group >> shift) & 255;
  }
  return bytes;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values = new Uint8Array(128).fill(255);
for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;

/** No group inside a repetition: on a text of some megabytes the engine would run out of stack. */
const shape = /^[A-Za-z0-9+/]*={0,2}$/;

/** Whether `text` is padded base64. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && shape.test(text);
}

/** How many bytes a base64 text holds. */
export function base64Length(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}

/** Bytes of a padded base64 text that `isBase64` accepts. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(base64Length(text));
  let written = 0;
  for (let index = 0; index < text.length; index += 4) {
    let group = 0;
    for (let digit = 0; digit < 4; digit += 1) group = (group << 6) | ((values[text.charCodeAt(index + digit)] ?? 0) & 63);
    for (let shift = 16; shift >= 0 && written < bytes.length; shift -= 8) bytes[written++] = (group >> shift) & 255;
  }
  return bytes;
}

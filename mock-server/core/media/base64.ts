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

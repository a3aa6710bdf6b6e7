/** A text without its percent-encoding, or as it is where that cannot be read. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

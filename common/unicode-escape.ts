/** `\u001b`, as JSON and JavaScript write a UTF-16 code unit; of a text its first. */
export function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same JSON in ASCII alone, as PHP and Python write it by default. */
export function escapeNonAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, unicodeEscape);
}

/** Whether a header can carry it as a token. */
export function isTokenText(text: string): boolean {
  return /^[\u0021-\u007e]{1,1000}$/u.test(text);
}

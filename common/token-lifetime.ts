/** Whether an expires_in is one that a token may have: the page lets it live a day, in seconds, and what is over is none. */
export function isTokenLifetime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= 86_400;
}

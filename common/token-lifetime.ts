/** How long a token lives, in seconds: a day, by the page. One that does not say is taken to live as long. */
export const longestLifetime = 86_400;

/** What an expires_in may be, as violations tell it. */
export const lifetimeLimit = `"1" … "${longestLifetime}"`;

/** Whether an expires_in is one that a token may have: what is over is none. */
export function isTokenLifetime(value: unknown): boolean {
  return (
    typeof value === 'string' && /^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= longestLifetime
  );
}

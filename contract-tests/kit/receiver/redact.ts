/** Takes secrets out of a text. */
export type Mask = (text: string) => string;

/** Makes a mask of what must never be told. Texts shorter than four characters stand in too many words to be masked. */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  const hidden = secrets
    .filter((secret) => secret !== undefined && secret.length >= 4)
    .toSorted((one, other) => other!.length - one!.length) as string[];
  return (text) => hidden.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}

/** A URL without what may be a credential: the values of its query. */
export function maskedUrl(url: string): string {
  const { origin, pathname, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())];
  return names.length === 0
    ? `${origin}${pathname}`
    : `${origin}${pathname}?${names.map((name) => `${encodeURIComponent(name)}=***`).join('&')}`;
}

/** The values in a URL's query that are long enough to give something away. */
export function queryValues(url: string): readonly string[] {
  return [...new URL(url).searchParams.values()];
}

/** Keeps secrets out of whatever is told: a report is made to be shown around. */
export interface Redactor {
  /** Another text that must not be told. */
  learn(secret: string): void;
  /** `text` without secrets, and without the LINE user ids that name people. */
  mask(text: string): string;
}

/** What stands in the place of a secret. */
export const masked = '***';

/** Shorter than this, a secret is part of any text; only the mock has such. */
const shortestSecret = 6;

const lineUserId = /\bU[0-9a-f]{32}\b/gu;

export function createRedactor(): Redactor {
  const secrets = new Map<string, RegExp>();
  // Made anew when something was learnt: thousands of texts are masked between.
  let longestFirst: readonly RegExp[] = [];
  let anyOfThem: RegExp | undefined;
  return {
    learn(secret) {
      if (secret.length < shortestSecret) return;
      const { size } = secrets;
      for (const form of [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)]) {
        if (!secrets.has(form)) secrets.set(form, wherever(patternOf(form), 'gi'));
      }
      if (secrets.size === size) return;
      const sorted = [...secrets].toSorted(([a], [b]) => b.length - a.length);
      longestFirst = sorted.map(([, pattern]) => pattern);
      anyOfThem = wherever(sorted.map(([form]) => patternOf(form)).join('|'), 'i');
    },
    mask(text) {
      let told = text;
      // Most texts hold none, which one look tells.
      if (anyOfThem?.test(text) === true) for (const secret of longestFirst) told = told.replaceAll(secret, masked);
      return told.replaceAll(lineUserId, (id) => `${id.slice(0, 5)}…`);
    },
  };
}

/** Whatever case it is written in: hex digits come in both. */
function wherever(pattern: string, flags: 'i' | 'gi'): RegExp {
  return new RegExp(pattern, flags);
}

function patternOf(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** The answer of getToken: every long word in it may be a token, whatever its member is called. */
export function maskTokens(text: string): string {
  return text.replaceAll(/[\w-]{16,}/gu, masked);
}

/** Addresses of files without their paths: whoever has the whole address has the picture. */
export function maskUrls(text: string): string {
  return text.replaceAll(/https?:(?:\\?\/){2}[^\s"]+/gu, (url) => {
    const [, host = ''] = /^(https?:(?:\\?\/){2}[^\\/?#]+)/u.exec(url) ?? [];
    const [extension = ''] = /\.\w{1,5}(?=[?#]|$)/u.exec(url.slice(host.length)) ?? [];
    return `${host}/${masked}${extension}`;
  });
}

import type { Platform } from '../core/platform.ts';
import { octets } from './octets.ts';

/** What Node and browsers have in common. `now` is real time, in ms. */
export function createPlatform(now: () => number): Platform {
  let hash: ((bytes: Uint8Array) => string) | undefined;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    now,
    octets,
    // Loaded with the first token: no page has to wait for it before.
    md5: (text) => {
      const bytes = encoder.encode(text);
      return hash?.(bytes) ?? import('./md5.ts').then(({ md5 }) => (hash = md5)(bytes));
    },
    encodeUtf8: (text) => encoder.encode(text),
    decodeUtf8(bytes) {
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined;
      }
    },
    rest: () => new Promise((resolve) => setTimeout(resolve)),
    setTimer(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      // In Node a waiting timer would keep a finished program alive. In a page a timer is a number.
      (timer as { readonly unref?: () => void }).unref?.();
      return () => clearTimeout(timer);
    },
  };
}

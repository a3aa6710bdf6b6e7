import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createFetch, type EmulatorFetch } from './adapters/fetch.ts';
import { waitFor, type Delay } from './web/delay.ts';
import type { EmulatorCore, EmulatorOptions } from './core/emulator-options.ts';
import { createEmulatorCore } from './core/emulator.ts';
import type { Platform } from './core/platform.ts';

export type { EmulatorFetch } from './adapters/fetch.ts';
export type { Delay } from './web/delay.ts';
export type { Clock, ClockChange, ClockStart } from './core/clock.ts';
export type { EmulatorCore, EmulatorOptions, HandledResponse, Tenants } from './core/emulator-options.ts';
export { isFailure, type Failure, type FailureCode } from './core/failure.ts';
export type { Bilingual, Journal, JournalEntry, JournalFilter, Violation } from './core/journal.ts';
export type { PlainRequest, PlainResponse, TransportFault } from './core/plain-http.ts';
export type * from './core/records.ts';
export type * from './core/store.ts';
export type { InitialState, Tenant, TenantOptions } from './core/tenant.ts';

export interface CreateEmulatorOptions extends EmulatorOptions {
  /** Real time, in milliseconds since the epoch, for clocks that run. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Waits real time, in ms, where a fault makes an answer of `fetch` late or slow. Default: with `setTimeout`. */
  readonly delay?: Delay | undefined;
}

/** The provider without a server around it. It runs in Node and in a browser page. */
export interface Emulator extends EmulatorCore {
  /** Answers a WHATWG request; stands in for `fetch` wherever a client accepts one. */
  readonly fetch: EmulatorFetch;
}

/**
 * Makes a fake Sobot: tenants, tokens, the four operations, media, clocks and a journal, all in memory.
 *
 * @returns the emulator: `handle` for plain requests, `fetch` for WHATWG ones, `tenants` to look inside.
 * @throws a failure `TENANT_OPTIONS_INVALID`, `BEHAVIOUR_INVALID`, `STATE_INVALID` or `CLOCK_INVALID` that says which
 * option is wrong.
 *
 * @example
 * const { fetch, tenants } = createEmulator({ clock: { now: 1569397773000, frozen: true } });
 * const url = 'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
 * const { item } = await (await fetch(url)).json();
 * await tenants.get('1')?.clock.advance(86_400_000); // item.token has expired
 */
export function createEmulator({
  now = () => Date.now(),
  delay = waitFor,
  ...options
}: CreateEmulatorOptions = {}): Emulator {
  const { handle, serves, tenants } = createEmulatorCore({ ...options, platform: createPlatform(now) });
  return { handle, serves, tenants, fetch: createFetch(handle, delay) };
}

function createPlatform(now: () => number): Platform {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    now,
    md5: (text) => bytesToHex(md5(utf8ToBytes(text))),
    encodeUtf8: (text) => encoder.encode(text),
    decodeUtf8(bytes) {
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined;
      }
    },
    setTimer(milliseconds, run) {
      const timer: unknown = setTimeout(run, milliseconds);
      unref(timer);
      return () => clearTimeout(timer as ReturnType<typeof setTimeout>);
    },
  };
}

/** In Node a waiting timer would keep a finished program alive. In a page a timer is a number. */
function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref();
}

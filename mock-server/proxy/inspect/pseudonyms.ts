import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Names that stand for others: the same for the same, and nobody finds the way back without the key. */
export interface Pseudonyms {
  /**
   * Of a token or a signature. One of 32 hex digits keeps its form, so that it still reads as one: its first four digits,
   * eight that tell it from others, then zeros.
   */
  secret(text: string): string;
  /** Of a person: `U` and 32 hex digits. */
  person(id: string): string;
  /** Of whoever sent: 32 hex digits; empty where nobody did. */
  agent(id: string): string;
  /** Of a text that people wrote. */
  name(text: string): string;
}

/** Whether a text is the pseudonym of a name, or has that of a secret in it, as sessions that were written down have. */
export function isMasked(text: unknown): boolean {
  return typeof text === 'string' && /…[\da-f]{8}|[\da-f]{12}0{20}|^name-[\da-f]{8}$/.test(text);
}

/** From this many characters on, the first four give nothing away. */
const longEnough = 16;

/** @param key what the names depend on: the same key makes the same names */
export function createPseudonyms(key: string): Pseudonyms {
  const keyBytes = utf8ToBytes(key);
  const digest = (use: string, text: string): string =>
    bytesToHex(hmac(sha256, keyBytes, utf8ToBytes(`${use}\n${text}`)));
  return {
    secret(text) {
      if (text === '') return '';
      const mark = digest('secret', text).slice(0, 8);
      if (/^[\da-f]{32}$/i.test(text)) return `${text.slice(0, 4)}${mark}${'0'.repeat(20)}`;
      return `${text.length >= longEnough ? text.slice(0, 4).replaceAll(/[^\w-]/g, '_') : ''}…${mark}`;
    },
    // The same people come again with every page, and a recording is written again and again.
    person: remembered((id) => `U${digest('person', id).slice(0, 32)}`),
    agent: remembered((id) => (id === '' ? '' : digest('agent', id).slice(0, 32))),
    name: (text) => (text === '' ? '' : `name-${digest('name', text).slice(0, 8)}`),
  };
}

const rememberedMost = 1_000_000;

function remembered(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    let name = made.get(text);
    if (name === undefined) {
      if (made.size >= rememberedMost) made.clear();
      made.set(text, (name = make(text)));
    }
    return name;
  };
}

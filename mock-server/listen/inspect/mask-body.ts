import type { Pseudonyms } from '../../proxy/inspect/pseudonyms.ts';

interface MaskOptions {
  readonly pseudonyms: Pseudonyms;
  /** Whether what people wrote stays. */
  readonly keepTexts: boolean;
}

/** Members that hold what people wrote, or say where they are. */
const texts = new Set(['text', 'fileName', 'title', 'address', 'data', 'displayName', 'params']);
const secrets = new Set(['replyToken', 'quoteToken', 'markAsReadToken', 'nonce', 'dm']);
/** Where somebody was: numbers that become 0. */
const places = /("(?:latitude|longitude)"\s*:\s*)-?\d[\d.eE+-]*/g;

/** A JSON text, in the order in which it is looked at: a string with what follows it. */
const strings = /"((?:[^"\\]|\\.)*)"(\s*:)?/gs;

/**
 * A webhook body without the people in it. Everything but the texts that are replaced stays byte for byte: what is
 * escaped stays escaped, and a text keeps its length, so that emoji and mentions in it stay where they are.
 */
export function maskBody(json: string, { pseudonyms, keepTexts }: MaskOptions): string {
  let member = '';
  const masked = json.replaceAll(strings, (whole: string, raw: string, colon: string | undefined) => {
    if (colon !== undefined) {
      member = raw;
      return whole;
    }
    if (secrets.has(member)) return `"${sameForm(raw, pseudonyms.secret(raw))}"`;
    if (texts.has(member) && !keepTexts) return `"${maskText(raw)}"`;
    return `"${maskPeople(raw, pseudonyms)}"`;
  });
  return keepTexts ? masked : masked.replaceAll(places, '$10');
}

/** Ids of people, groups, rooms and accounts, each with its own pseudonym that keeps its first letter. */
function maskPeople(text: string, { person }: Pseudonyms): string {
  return text.replaceAll(/\b([UCR])[\da-f]{32}\b/g, (id, kind: string) => kind + person(id).slice(1));
}

/** Tokens of 32 hex digits are one afterwards; others are letters that tell them apart. */
function sameForm(raw: string, pseudonym: string): string {
  return /^[\da-f]{32}$/i.test(raw) ? pseudonym : pseudonym.replaceAll(/[^\w-]/g, '_');
}

/** Letters and digits become others of their kind, in as many characters; the rest stays. */
function maskText(raw: string): string {
  return raw.replaceAll(/\\u[\da-f]{4}|\\.|[\p{L}\p{N}]/giu, (found) => {
    if (found.length > 2 && found.startsWith('\\u')) return isLetter(found) ? '\\u6587' : found;
    if (found.startsWith('\\')) return found;
    if (/\p{N}/u.test(found)) return found.length === 1 && found < '\x80' ? '0' : found;
    if (found < '\x80') return found === found.toLowerCase() ? 'x' : 'X';
    // Beyond the first plane a letter is two units: both stay two.
    return found.length === 2 ? '𠀀' : '文';
  });
}

function isLetter(escape: string): boolean {
  return /\p{L}/u.test(String.fromCharCode(Number.parseInt(escape.slice(2), 16)));
}

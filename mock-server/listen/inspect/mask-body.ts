import type { Pseudonyms } from '../../proxy/inspect/pseudonyms.ts';

interface MaskOptions {
  readonly pseudonyms: Pseudonyms;
  /** Whether what people wrote stays. */
  readonly keepTexts: boolean;
}

/** What a member holds. Of what was picked, times and outcomes are no words of people. */
type Kind = 'text' | 'choice' | 'secret';

const kinds = new Map<string, Kind>([
  ...['text', 'fileName', 'title', 'address', 'data', 'displayName', 'latitude', 'longitude'].map(
    (name) => [name, 'text'] as const,
  ),
  ['params', 'choice'],
  ...['replyToken', 'quoteToken', 'markAsReadToken', 'nonce', 'dm'].map((name) => [name, 'secret'] as const),
]);

/** Where somebody was: numbers that become 0. */
const places = /("(?:latitude|longitude)"\s*:\s*)-?\d[\d.eE+-]*/g;

/** A JSON text: a string, which may be cut short, with the colon behind a name; a bracket; what is between; a word. */
const parts = /"((?:[^"\\]|\\.|\\$)*)("|$)(\s*:)?|[{}[\]]|[\s,:]+|[^\s,:{}[\]"]+/gs;

const scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d*)?(?:e[+-]?\d*)?|true|false|null)$/i;
const cutScalar = /^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

/** What a picker gave, and what became of it. */
const picked = /^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?|\d\d:\d\d|[A-Z_]+)$/;
const pickedMembers = new Set(['date', 'time', 'datetime', 'status']);

/** Ids of people, groups, rooms and accounts, also behind a character that is escaped. */
const people = /(?:\b|(?<=%[\dA-Fa-f]{2}|\\[bfnrt]|\\u[\dA-Fa-f]{4}))([UCR])[\da-f]{32}\b/g;
/** One that is cut short: what is left would still tell whose it is. */
const cutPerson = /\b[UCR][\da-f]{6,31}$/;

/**
 * A webhook body without the people in it. Everything but the texts that are replaced stays byte for byte: what is
 * escaped stays escaped, and a text keeps its length, so that emoji and mentions in it stay where they are. From where it
 * stops being JSON, all of it is a text.
 */
export function maskBody(json: string, options: MaskOptions): string {
  const out: string[] = [];
  /** Of what each array or object that has begun is a part. */
  const frames: (Kind | undefined)[] = [];
  let member = '';
  for (const { 0: whole, 1: raw, 2: end, 3: colon, index } of json.matchAll(parts)) {
    const kind = frames.at(-1) ?? kinds.get(member);
    if (/^[{[]/.test(whole)) frames.push(kind);
    else if (/^[}\]]/.test(whole)) frames.pop();
    else if (!isOfJson(whole, { isWithin: frames.length > 0, isLast: index + whole.length === json.length })) {
      out.push(maskPlain(json.slice(index), options));
      break;
    }
    if (raw === undefined) out.push(whole);
    else if (colon === undefined) out.push(`"${maskString(raw, { kind, member, isCut: end === '' }, options)}${end}`);
    else {
      member = meaningOf(raw);
      out.push(maskPeople(whole, options.pseudonyms));
    }
  }
  const masked = out.join('');
  return options.keepTexts ? masked : masked.replaceAll(places, '$10');
}

/** Whether a part that is no bracket may stand there in a webhook body, which is an object, or in one that is cut short. */
function isOfJson(
  part: string,
  { isWithin, isLast }: { readonly isWithin: boolean; readonly isLast: boolean },
): boolean {
  if (/^[\s,:]/.test(part)) return true;
  return isWithin && (part.startsWith('"') || scalar.test(part) || (isLast && cutScalar.test(part)));
}

function meaningOf(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

interface StringPlace {
  readonly kind: Kind | undefined;
  readonly member: string;
  /** Whether the body ends in it. */
  readonly isCut: boolean;
}

function maskString(raw: string, { kind, member, isCut }: StringPlace, { pseudonyms, keepTexts }: MaskOptions): string {
  if (kind === 'secret') return sameForm(raw, pseudonyms.secret(raw));
  const isPicked = kind === 'choice' && pickedMembers.has(member) && picked.test(raw);
  if (kind !== undefined && !keepTexts && !isPicked) return maskText(raw);
  const masked = maskPeople(raw, pseudonyms);
  return isCut ? masked.replace(cutPerson, (id) => personInPlaceOf(id, pseudonyms).slice(0, id.length)) : masked;
}

/** What is no JSON: what people wrote cannot be told from the rest. */
function maskPlain(text: string, { pseudonyms, keepTexts }: MaskOptions): string {
  const named = maskPeople(text, pseudonyms);
  if (keepTexts) return named.replaceAll(/(?<![\dA-Za-z])[\da-f]{32}\b/gi, (token) => pseudonyms.secret(token));
  return named
    .split(/((?<![A-Za-z\d])[UCR][\da-f]{32}\b)/)
    .map((piece, index) => (index % 2 === 1 ? piece : maskText(piece)))
    .join('');
}

function maskPeople(text: string, pseudonyms: Pseudonyms): string {
  return text.replaceAll(people, (id) => personInPlaceOf(id, pseudonyms));
}

/** Each has its own pseudonym, which keeps its first letter. */
function personInPlaceOf(id: string, { person }: Pseudonyms): string {
  return id[0]! + person(id).slice(1);
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

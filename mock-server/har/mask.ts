import { percentDecoded } from '../../common/percent-decoded.ts';
import type { Pseudonyms } from '../proxy/inspect/pseudonyms.ts';

/** Takes secrets and people out of what is written. */
export interface Mask {
  url(url: string): string;
  headers(headers: Headers): Headers;
  /** Of a body. */
  text(text: string): string;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** Tells what was masked: how many secrets, and how many people and agents. */
export interface Masked {
  readonly secrets: number;
  readonly people: number;
}

/** Counts what gets another name. */
export interface MaskCount {
  /** The pseudonyms, counted: each secret once. */
  readonly pseudonyms: Pseudonyms;
  readonly masked: Masked;
}

/** Beyond so many nobody counts: their names would fill the memory. */
const mostCounted = 100_000;

export function countMasked(pseudonyms: Pseudonyms): MaskCount {
  const seen = { secrets: new Set<string>(), people: new Set<string>() };
  const counted =
    (names: Set<string>, make: (text: string) => string) =>
    (text: string): string => {
      const pseudonym = make(text);
      // The pseudonyms themselves: what they stand for need not stay in memory.
      if (text !== '' && names.size < mostCounted) names.add(pseudonym);
      return pseudonym;
    };
  return {
    pseudonyms: {
      secret: counted(seen.secrets, pseudonyms.secret),
      person: counted(seen.people, pseudonyms.person),
      agent: counted(seen.people, pseudonyms.agent),
      name: pseudonyms.name,
    },
    get masked() {
      return { secrets: seen.secrets.size, people: seen.people.size };
    },
  };
}

/** Says in a file what was masked in it. */
export function maskComment({ secrets, people }: Masked): string {
  return `Masked: tokens, signatures and keys (${secrets}); people and agents that have pseudonyms (${people}).`;
}

/** Its text, which may be cut short, or its number. */
const member = (name: string): RegExp =>
  new RegExp(String.raw`("(?:${name})"\s*:\s*)(?:"((?:[^"\\]|\\.|\\$)+)("|$)|(-?\d[\d.eE+-]*))`, 'g');

/** In a query, or in a form. */
const pair = (name: string, value: string): RegExp =>
  new RegExp(String.raw`((?:^|[?&])(?:${name})=)([^&#"\\<>{}${value}]+)`, 'g');

const nameMembers = member('task_name');
const namePairs = pair('task_name', String.raw`\r\n`);

/** A person, also behind a character that is percent-encoded. */
const people = /(?:\b|(?<=%[\dA-Fa-f]{2}))U[\da-f]{32}\b/g;
/** One that a JSON text ends in: what is left would still tell whose it is. */
const cutPerson = /(?<=")U[\da-f]{6,31}$/;

/** Ids of another form are told by their name: a mock server takes people called `alice`. */
const holders = 'send_agentid|recipient_id|recipient';
const idMembers = member(holders);
const idPairs = pair(holders, String.raw`\s`);

/** What the text of a member says, however its characters are spelled; one that is cut amid a character stays. */
function meant(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

const meantByPair = (text: string): string => percentDecoded(text.replaceAll('+', ' '));

/** Whether an id has a pseudonym by now. */
function isPseudonym(id: string, isCut: boolean): boolean {
  return /^U[\da-f]{32}$/.test(id) || (isCut && /^U[\da-f]{6,31}$/.test(id));
}

interface PeopleOptions {
  readonly pseudonyms: Pseudonyms;
  /** Whether names of tasks are replaced, too. */
  readonly redactNames?: boolean | undefined;
}

/** People and agents get pseudonyms, in whatever text they stand. */
export function createPeopleMask({ pseudonyms, redactNames = false }: PeopleOptions): (text: string) => string {
  const { person, agent, name } = pseudonyms;
  const personIn = (head: string, text: string): string => (head.includes('agent') ? agent : person)(text);
  // Who is sent as a number is nobody else: the pseudonym is a text all the same.
  const ofIdMember = (_: string, head: string, id = '', end = '"', number = ''): string =>
    `${head}"${id !== '' && isPseudonym(id, end === '') ? id : personIn(head, number || meant(id))}${end}`;
  const ofIdPair = (_: string, head: string, id: string): string =>
    head + (isPseudonym(id, false) ? id : personIn(head, meantByPair(id)));
  const ofNameMember = (_: string, head: string, text = '', end = '"', number = ''): string =>
    `${head}"${name(number || meant(text))}${end}`;
  const ofNamePair = (_: string, head: string, text: string): string => head + name(meantByPair(text));
  return (text) => {
    const masked = text
      .replaceAll(people, person)
      .replace(cutPerson, (id) => person(id).slice(0, id.length))
      .replaceAll(idMembers, ofIdMember)
      .replaceAll(idPairs, ofIdPair);
    return redactNames ? masked.replaceAll(nameMembers, ofNameMember).replaceAll(namePairs, ofNamePair) : masked;
  };
}

/** Headers with their values changed. */
export function changeValues(headers: Headers, change: (value: string) => string): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value === undefined ? undefined : change(value)]),
  );
}

import type { Pseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { decoded } from '../proxy/inspect/redact.ts';

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
  return `Masked: ${secrets} tokens, signatures and keys; ${people} people and agents have pseudonyms.`;
}

/** Its text, which may be cut short. */
const member = (name: string): RegExp => new RegExp(String.raw`("(?:${name})"\s*:\s*")((?:[^"\\]|\\.|\\$)+)("|$)`, 'g');
const names = member('task_name');

/** A person, also behind a character that is percent-encoded. */
const people = /(?:\b|(?<=%[\dA-Fa-f]{2}))U[\da-f]{32}\b/g;
/** One that a JSON text ends in: what is left would still tell whose it is. */
const cutPerson = /(?<=")U[\da-f]{6,31}$/;

/** Ids of another form are told by their name: a mock server takes people called `alice`. */
const holders = 'send_agentid|recipient_id|recipient';
const idMembers = member(holders);
/** In a query, or in a form. */
const idPairs = new RegExp(String.raw`((?:^|[?&])(?:${holders})=)([^&#\s"\\<>{}]+)`, 'g');

/** Whether an id has a pseudonym by now. */
function isMasked(id: string, isCut: boolean): boolean {
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
  const ofHolder = (head: string) => (head.includes('agent') ? agent : person);
  return (text) => {
    const masked = text
      .replaceAll(people, person)
      .replace(cutPerson, (id) => person(id).slice(0, id.length))
      .replaceAll(idMembers, (_, head: string, id: string, end: string) => {
        return head + (isMasked(id, end === '') ? id : ofHolder(head)(id)) + end;
      })
      .replaceAll(idPairs, (_, head: string, id: string) => {
        return head + (isMasked(id, false) ? id : ofHolder(head)(decoded(id)));
      });
    if (!redactNames) return masked;
    return masked.replaceAll(names, (_, head: string, text_: string, end: string) => head + name(text_) + end);
  };
}

/** Headers with their values changed. */
export function changeValues(headers: Headers, change: (value: string) => string): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value === undefined ? undefined : change(value)]),
  );
}

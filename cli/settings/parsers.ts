import { parseInstant as instantOf } from '../../common/instant.ts';
import { timezoneOffset } from '../../common/local-time.ts';
import { behaviourSwitches, type BehaviourName } from '../../generators/generated/behaviour.ts';
import type { Behaviour } from '../../generators/generated/types.ts';
import { lastInstant } from '../../mock-server/core/clock/clock.ts';
import { readTargetUrl, type AllowedHosts } from '../../mock-server/webhooks/receiver/target-url.ts';
import { didYouMean } from '../did-you-mean.ts';
import { wholeNumber } from '../whole-number.ts';

/**
 * What is wrong with a value: the rest of the sentence that starts with where it came from and what it is
 * (`--port 99999` + `is not a port. …`).
 */
interface Problem {
  readonly problem: string;
}

export type Parsed<T> = { readonly value: T } | Problem;

export type Parse<T> = (text: string) => Parsed<T>;

/** What the log shows of each request. */
export const logs = ['pretty', 'json', 'silent'] as const;

export type Log = (typeof logs)[number];

export function parsePort(text: string): Parsed<number> {
  const port = wholeNumber(text);
  if (port !== undefined && port <= 65_535) return { value: port };
  // Pods are told of each service in variables, and those of a service named sobot-mock are called like settings.
  if (text.startsWith('tcp://')) {
    return {
      problem:
        'is no port but what Kubernetes tells of a service that is named sobot-mock. ' +
        'Set enableServiceLinks: false for the pod, or give the service another name.',
    };
  }
  return { problem: 'is not a port. Give a whole number from 0 to 65535; 0 takes any free one.' };
}

export function parseHost(text: string): Parsed<string> {
  if (/^[\w.:%-]+$/u.test(text)) return { value: text };
  return { problem: 'is not a host. Give an address or a name alone, like 127.0.0.1, ::1 or mock.local.' };
}

/** An appid or its key. */
export function parseCredential(text: string): Parsed<string> {
  if (text.length >= 1 && text.length <= 64) return { value: text };
  return { problem: 'is not a credential. Give 1 to 64 characters.' };
}

/** A name by which a caller reaches the mock server: as in a URL, without a port. */
export function parseAllowedHost(text: string): Parsed<string> {
  if (/^(?:[\w.-]+|\[[\da-f:]+\])$/iu.test(text)) return { value: text.toLowerCase() };
  return { problem: 'is not a host name. Give it without scheme and port, like mock.local.' };
}

/** A host that receivers may have; `*` for any. */
export function parseWebhookHost(text: string): Parsed<string> {
  return text === '*' ? { value: text } : parseAllowedHost(text);
}

/** URL of a receiver on this machine, or on a host that is allowed. */
export function parseWebhookUrl(text: string, allowed: AllowedHosts): Parsed<string> {
  if (!isAccepted(text, '*')) {
    return {
      problem: 'is not the URL of a receiver. Write it like http://127.0.0.1:3000/webhook, without a user name.',
    };
  }
  if (isAccepted(text, allowed)) return { value: readTargetUrl(text, allowed) };
  const { hostname } = new URL(text);
  return {
    problem: `leads to ${hostname}, which is not this machine. Allow that with --allow-webhook-host ${hostname}.`,
  };
}

function isAccepted(url: string, allowed: AllowedHosts): boolean {
  try {
    return readTargetUrl(url, allowed) !== '';
  } catch {
    return false;
  }
}

/** The channel secret that signs webhooks. */
export function parseWebhookSecret(text: string): Parsed<string> {
  if (text.length >= 1 && text.length <= 1024) return { value: text };
  return { problem: 'is not a channel secret. Give 1 to 1024 characters.' };
}

export function parseSwitch(text: string): Parsed<boolean> {
  if (['true', '1', 'yes', 'on'].includes(text.toLowerCase())) return { value: true };
  if (['false', '0', 'no', 'off'].includes(text.toLowerCase())) return { value: false };
  return { problem: 'is neither true nor false.' };
}

export function parseText(text: string): Parsed<string> {
  return text === '' ? { problem: 'is empty. Give at least one character.' } : { value: text };
}

export function parseControlToken(text: string): Parsed<string> {
  if (/^[!-~]+$/u.test(text)) return { value: text };
  return { problem: 'is not a control token. Use ASCII letters, digits and signs, without spaces.' };
}

export function parseSeed(text: string): Parsed<number> {
  const seed = wholeNumber(text);
  if (seed !== undefined) return { value: seed };
  return { problem: `is not a seed. Give a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.` };
}

export function parseJournalLimit(text: string): Parsed<number> {
  const limit = wholeNumber(text);
  if (limit !== undefined && limit >= 1 && limit <= 10_000_000) return { value: limit };
  return { problem: 'is not a number of requests to keep. Give a whole number from 1 to 10000000.' };
}

/** How much of something a tenant may take. */
export function parseQuota(text: string): Parsed<number> {
  const quota = wholeNumber(text);
  if (quota !== undefined && Number.isSafeInteger(quota)) return { value: quota };
  return { problem: 'is not a quota. Give a whole number of at least 0.' };
}

/** Milliseconds since the epoch. A date alone is its midnight in UTC; a time of day needs its zone. */
export function parseInstant(text: string): Parsed<number> {
  const milliseconds = instantOf(text);
  if (milliseconds >= 0 && milliseconds <= lastInstant) return { value: milliseconds };
  return {
    problem: 'is not an instant. Give one like 2025-03-10T08:00:00Z, 2025-03-10T16:00:00+08:00 or 1741593600000 (ms).',
  };
}

export function parseTimezone(text: string): Parsed<string> {
  if (timezoneOffset(text) !== undefined) return { value: text };
  return { problem: 'is not a timezone. Write it like GMT+08:00.' };
}

export function parseLog(text: string): Parsed<Log> {
  const log = logs.find((name) => name === text);
  if (log !== undefined) return { value: log };
  return { problem: `is not a log format.${didYouMean(text, logs)} Choose one of ${logs.join(', ')}.` };
}

/** One behaviour switch: `tokenRotation=overlap`. */
export function parseBehaviour(text: string): Parsed<Partial<Behaviour>> {
  const equals = text.indexOf('=');
  if (equals <= 0) return { problem: 'does not set a behaviour switch. Write it like tokenRotation=overlap.' };
  const name = text.slice(0, equals);
  const value = text.slice(equals + 1);
  const names = Object.keys(behaviourSwitches);
  if (!Object.hasOwn(behaviourSwitches, name)) {
    return { problem: `names no behaviour switch.${didYouMean(name, names)} The switches are ${names.join(', ')}.` };
  }
  const { type, values, minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = behaviourSwitches[name as BehaviourName];
  if (values.includes(value)) return { value: { [name]: value } };
  const integer = type === 'choice or integer' ? wholeNumber(value) : undefined;
  if (integer !== undefined && integer >= minimum && integer <= maximum) return { value: { [name]: integer } };
  const allowed = [...values, ...(type === 'choice' ? [] : [`a whole number from ${minimum} to ${maximum}`])].join(
    ', ',
  );
  return { problem: `is not a value of ${name}.${didYouMean(value, values)} Allowed: ${allowed}.` };
}

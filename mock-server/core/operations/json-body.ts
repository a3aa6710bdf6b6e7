import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../journal.ts';
import { bodyLimit, type PlainRequest } from '../plain-http.ts';
import type { Platform } from '../platform.ts';
import { breachOf } from './violation.ts';

/** Digits of numbers past 2^53, by member. */
export type ExactDigits = ReadonlyMap<string, string>;

export type JsonBody =
  | {
      readonly text: string;
      readonly value: Readonly<Record<string, unknown>>;
      readonly digits?: ExactDigits | undefined;
    }
  | { readonly text?: string | undefined; readonly violation: Violation };

const none = { text: '', value: {} } as const;

/** The body's text, or the rule it broke before there was text to read. */
export function readText(
  operation: OperationId,
  body: PlainRequest['body'],
  platform: Platform,
): { readonly text: string } | { readonly violation: Violation } {
  if (body === undefined) return none;
  if (body.length > bodyLimit) {
    return { violation: breachOf(operation, { rule: 'bodyTooLarge', limit: bodyLimit }) };
  }
  const text = typeof body === 'string' ? body : platform.decodeUtf8(body);
  return text === undefined ? { violation: breachOf(operation, { rule: 'utf8' }) } : { text };
}

/** The parameters in a JSON body. An absent body means no parameters. */
export function readJsonBody(operation: OperationId, body: PlainRequest['body'], platform: Platform): JsonBody {
  const read = readText(operation, body, platform);
  if ('violation' in read) return read;
  const { text } = read;
  if (text.trim() === '') return { text, value: none.value };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text, violation: breachOf(operation, { rule: 'jsonSyntax', value: why }) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { text, violation: breachOf(operation, { rule: 'bodyType', value }) };
  }
  const members = value as Readonly<Record<string, unknown>>;
  return { text, value: members, digits: exactDigits(text, members) };
}

/**
 * The page sends `taskid` as a number of 25 digits; read as a double it loses most of them. The digits of such members
 * as they stood in the body, or nothing where the platform cannot tell.
 */
function exactDigits(text: string, value: Readonly<Record<string, unknown>>): ExactDigits | undefined {
  if (!Object.values(value).some(isUnsafeInteger)) return undefined;
  const seen: { readonly holder: unknown; readonly name: string; readonly source: string }[] = [];
  function note(this: unknown, name: string, member: unknown, context?: { readonly source?: string }): unknown {
    const source = context?.source;
    if (isUnsafeInteger(member) && source !== undefined && /^-?\d+$/.test(source)) {
      seen.push({ holder: this, name, source });
    }
    return member;
  }
  const root: unknown = JSON.parse(text, note);
  return new Map(seen.filter(({ holder }) => holder === root).map(({ name, source }) => [name, source]));
}

function isUnsafeInteger(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

import { isDeeperThan, isObject } from '../../../common/json.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../journal/journal.ts';
import { bodyLimit, type PlainRequest } from '../pipeline/plain-http.ts';
import type { Platform } from '../platform.ts';
import { operationViolation } from './violation.ts';

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
  if (isTooLong(body, platform)) {
    return { violation: operationViolation(operation, { rule: 'bodyTooLarge', limit: bodyLimit }) };
  }
  // A byte order mark is left out, as decoding bytes does.
  const text = typeof body === 'string' ? body.replace(/^\uFEFF/, '') : platform.decodeUtf8(body);
  return text === undefined ? { violation: operationViolation(operation, { rule: 'utf8' }) } : { text };
}

/** The parameters in a JSON body. An absent body means no parameters. */
export function readJsonBody(operation: OperationId, body: PlainRequest['body'], platform: Platform): JsonBody {
  const read = readText(operation, body, platform);
  if ('violation' in read) return read;
  const { text } = read;
  if (text.trim() === '') return { text, value: none.value };
  if (isDeeperThan(depthLimit, text)) {
    return {
      text,
      violation: operationViolation(operation, {
        rule: 'jsonSyntax',
        value: `nested more than ${depthLimit} levels deep`,
      }),
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text, violation: operationViolation(operation, { rule: 'jsonSyntax', value: why }) };
  }
  if (!isObject(value)) {
    return { text, violation: operationViolation(operation, { rule: 'bodyType', value }) };
  }
  return { text, value, digits: exactDigits(text, value) };
}

/** Whether a body has more bytes than are read, a text's as UTF-8. */
function isTooLong(body: string | Uint8Array, { encodeUtf8 }: Platform): boolean {
  if (typeof body !== 'string' || body.length > bodyLimit) return body.length > bodyLimit;
  // A UTF-16 unit is at most three bytes.
  return body.length * 3 > bodyLimit && encodeUtf8(body).length > bodyLimit;
}

/** No parameter nests at all, and to tell of a value a hundred thousand levels deep would run out of stack. */
export const depthLimit = 500;

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

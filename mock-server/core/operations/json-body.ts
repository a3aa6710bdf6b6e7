import { isDeeperThan, isObject, type JsonObject } from '../../../common/json.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../journal/entry.ts';
import { bodyLimit, type PlainRequest } from '../plain-http.ts';
import type { Platform } from '../platform.ts';
import { operationViolation } from './violation.ts';

/** Digits of numbers past 2^53, by member. */
export type ExactDigits = ReadonlyMap<string, string>;

/** What was read of a body, or why it could not be read. */
export type JsonBody =
  | {
      readonly text: string;
      readonly value: JsonObject;
      readonly violation?: undefined;
      readonly digits?: ExactDigits | undefined;
      readonly hasMark?: boolean | undefined;
    }
  | {
      readonly text?: string | undefined;
      readonly value?: undefined;
      readonly violation: Violation;
      readonly digits?: undefined;
      readonly hasMark?: undefined;
    };

const none = { text: '', value: {} } as const;

/** The parameters in a JSON body. An absent body means no parameters. */
export function readJsonBody(
  operation: OperationId,
  { body, headers }: Pick<PlainRequest, 'body' | 'headers'>,
  platform: Platform,
): JsonBody {
  if (body === undefined) return none;
  const broken = (violation: Parameters<typeof operationViolation>[1], text?: string): JsonBody => ({
    text,
    violation: operationViolation(operation, violation),
  });
  if (isTooLong(body, platform)) return broken({ rule: 'bodyTooLarge', limit: bodyLimit });
  const text = textOf(body, platform);
  if (text === undefined) return broken(compression(body, headers) ?? { rule: 'utf8' });
  if (text.trim() === '') return { text, value: none.value };
  const hasMark = body[0] === '\uFEFF' || (body[0] === 0xef && body[1] === 0xbb);
  if (isDeeperThan(depthLimit, text)) {
    return broken({ rule: 'jsonSyntax', value: `nested more than ${depthLimit} levels deep` }, text);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return broken(compression(body, headers) ?? form(text, headers) ?? { rule: 'jsonSyntax', value: why }, text);
  }
  if (!isObject(value)) return broken({ rule: 'bodyType', value }, text);
  return { text, value, digits: exactDigits(text, value), hasMark };
}

/** A body as text, without a byte order mark; absent where there is none, or it is no text. */
export function textOf(body: PlainRequest['body'], platform: Platform): string | undefined {
  return typeof body === 'string' ? body.replace(/^\uFEFF/, '') : body && platform.decodeUtf8(body);
}

type Found = Parameters<typeof operationViolation>[1];

/** What is no text, or no JSON, because it was compressed. */
function compression([first, second]: string | Uint8Array, headers: PlainRequest['headers']): Found | undefined {
  const encoding = headers['content-encoding'] ?? (first === 0x1f && second === 0x8b ? 'gzip' : 'identity');
  return encoding === 'identity' ? undefined : { rule: 'compressedBody', value: encoding };
}

/** What is no JSON because it is the body of a form. */
function form(text: string, headers: PlainRequest['headers']): Found | undefined {
  const isForm =
    /^(?:application\/x-www-form-urlencoded|multipart\/)/i.test(headers['content-type'] ?? '') ||
    /^[\w%+.-]+=[^"{]*$/.test(text);
  return isForm && !/^\s*[{[]/.test(text) ? { rule: 'formEncoded', value: text } : undefined;
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

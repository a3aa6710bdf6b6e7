import { isDeeperThan, isObject, type JsonObject } from '../../../common/json.ts';
import { findJsonError } from './json-error.ts';
import { badRequest, createProblem } from './problem.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

interface BodyOptions {
  readonly contentType: string | undefined;
  /** `content-encoding` of the request. */
  readonly encoding?: string | undefined;
  /** In bytes. */
  readonly limit: number;
}

/** The value of a body that has one; `undefined` when it is absent or empty. Throws a problem for anything but JSON. */
export function readJson(
  body: string | Uint8Array | undefined,
  { contentType, encoding = 'identity', limit }: BodyOptions,
): unknown {
  if (body === undefined || body.length === 0) return undefined;
  refuseOtherTypes(contentType);
  refuseCompression(encoding);
  if (body.length > limit) {
    throw createProblem({
      status: 413,
      code: 'BODY_TOO_LARGE',
      title: 'Content too large',
      detail: `Failed to read the body: it is longer than ${limit} bytes.`,
      remedy: 'Send it in several requests.',
    });
  }
  return parse(typeof body === 'string' ? body : decode(body));
}

/** A page of another site can send a form without asking first, but not JSON. */
function refuseOtherTypes(contentType: string | undefined): void {
  if (/^application\/json\s*(?:;|$)/i.test(contentType ?? '')) return;
  throw createProblem({
    status: 415,
    code: 'CONTENT_TYPE_REFUSED',
    title: 'Unsupported media type',
    detail: `Failed to read the body: its content-type is ${JSON.stringify(contentType ?? '')}.`,
    remedy: 'Send JSON, with content-type: application/json.',
    headers: { accept: 'application/json' },
  });
}

/** Nothing is unpacked here: a small body may become an endless one. */
function refuseCompression(encoding: string): void {
  if (/^\s*(?:identity)?\s*$/i.test(encoding)) return;
  throw createProblem({
    status: 415,
    code: 'CONTENT_ENCODING_REFUSED',
    title: 'Unsupported media type',
    detail: `Failed to read the body: it is compressed (${JSON.stringify(encoding)}).`,
    remedy: 'Send it as it is, without content-encoding.',
    headers: { 'accept-encoding': 'identity' },
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw badRequest('UTF8_INVALID', 'Failed to read the body: it is not valid UTF-8.', 'Encode it in UTF-8.');
  }
}

/** No body that means something nests deeper than this. */
const deepest = 100;

function parse(text: string): unknown {
  if (isDeeperThan(deepest, text)) {
    throw badRequest(
      'JSON_TOO_DEEP',
      `Failed to read the body: it nests arrays and objects more than ${deepest} deep.`,
      'Send what the route takes: GET openapi.json?of=control describes it.',
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    const place = findJsonError(text);
    throw badRequest(
      'JSON_INVALID',
      `Failed to read the body: it stops being JSON at line ${place.line}, column ${place.column}.`,
      'Correct the body there.',
      { ...place },
    );
  }
}

/** A body that must be an object; its members are checked by whoever knows them. `what`: `a fault`. */
export function readObject(value: unknown, what: string, example: string): JsonObject {
  if (isObject(value)) return value;
  throw badRequest('TYPE_WRONG', `Failed to read the body: it is not ${what}.`, `Send a JSON object: ${example}.`);
}

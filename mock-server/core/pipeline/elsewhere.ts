import type { HandledResponse } from '../emulator-options.ts';
import type { Violation } from '../journal/entry.ts';
import { readMediaPath } from '../media/media-path.ts';
import type { Refusal } from '../operations/answer.ts';
import { textOf } from '../operations/json-body.ts';
import { createViolation, refuse } from '../operations/violation.ts';
import type { Platform } from '../platform.ts';
import type { Exchange } from './exchange.ts';
import { nearPath } from './identify.ts';
import { injectedRefusal, meetFaults } from './meet-faults.ts';
import { record } from './record.ts';
import { respond, withFaults } from './respond.ts';

/** Section of rules that the page does not state: they are this mock's. */
const ownSection = 'HTTP';

/** Methods of media files. */
const mediaMethods = 'GET, HEAD';

/** Answers what no operation does: media files, preflights, 404 and 405. */
export async function answerElsewhere(exchange: Exchange, platform: Platform): Promise<HandledResponse> {
  const { request, operation, path, isMedia, tenant } = exchange;
  const { method } = request;
  if (operation === undefined && !isMedia) return notFound(exchange, platform);
  if (method === 'OPTIONS') {
    // Loaded with the first: the requests of a page itself come with none.
    const { preflight } = await import('./preflight.ts');
    return preflight(request, operation?.method ?? mediaMethods);
  }
  if (operation !== undefined) return wrongMethod(exchange, platform);
  const key = readMediaPath(path);
  if (key === undefined || tenant === undefined) return notFound(exchange, platform);
  if (method !== 'GET' && method !== 'HEAD') return wrongMethod(exchange, platform);
  try {
    await tenant.ready();
    const { items } = await tenant.store.messages.query({ mediaKey: key.messageKey }, { offset: 0, limit: 1 });
    const message = items[0];
    if (message === undefined) return notFound(exchange, platform);
    const met = { ...exchange, hits: meetFaults(exchange, { messageid: message.id }, () => false) };
    const refusal = injectedRefusal(met);
    if (refusal !== undefined) return record(met, respond(met, refusal, platform));
    // Media come with the bytes the mock makes them of: loaded when the first one is opened.
    const { mediaFile } = await import('../media/media-file.ts');
    return record(met, { response: withFaults(mediaFile(request, message), met), violations: [] });
  } catch (error) {
    return broken(exchange, error, platform);
  }
}

/** What is wrong with a path that no operation has. */
export function pathViolation(path: string): Violation {
  const limit = nearPath(path);
  const rule = limit === undefined ? 'unknownPath' : 'nearPath';
  return createViolation({ rule, limit, value: path, section: ownSection });
}

function notFound(exchange: Exchange, platform: Platform): HandledResponse {
  const violation = pathViolation(exchange.path);
  return refuseOutright(exchange, { status: 404, retCode: '999994', violations: [violation] }, platform);
}

/** Refuses what a path does not take, be it of an operation or of a media file. */
function wrongMethod(exchange: Exchange, platform: Platform): HandledResponse {
  const { request, operation } = exchange;
  const limit = operation?.method ?? mediaMethods;
  const section = operation?.section ?? ownSection;
  const violation = createViolation({ rule: 'wrongMethod', limit, value: request.method, section });
  const refusal = { status: 405, allow: `${limit}, OPTIONS`, retCode: '999994', violations: [violation] } as const;
  return refuseOutright(exchange, refusal, platform);
}

function refuseOutright(exchange: Exchange, refusal: Refusal, platform: Platform): HandledResponse {
  // Nothing tells that it is a media file. Nobody reads the body, and the journal shows it.
  const input = { ...exchange.input, text: textOf(exchange.request.body, platform) };
  const plain = { ...exchange, isMedia: false, input };
  return record(plain, respond(plain, refusal, platform));
}

/** Answers a fault of the mock's own: the documented 999999, with the cause in the journal alone. */
export function broken(exchange: Exchange, error: unknown, platform: Platform): HandledResponse {
  const value = error instanceof Error ? error.message : String(error);
  const violation = createViolation({ rule: 'internalFault', value, section: ownSection });
  return { ...record(exchange, respond(exchange, refuse('999999', [violation]), platform)), error };
}

import { RequestHandler } from 'msw';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { Delay } from '../../web/delay.ts';
import { toResponse } from '../../web/to-response.ts';
import { splitUrl } from './base-url.ts';
import type { Answer } from './provider-handler.ts';

export interface AnswerOptions {
  readonly emulator: EmulatorCore;
  readonly delay?: Delay | undefined;
  /** Only requests of this tenant are answered. */
  readonly appid: string | undefined;
  /** Whether requests that name no known tenant are left to others. */
  readonly passUnknown: boolean;
}

export function createAnswer({ emulator, delay, appid, passUnknown }: AnswerOptions): Answer {
  const isForAll = appid === undefined && !passUnknown;

  /** Decided before the body is read: who comes next may want it. */
  function isMine(url: string, { headers }: Request): boolean {
    const tenant = emulator.tenantOf({ url, headers: { token: headers.get('token') ?? undefined } });
    return tenant !== undefined && (appid === undefined || tenant.appid === appid);
  }

  return async ({ request }) => {
    const { method, signal } = request;
    const [base, target] = splitUrl(request.url);
    // A preflight carries no token: whose it is does not show, and the real host must not get it.
    if (!(isForAll || method === 'OPTIONS' || isMine(target, request))) return undefined;
    // The base is `https://host/path`.
    const headers = { host: base.split('/')[2], ...Object.fromEntries(request.headers) };
    // Not by `request.body`, which some browsers lack.
    const body =
      method === 'GET' || method === 'HEAD'
        ? undefined
        : new Uint8Array(await (RequestHandler.cache.get(request) ?? request).clone().arrayBuffer());
    const answer = await emulator.handle({ method, url: target, headers, body, origin: base });
    if (body !== undefined) await turnOver(request);
    try {
      return await toResponse(answer, { method, delay, signal });
    } catch {
      // A broken connection, or a client that has gone: MSW wants to be told by a response.
      return Response.error();
    }
  };
}

/** In Node. The true one: what a test puts in its place may never come. */
const { setImmediate: onNextTurn } = globalThis as {
  readonly setImmediate?: typeof setImmediate & { readonly clock?: unknown };
};

/**
 * Waits for the next turn of Node's event loop, where MSW has read the request off a connection, which shows in that it is
 * of MSW's own class. Answered at once, `fetch` would not have written the whole body yet, and gives up the connection for
 * that: to make another takes as much as all the rest.
 */
function turnOver(request: Request): Promise<void> | undefined {
  return onNextTurn && !('clock' in onNextTurn) && Object.getPrototypeOf(request) !== Request.prototype
    ? new Promise((resolve) => void onNextTurn(resolve))
    : undefined;
}

import type { PlainRequest, PlainResponse } from '../../core/plain-http.ts';
import type { ControlStream } from './streams.ts';

/** Calls another control route in this program. It has been let in: nothing is guarded again. */
export type CallRoute = (
  method: string,
  /** Below the base: `/tenants/1/clock`. */
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly text: string }>;

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: PlainRequest['headers'];
}

/** Calls of routes on behalf of a request: what they are asked is answered as if it came from there. */
export function createCallRoute<R extends Request>(
  request: R,
  answer: (inner: R, body: string | undefined) => Promise<PlainResponse | ControlStream>,
  refusal: (error: unknown) => PlainResponse,
): CallRoute {
  const headers = { host: request.headers['host'], 'content-type': 'application/json' };
  return async (method, url, body) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answered = await answerOf(() => answer({ ...request, method, url, headers }, text), refusal);
    if ('open' in answered) return { status: answered.status, text: await wholeOf(answered) };
    const { status, body: given } = answered;
    return { status, text: typeof given === 'string' ? given : new TextDecoder().decode(given) };
  };
}

async function answerOf(
  answer: () => Promise<PlainResponse | ControlStream>,
  refusal: (error: unknown) => PlainResponse,
): Promise<PlainResponse | ControlStream> {
  try {
    return await answer();
  } catch (error) {
    return refusal(error);
  }
}

/** All that a stream tells until it ends. */
function wholeOf(stream: ControlStream): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let text = '';
  const end = (): void => resolve(text);
  const { onClose } = stream.open({
    write(piece) {
      text += piece;
      return true;
    },
    end,
    abort: end,
  });
  return promise.finally(onClose);
}

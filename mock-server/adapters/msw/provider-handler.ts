import { http, type HttpHandler } from 'msw';

/** Answers an intercepted request; `undefined` leaves it to the handlers that follow. */
export type Answer = (asked: { readonly request: Request }) => Promise<Response | undefined>;

/**
 * A handler for the provider's URLs, which runs without the general machinery of MSW's: a copy of the request for a log that
 * nobody reads, cookies, a controller that is aborted after each answer. That takes longer than all that the emulator does.
 */
export function providerHandler(pattern: RegExp, answer: Answer): HttpHandler {
  const handler = http.all(pattern, answer);
  handler.run = async (asked) => {
    if (!pattern.test(asked.request.url.split(/[?#]/)[0]!)) return null;
    handler.isUsed = true;
    // Undefined where it is left to others, as MSW has it itself, though its types do not.
    return { ...asked, handler, response: (await answer(asked)) as Response };
  };
  return handler;
}

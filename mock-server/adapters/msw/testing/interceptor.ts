import type { http as mswHttp } from 'msw';

/** The parts of either MSW. */
export interface Msw {
  readonly setupServer: SetupServer;
  readonly http: Pick<typeof mswHttp, 'all' | 'post'>;
  readonly getResponse: GetResponse;
}

/** `getResponse` of either MSW: a handler's answer, without the interception. */
type GetResponse = (handlers: never[], request: Request) => Promise<Response | undefined>;

/** `setupServer` of either MSW, as far as the tests need it: each takes handlers of its own types alone. */
export type SetupServer = (...handlers: never[]) => Interceptor;

export interface Interceptor {
  listen(): void;
  close(): void;
  use(...handlers: never[]): void;
  resetHandlers(): void;
  readonly events: {
    on(event: 'response:mocked', heard: (event: { readonly request: Request }) => void): void;
  };
  boundary<T>(run: () => T): () => T;
}

/** MSW's handlers, whichever MSW made them, for an interceptor to take. */
export function of(handlers: readonly unknown[]): never[] {
  return handlers as never[];
}

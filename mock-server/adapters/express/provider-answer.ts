import type { EmulatorCore, HandledResponse } from '../../core/emulator-options.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import type { Incoming, Outgoing } from './outgoing.ts';
import type { Body } from './read-body.ts';
import { sendFaulty } from './send-faulty.ts';
import { send } from './send.ts';

export interface ProviderAnswerOptions {
  readonly emulator: EmulatorCore;
  /** Called after each answer of the provider, with the `performance.now()` of its arrival. */
  readonly onAnswer?: ((request: RequestedTarget, answer: HandledResponse, startedAt: number) => void) | undefined;
  /** Aborted when the server closes: answers that faults hold back go out at once. */
  readonly closing?: AbortSignal | undefined;
}

/** What a request asks for, as it arrived. */
type RequestedTarget = Pick<PlainRequest, 'method' | 'url'>;

/** Answers a request of the provider's API whose body is there; `failed` hears of what is thrown on the way. */
type ProviderAnswer = (
  request: Incoming & RequestedTarget,
  response: Outgoing,
  arrived: Pick<PlainRequest, 'origin'> & {
    readonly body: Body;
    /** The answer, where the emulator has given it already, and when that was asked, as `performance.now()`. */
    readonly made?: { readonly answer: Promise<HandledResponse>; readonly startedAt: number } | undefined;
  },
  failed: (error: unknown) => void,
) => void;

export function createProviderAnswer({ emulator, onAnswer, closing }: ProviderAnswerOptions): ProviderAnswer {
  return (request, response, { origin, body, made }, failed) => {
    const startedAt = made?.startedAt ?? (onAnswer === undefined ? 0 : performance.now());
    const { method, url } = request;
    const answered = (answer: HandledResponse): unknown => {
      const { transport } = answer;
      const told = (): void => onAnswer?.(request, answer, startedAt);
      if (transport !== undefined) return sendFaulty(response, answer, { transport, closing }).then(told);
      send(response, answer);
      return told();
    };
    const answer = made?.answer ?? emulator.handle({ method, url, headers: plainHeaders(request), body, origin });
    answer.then(answered).catch(failed);
  };
}

/** Node joins headers that came twice by itself; `set-cookie` is the one it gives as a list. */
export function plainHeaders({ headers }: Incoming): PlainRequest['headers'] {
  const cookies = headers['set-cookie'];
  if (cookies === undefined) return headers as PlainRequest['headers'];
  return { ...(headers as PlainRequest['headers']), 'set-cookie': cookies.join(', ') };
}

import type { Socket } from 'node:net';
import type { ControlAnswered } from '../../adapters/express/control-answer.ts';
import type { HandledResponse } from '../../core/emulator-options.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import type { MadeAnswers } from './made-answers.ts';
import type { PlainControl } from './plain-control.ts';

/** Who answers plain requests. */
export interface PlainProvider {
  handle(request: PlainRequest): Promise<HandledResponse>;
  /** Called after each answer, with the `performance.now()` of its arrival. */
  readonly onAnswer?: ((request: PlainRequest, answer: HandledResponse, startedAt: number) => void) | undefined;
  readonly onError: (error: unknown) => void;
  readonly made: MadeAnswers<{
    readonly answer: Promise<HandledResponse>;
    /** When the request arrived, as `performance.now()`. */
    readonly startedAt: number;
  }>;
  /** Who answers control requests. Absent: nobody does. */
  readonly control?: PlainControl | undefined;
}

/** A request that somebody was asked. */
export interface Asked {
  readonly answer: Promise<HandledResponse | ControlAnswered>;
  /** Leaves the answer where Node finds it once it has read the request again. */
  leave(): void;
  /** Tells of the answer, once it is on its way. Absent: nobody wants to know. */
  readonly tell?: ((answer: HandledResponse) => void) | undefined;
}

/** Asks whoever a request is for. */
export function createAsk({
  handle,
  onAnswer,
  made,
  control,
}: PlainProvider): (request: PlainRequest, socket: Socket) => Asked {
  return (request, socket) => {
    if (control?.serves(request.url) === true) {
      const answered = control.ask(request, socket.remoteAddress);
      return { answer: answered, leave: () => control.made.leave(socket, { answer: answered }) };
    }
    const startedAt = onAnswer === undefined ? 0 : performance.now();
    const answer = handle(request);
    return {
      answer,
      leave: () => made.leave(socket, { answer, startedAt }),
      tell: onAnswer && ((given) => onAnswer(request, given, startedAt)),
    };
  };
}

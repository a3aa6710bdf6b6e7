import { isFailure } from '../../common/failure.ts';
import { defaultBehaviour } from '../../generators/generated/behaviour.ts';
import type { EmulatorCore, HandledResponse } from '../core/emulator-options.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import type { Behaviour } from '../core/tenant/behaviour.ts';
import type { Flusher } from './flusher.ts';
import { answerUnavailable } from './unavailable.ts';

interface AnswerKeptOptions {
  readonly flusher: Pick<Flusher, 'assertWritable'>;
  readonly written: (all: boolean) => Promise<void> | undefined;
  readonly behaviourOf: (request: PlainRequest) => Behaviour | undefined;
}

/** Answers once what the answer tells of is kept; where it cannot be, whoever asks is told why. */
export function answerKept(
  handle: EmulatorCore['handle'],
  { flusher, written, behaviourOf }: AnswerKeptOptions,
): EmulatorCore['handle'] {
  async function refused(request: PlainRequest, error: unknown): Promise<HandledResponse> {
    if (!isFailure(error)) throw error;
    return answerUnavailable(request, behaviourOf(request) ?? defaultBehaviour, error);
  }

  // Nearly every answer waits for nothing: each `await` on its way would cost all of them.
  return (request) => {
    try {
      flusher.assertWritable();
    } catch (error) {
      return refused(request, error);
    }
    return handle(request).then((answer) => {
      const kept = written(false);
      return kept === undefined
        ? answer
        : kept.then(
            () => answer,
            (error: unknown) => refused(request, error),
          );
    });
  };
}

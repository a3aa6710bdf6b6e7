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
  function refused(request: PlainRequest, error: unknown): HandledResponse {
    if (!isFailure(error)) throw error;
    return answerUnavailable(request, behaviourOf(request) ?? defaultBehaviour, error);
  }

  return async (request) => {
    try {
      flusher.assertWritable();
    } catch (error) {
      return refused(request, error);
    }
    const answer = await handle(request);
    const kept = written(false);
    if (kept === undefined) return answer;
    try {
      await kept;
      return answer;
    } catch (error) {
      return refused(request, error);
    }
  };
}

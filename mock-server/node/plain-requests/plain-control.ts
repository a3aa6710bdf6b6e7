import {
  controlPrefix,
  isControl,
  type ControlAnswered,
  type LoadControl,
} from '../../adapters/express/control-answer.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import { createMadeAnswers, type MadeAnswers } from './made-answers.ts';

/** Who answers plain requests of the control routes. */
export interface PlainControl {
  serves(url: string): boolean;
  /** `remoteAddress`: of the peer. */
  ask(request: PlainRequest, remoteAddress: string | undefined): Promise<ControlAnswered>;
  readonly made: MadeAnswers<{ readonly answer: Promise<ControlAnswered> }>;
}

export function createPlainControl(loadControl: LoadControl): PlainControl {
  return {
    serves: isControl,
    async ask({ method, url, headers, body, origin }, remoteAddress) {
      const { accept } = await loadControl();
      const accepted = await accept({
        method,
        url: url.slice(controlPrefix.length),
        base: controlPrefix,
        origin,
        headers,
        remoteAddress,
      });
      return 'status' in accepted ? accepted : accepted.answer(body);
    },
    made: createMadeAnswers(),
  };
}

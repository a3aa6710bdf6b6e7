import type { Scenario, ScenarioStep } from '../../../generators/generated/types.ts';
import type { Pseudonyms } from '../../proxy/inspect/pseudonyms.ts';
import { maskBody } from './mask-body.ts';
import type { Signature } from './observation.ts';

/** A webhook request to write down. */
interface RecordedRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As text; absent where the bytes are not UTF-8. */
  readonly text: string | undefined;
  readonly contentType: string | undefined;
  readonly signature: Signature;
}

/** Writes down what a platform sends, as a scenario. */
export interface ScenarioRecorder {
  note(request: RecordedRequest): void;
  /** Counts up with every change. */
  readonly version: number;
  /** Requests that are not in it: no text, or too many. */
  readonly leftOut: number;
  toScenario(): Scenario;
}

interface ScenarioRecorderOptions {
  readonly pseudonyms: Pseudonyms;
  /** Whether what people wrote stays. Default: false. */
  readonly keepTexts?: boolean | undefined;
  /** How many requests are kept. */
  readonly limit?: number;
}

const usualType = 'application/json; charset=utf-8';

/** Makes a recorder. People have pseudonyms before anything is kept. */
export function createScenarioRecorder({
  pseudonyms,
  keepTexts = false,
  limit = 20_000,
}: ScenarioRecorderOptions): ScenarioRecorder {
  const steps: ScenarioStep[] = [];
  let start: number | undefined;
  let last = 0;
  let version = 0;
  let leftOut = 0;
  return {
    note({ at, text, contentType, signature }) {
      if (text === undefined || version >= limit) {
        leftOut += 1;
        return;
      }
      start ??= at;
      if (version > 0 && at > last) steps.push({ clock: { advance: at - last } });
      last = Math.max(at, last);
      version += 1;
      steps.push({
        request: {
          body: maskBody(text, { pseudonyms, keepTexts }),
          ...(contentType === undefined || contentType === usualType ? {} : { contentType }),
          // Signed anew when it is played: what was signed by another secret, or not at all, is so again.
          ...(signature === 'wrong' ? { signature: 'wrong' as const } : {}),
          ...(signature === 'missing' ? { signature: 'none' as const } : {}),
        },
      });
    },
    get version() {
      return version;
    },
    get leftOut() {
      return leftOut;
    },
    toScenario: () => ({ ...(start === undefined ? {} : { start }), steps: [...steps] }),
  };
}

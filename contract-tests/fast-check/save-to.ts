import fc from 'fast-check';
import type { Scenario } from '../../generators/generated/types.ts';
import { validateScenario } from '../../generators/generated/validators/scenario.js';
import { scenarioFile } from './scenario-file.ts';

/** What is read of fast-check's account of the runs. */
export interface RunsAccount {
  readonly failed: boolean;
  readonly counterexample: unknown;
  readonly errorInstance: unknown;
}

/**
 * Parameters for `fc.assert` that save the scenario of a failure, shrunk, as the file that `sobot-mock run` takes. The
 * failure is reported as ever.
 *
 * @param write takes the text of the file
 *
 * @example
 * await fc.assert(property, { numRuns: 500, ...saveTo((file) => writeFile('failing.json', file)) });
 */
export function saveTo(write: (file: string) => void | Promise<void>): {
  readonly asyncReporter: (details: RunsAccount) => Promise<void>;
} {
  return {
    async asyncReporter(details) {
      if (!details.failed) return;
      const scenario = scenarioIn(details.counterexample);
      if (scenario !== undefined) await write(scenarioFile(scenario));
      const message = await fc.asyncDefaultReportMessage(details as fc.RunDetails<unknown>);
      throw new Error(message, { cause: details.errorInstance });
    },
  };
}

/** A counterexample holds what a property takes, one entry each. */
function scenarioIn(counterexample: unknown): Scenario | undefined {
  return Array.isArray(counterexample) ? counterexample.find((value) => validateScenario(value)) : undefined;
}

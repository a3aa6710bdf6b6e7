import type { CheckReport } from '../../../generators/generated/types.ts';
import { assertChoice } from '../engine/check-run.ts';
import { runChecks } from '../engine/run-checks.ts';
import type { CheckProviderOptions } from './options.ts';
import { providerSubject } from './provider-subject.ts';

/**
 * Checks whether a provider keeps to the contract: the real platform, a proxy, or a mock that claims to be one. Calls
 * only read. One token is got for the whole run; on Sobot that may end the token that your services hold, so give
 * `token` where one is shared.
 *
 * @returns the report; `behaviour` in it holds the behaviour switches that make a mock server answer like this provider.
 * @throws (rejects with) a failure `TARGET_UNREACHABLE` where nobody answers, `CREDENTIALS_REFUSED` where they are,
 * `CHECK_OPTIONS_INVALID` or `CHECK_UNKNOWN` before anything was sent, or the reason of `signal`.
 *
 * @example
 * const report = await checkProvider({ baseUrl: 'http://127.0.0.1:7626', appid: '1', appKey: '2' });
 * report.counts.failed; // 0
 */
export async function checkProvider(options: CheckProviderOptions): Promise<CheckReport> {
  const { checks, open, complete } = providerSubject(options);
  // What cannot be run is told before a token is got.
  assertChoice(checks, options);
  const { onInterrupted } = options;
  const report = await runChecks(await open(), {
    ...options,
    onInterrupted: (found) => onInterrupted?.(complete(found)),
  });
  return complete(report);
}

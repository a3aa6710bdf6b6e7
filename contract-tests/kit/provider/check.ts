import type { CheckReport } from '../../../generators/generated/types.ts';
import { assertChoice } from '../engine/check-run.ts';
import type { Check } from '../engine/check.ts';
import { assertKnownOptions } from '../engine/option-names.ts';
import { runChecks, type Subject } from '../engine/run-checks.ts';
import { behaviourOf } from './behaviour.ts';
import { checksOf } from './checks/index.ts';
import { providerOptionNames, readProviderOptions, type CheckProviderOptions } from './options.ts';
import { createRedactor } from './redact.ts';
import { openProvider, type Provider } from './target.ts';
import { createPace, sleepFor } from './transport/pace.ts';
import { createTransport } from './transport/transport.ts';

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
  assertKnownOptions('check the provider', options, providerOptionNames);
  const { checks, open, complete } = prepareProvider(options);
  // What cannot be run is told before a token is got.
  assertChoice(checks, options);
  const { onInterrupted } = options;
  const report = await runChecks(await open(), {
    ...options,
    onInterrupted: (found) => onInterrupted?.(complete(found)),
  });
  return complete(report);
}

/** A provider to be checked, before it is asked anything. */
export interface OpenableProvider {
  /** Its base URL. */
  readonly name: string;
  readonly checks: readonly Check<Provider>[];
  /** Gets in touch with it. */
  open(): Promise<Subject<Provider>>;
  /** Adds the behaviour switches that match what was seen. */
  complete(report: CheckReport): CheckReport;
}

/** @throws a failure `CHECK_OPTIONS_INVALID` */
export function prepareProvider(options: CheckProviderOptions): OpenableProvider {
  const { fetch = globalThis.fetch, sleep = sleepFor, now = () => Date.now(), seed = 1 } = options;
  const { signal = new AbortController().signal } = options;
  const { name, credentials, givenToken, message, rate, timeout } = readProviderOptions(options);
  const checks = checksOf({ tokenGiven: givenToken !== undefined });
  return {
    name,
    checks,
    async open() {
      const redactor = createRedactor();
      for (const secret of Object.values(credentials ?? {})) redactor.learn(secret);
      const transport = createTransport({
        fetch: (url, init) => fetch(url, init),
        pace: createPace({ rate, now, sleep }),
        now,
        timeout,
        signal,
      });
      const target = await openProvider({
        name,
        seed,
        credentials,
        givenToken,
        message,
        transport,
        redactor,
        now,
        sleep,
      });
      return { checks, target, subject: 'provider', name, countRequests: transport.count };
    },
    complete: (report) => ({ ...report, behaviour: behaviourOf(report.drift ?? []) }),
  };
}

import type { CheckReport } from '../../../generators/generated/types.ts';
import type { Check } from '../engine/check.ts';
import type { Subject } from '../engine/run-checks.ts';
import { behaviourOf } from './behaviour.ts';
import { checksOf } from './checks.ts';
import { readProviderOptions, type CheckProviderOptions } from './options.ts';
import { createPace, sleepFor } from './target/pace.ts';
import { openProvider, type Provider } from './target/provider.ts';
import { createRedactor } from './target/redactor.ts';
import { createTransport } from './target/transport.ts';

/** A provider to be checked, before it is asked anything. */
export interface ProviderSubject {
  /** Its base URL. */
  readonly name: string;
  readonly checks: readonly Check<Provider>[];
  /** Gets in touch with it. */
  open(): Promise<Subject<Provider>>;
  /** Adds the behaviour switches that match what was seen. */
  complete(report: CheckReport): CheckReport;
}

/** @throws a failure `CHECK_OPTIONS_INVALID` */
export function providerSubject(options: CheckProviderOptions): ProviderSubject {
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
      const target = await openProvider({ name, seed, credentials, givenToken, message, transport, redactor, now });
      return { checks, target, subject: 'provider', name, countRequests: transport.count };
    },
    complete: (report) => ({ ...report, behaviour: behaviourOf(report.drift ?? []) }),
  };
}

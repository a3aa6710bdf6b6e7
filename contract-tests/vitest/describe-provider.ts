import { prepareProvider } from '../kit/provider/check.ts';
import type { CheckProviderOptions } from '../kit/provider/options.ts';
import { describeLater, type SeededDescribeOptions } from './describe-checks.ts';

/** Which provider is checked, by which checks, and how these become tests. */
export interface DescribeProviderOptions
  extends
    Omit<CheckProviderOptions, keyof SeededDescribeOptions | 'onStart' | 'onResult' | 'onInterrupted'>,
    SeededDescribeOptions {}

/**
 * Declares the checks of `checkProvider` as tests. It gets its token when the first of them runs.
 *
 * @throws a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID`
 * @example
 * describeProvider({ baseUrl: 'http://127.0.0.1:7626', appid: '1', appKey: '2' });
 */
export function describeProvider(options: DescribeProviderOptions): void {
  const { name, checks, open, complete } = prepareProvider(options);
  const opened = async () => ({ subject: await open(), complete });
  describeLater(
    { title: `provider ${name}`, checks, open: opened, declaredBy: describeProvider },
    { seed: 1, ...options },
  );
}

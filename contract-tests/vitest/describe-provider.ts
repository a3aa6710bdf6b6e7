import { assertKnownOptions, type OptionNames } from '../kit/engine/option-names.ts';
import { prepareProvider } from '../kit/provider/check.ts';
import { providerOptionNames, type CheckProviderOptions } from '../kit/provider/options.ts';
import { describeLater, describeOptionNames, type SeededDescribeOptions } from './describe-checks.ts';

/** Which provider is checked, by which checks, and how these become tests. */
export interface DescribeProviderOptions
  extends
    Omit<CheckProviderOptions, keyof SeededDescribeOptions | 'onStart' | 'onResult' | 'onInterrupted'>,
    SeededDescribeOptions {}

const { onStart: _start, onResult: _result, onInterrupted: _interrupted, ...ofKit } = providerOptionNames;

const optionNames: OptionNames<DescribeProviderOptions> = { ...ofKit, ...describeOptionNames };

/**
 * Declares the checks of `checkProvider` as tests. It gets its token when the first of them runs.
 *
 * @throws a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID`
 * @example
 * describeProvider({ baseUrl: 'http://127.0.0.1:7626', appid: '1', appKey: '2' });
 */
export function describeProvider(options: DescribeProviderOptions): void {
  assertKnownOptions('declare the checks of the provider', options, optionNames);
  const { name, checks, open, complete } = prepareProvider(options);
  const opened = async () => ({ subject: await open(), complete });
  describeLater(
    { title: `provider ${name}`, checks, open: opened, declaredBy: describeProvider },
    { ...options, seed: options.seed ?? 1 },
  );
}

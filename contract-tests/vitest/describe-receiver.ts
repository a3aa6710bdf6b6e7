import { assertKnownOptions, type OptionNames } from '../kit/engine/option-names.ts';
import { openReceiver } from '../kit/receiver/check.ts';
import { receiverChecksOf } from '../kit/receiver/checks/index.ts';
import { receiverOptionNames, type CheckReceiverOptions } from '../kit/receiver/options.ts';
import { describeLater, describeOptionNames, type SeededDescribeOptions } from './describe-checks.ts';

/** Which receiver is examined, by which checks, and how these become tests. */
export type DescribeReceiverOptions = SeededDescribeOptions &
  Omit<CheckReceiverOptions, 'onStart' | 'onResult' | 'onInterrupted'>;

const { onStart: _start, onResult: _result, onInterrupted: _interrupted, ...ofKit } = receiverOptionNames;

const optionNames: OptionNames<DescribeReceiverOptions> = { ...ofKit, ...describeOptionNames };

/**
 * Declares the checks of `checkReceiver` as tests. The first of them looks whether the receiver and its probe are there.
 *
 * @throws a failure `CHECK_UNKNOWN`, or `CHECK_OPTIONS_INVALID` for recordings that cannot be used
 * @example
 * describeReceiver({ handler: app.fetch, secret: 'channel secret', failOn: 'warning' });
 */
export function describeReceiver(options: DescribeReceiverOptions): void {
  assertKnownOptions('declare the checks of the receiver', options, optionNames);
  describeLater(
    {
      title: 'receiver',
      declaredBy: describeReceiver,
      checks: receiverChecksOf(options),
      open: () => openReceiver(options),
    },
    { ...options, seed: options.seed ?? 1 },
  );
}

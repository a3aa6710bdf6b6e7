import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import type { ClockStart } from '../core/clock/clock.ts';
import { wrongClockStart } from '../core/clock/wrong-clock-start.ts';
import { deliveryOptionNames, type DeliveryOptions } from './queue/runner.ts';
import type { ReceiverOptions } from './receiver/receiver.ts';
import type { AllowedHosts } from './receiver/target-url.ts';
import { optionFailure, wrongDeliveryOption } from './wrong-delivery-option.ts';

export interface EmitterOptions extends DeliveryOptions {
  readonly receivers?: readonly ReceiverOptions[] | undefined;
  /** Drives the default destination and the jitter of redelivery. Default: 1. */
  readonly seed?: number | undefined;
  /** LINE user id of the official account, for events emitted without an envelope. Default: decided by the seed. */
  readonly destination?: string | undefined;
  /** Real time, in ms since the epoch. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Where the clock starts, and whether it runs. Default: real time. */
  readonly clock?: ClockStart | undefined;
  /** Hosts that receivers may have. Default: any. */
  readonly allowHosts?: AllowedHosts | undefined;
}

const optionNames: OptionNames<EmitterOptions> = {
  ...deliveryOptionNames,
  receivers: true,
  seed: true,
  destination: true,
  now: true,
  clock: true,
  allowHosts: true,
};

/** @throws a failure `RECEIVER_INVALID` that says which option is wrong */
export function assertEmitterOptions(options: EmitterOptions): void {
  const wrong = wrongOption(options) ?? wrongDeliveryOption(options) ?? wrongClockStart(options.clock);
  if (wrong !== undefined) throw optionFailure({ en: 'make the emitter', zh: '创建发送器' }, wrong);
}

function wrongOption(options: EmitterOptions): string | undefined {
  const misnamed = unknownOption(options, optionNames);
  if (misnamed !== undefined) return misnamed;
  const { seed, destination } = options;
  if (seed !== undefined && !Number.isSafeInteger(seed)) return 'seed must be a whole number';
  if (destination !== undefined && typeof destination !== 'string') return 'destination must be a text';
  return undefined;
}

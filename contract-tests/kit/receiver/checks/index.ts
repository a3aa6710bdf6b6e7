import type { Check } from '../../engine/check.ts';
import { isNamed, type CheckChoice } from '../../engine/choose-checks.ts';
import type { CheckReceiverOptions } from '../options.ts';
import { readRecordings, type RecordedDeliveries } from '../recorded-deliveries.ts';
import { refusal } from '../refusal.ts';
import type { ReceiverTarget } from '../target.ts';
import { batchChecks, verificationChecks } from './batches.ts';
import { eventChecks, sourceChecks } from './events.ts';
import { loadChecks } from './loads.ts';
import { malformedChecks } from './malformed.ts';
import { recordedChecks } from './recorded.ts';
import { redeliveryChecks } from './redeliveries.ts';
import { acceptanceChecks, signatureChecks } from './signatures.ts';
import { teardownChecks } from './teardown.ts';
import { textChecks } from './texts.ts';
import { unknownChecks } from './unknown.ts';

/** What LINE sends. */
const usualChecks: readonly Check<ReceiverTarget>[] = [
  ...acceptanceChecks,
  ...verificationChecks,
  ...eventChecks,
  ...sourceChecks,
  ...batchChecks,
  ...textChecks,
  ...unknownChecks,
  ...redeliveryChecks,
];

/** What anybody sends, what may break it, and what can be told when all the rest is done. */
const roughChecks: readonly Check<ReceiverTarget>[] = [
  ...signatureChecks,
  ...loadChecks,
  ...malformedChecks,
  ...teardownChecks,
];

const checksWith = (deliveries: RecordedDeliveries): readonly Check<ReceiverTarget>[] => [
  ...usualChecks,
  ...recordedChecks(deliveries),
  ...roughChecks,
];

/** Every rule on a receiver, in the order they are tried: what LINE sends first, what may break it last. */
export const receiverChecks = checksWith({ sent: [], total: 0 });

/**
 * The rules that there are for a run: those on recorded requests where it has recordings.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for recordings that cannot be used, and where rules on recorded requests are
 * chosen without one
 */
export function receiverChecksOf({
  recordings = [],
  only = [],
  include = [],
  except = [],
}: Pick<CheckReceiverOptions, 'recordings' | keyof CheckChoice>): readonly Check<ReceiverTarget>[] {
  const deliveries = readRecordings(recordings);
  if (deliveries.total > 0) return checksWith(deliveries);
  const chosen = [...only, ...include, ...except].find((name) => isNamed({ id: name }, ['recorded']));
  if (chosen === undefined) return receiverChecks.filter((check) => !isNamed(check, ['recorded']));
  throw refusal(
    `${chosen} needs a recording. Give what listen --record has written (--recording)`,
    `${chosen} 需要录制。请给出 listen --record 写下的文件（--recording）`,
  );
}

import type { Check } from '../../engine/check.ts';
import type { ReceiverTarget } from '../target.ts';
import { batchChecks, verificationChecks } from './batches.ts';
import { eventChecks, sourceChecks } from './events.ts';
import { loadChecks } from './loads.ts';
import { malformedChecks } from './malformed.ts';
import { redeliveryChecks } from './redeliveries.ts';
import { acceptanceChecks, signatureChecks } from './signatures.ts';
import { teardownChecks } from './teardown.ts';
import { textChecks } from './texts.ts';
import { unknownChecks } from './unknown.ts';

/** Every rule on a receiver, in the order they are tried: what LINE sends first, what may break it last. */
export const receiverChecks: readonly Check<ReceiverTarget>[] = [
  ...acceptanceChecks,
  ...verificationChecks,
  ...eventChecks,
  ...sourceChecks,
  ...batchChecks,
  ...textChecks,
  ...unknownChecks,
  ...redeliveryChecks,
  ...signatureChecks,
  ...loadChecks,
  ...malformedChecks,
  ...teardownChecks,
];

import type { Check } from '../engine/check.ts';
import { batchChecks } from './checks/batches.ts';
import { eventChecks, sourceChecks } from './checks/events.ts';
import { loadChecks } from './checks/loads.ts';
import { malformedChecks } from './checks/malformed.ts';
import { redeliveryChecks } from './checks/redeliveries.ts';
import { signatureChecks } from './checks/signatures.ts';
import { endingChecks } from './checks/teardown.ts';
import { textChecks } from './checks/texts.ts';
import { unknownChecks } from './checks/unknown.ts';
import { unlessSilent, whileReachable } from './expectations/requirements.ts';
import type { ReceiverTarget } from './target.ts';

/** Every rule on a receiver, in the order they are tried: what LINE sends first, what may break it last. */
export const receiverChecks: readonly Check<ReceiverTarget>[] = [
  ...[
    ...batchChecks.slice(0, 1),
    ...eventChecks,
    ...sourceChecks,
    ...batchChecks.slice(1),
    ...textChecks,
    ...unknownChecks,
    ...redeliveryChecks,
    ...signatureChecks,
    ...loadChecks,
    ...malformedChecks,
  ].map((check) => unlessSilent(whileReachable(check))),
  ...endingChecks,
];

import { contentMutants } from './content.ts';
import { deliveryMutants } from './delivery.ts';
import type { ReceiverMutant } from './make.ts';
import { malformedMutants } from './malformed.ts';
import { recordedMutants } from './recorded.ts';
import { redeliveryMutants } from './redelivery.ts';
import { signatureMutants } from './signature.ts';
import { unknownMutants } from './unknown.ts';
import { verificationMutants } from './verification.ts';

/** Receivers that the checks have to catch. */
export const receiverMutants: readonly ReceiverMutant[] = [
  ...contentMutants,
  ...unknownMutants,
  ...deliveryMutants,
  ...redeliveryMutants,
  ...recordedMutants,
  ...signatureMutants,
  ...verificationMutants,
  ...malformedMutants,
];

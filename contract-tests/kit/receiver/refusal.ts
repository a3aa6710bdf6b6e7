import { createCheckFailure } from '../engine/failure.ts';

/** Why the receiver cannot be checked with what was given. */
export function refusal(en: string, zh: string): Error {
  return createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to check the receiver: ${en}.`,
    zh: `无法检查接收端：${zh}。`,
  });
}

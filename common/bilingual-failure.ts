import { createFailure, type Failure, type FailureCode } from './failure.ts';

/**
 * As {@link createFailure}, which is all that a page needs.
 *
 * @param message in English, or in both languages
 */
export function createBilingualFailure<Code extends string = FailureCode>(
  code: NoInfer<Code>,
  message: string | { readonly en: string; readonly zh: string },
  cause?: unknown,
): Failure<Code> {
  if (typeof message === 'string') return createFailure<Code>(code, message, cause);
  return Object.assign(createFailure<Code>(code, message.en, cause), { reason: message });
}

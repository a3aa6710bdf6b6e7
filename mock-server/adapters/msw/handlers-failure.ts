import { createFailure, type Failure } from '../../../common/failure.ts';

/** @param wrong what is wrong and what to do, without the last full stop */
export function handlersFailure(wrong: string): Failure {
  return createFailure('HANDLERS_INVALID', `Failed to make the handlers: ${wrong}.`);
}

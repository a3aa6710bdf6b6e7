import { isFailure } from '../../common/failure.ts';
import { retCodeTable } from '../../generators/generated/operation-table.ts';
import type { HandledResponse } from '../core/emulator-options.ts';
import { encodeAnswer, retMsgLanguage } from '../core/operations/answer.ts';
import { createViolation, refuse } from '../core/operations/violation.ts';
import { jsonHeaders, violationHeaders } from '../core/pipeline/respond.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import type { Behaviour } from '../core/tenant/behaviour.ts';

/** What a client of the provider is told while nothing can be kept: the documented 999999, with the reason in the headers. */
export function answerUnavailable(request: PlainRequest, behaviour: Behaviour, error: Error): HandledResponse {
  const violation = {
    ...createViolation({ rule: 'internalFault', value: error.message, section: 'HTTP' }),
    // Not the words of the rule: a store that is away is no bug of the mock, and what to do is said in full.
    reason: { en: error.message, zh: error.message, ...(isFailure(error) && error.reason) },
  };
  const body = encodeAnswer(refuse('999999', [violation]), retMsgLanguage(behaviour, request.headers));
  return {
    status: behaviour.errorStatus === 'mapped' ? retCodeTable['999999'].status : 200,
    headers: { ...jsonHeaders, ...violationHeaders([violation]) },
    body: request.method === 'HEAD' ? '' : body,
  };
}

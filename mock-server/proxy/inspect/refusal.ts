import { retCodes, type RetCode } from '../../../generators/generated/errors.ts';
import type { Violation } from '../../core/journal/entry.ts';
import { encodeRetCode, retMsgLanguage, type RetMsgLanguage } from '../../core/operations/answer.ts';
import { jsonHeaders, violationHeaders } from '../../core/pipeline/respond.ts';
import type { Behaviour } from '../../core/tenant/behaviour.ts';

/** An answer of the proxy's own, in the provider's form. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly retCode: RetCode;
  readonly violations: readonly Violation[];
}

type RequestHeaders = Readonly<Record<string, string | undefined>>;

/** What a request is answered with that does not leave: as the mock server answers it. */
export function refuseRequest(
  violations: readonly Violation[],
  behaviour: Pick<Behaviour, 'language' | 'errorStatus'>,
  headers: RequestHeaders,
): Refusal {
  const retCode = violations.some(({ rule }) => rule === 'emptyToken') ? '900001' : '999994';
  const status = behaviour.errorStatus === 'mapped' ? retCodes[retCode].status : 200;
  return refusal(status, retCode, violations, retMsgLanguage(behaviour, headers));
}

/** What a request is answered with when the target answers nothing: 502, or 504 when it took too long. */
export function answerForTarget(
  violation: Violation,
  behaviour: Pick<Behaviour, 'language'>,
  headers: RequestHeaders,
): Refusal {
  const language = retMsgLanguage(behaviour, headers);
  return refusal(violation.rule === 'targetTimeout' ? 504 : 502, '999999', [violation], language);
}

function refusal(
  status: number,
  retCode: RetCode,
  violations: readonly Violation[],
  language: RetMsgLanguage,
): Refusal {
  const headers = { ...jsonHeaders, ...violationHeaders(violations) };
  return { status, headers, body: encodeRetCode(retCode, language), retCode, violations };
}

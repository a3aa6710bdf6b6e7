import { faultRetCode } from '../faults/apply-faults.ts';
import type { FaultHit } from '../faults/faults.ts';
import type { Refusal } from '../operations/answer.ts';
import type { ParameterValues } from '../operations/parameters.ts';
import { operationViolation, refuse } from '../operations/violation.ts';
import type { Exchange } from './exchange.ts';

const none: readonly FaultHit[] = [];

/** Takes the hits of the owner's faults on a request. `hasToken`: whether it has one that could expire. */
export function meetFaults(
  { owner, operation, request, path }: Pick<Exchange, 'owner' | 'operation' | 'request' | 'path'>,
  { recipient, messageid }: ParameterValues,
  hasToken: () => boolean,
): readonly FaultHit[] {
  const faults = owner?.faults;
  if (faults === undefined || faults.isEmpty) return none;
  return faults.take({
    kind: 'request',
    operation: operation?.id ?? 'mediaFile',
    method: request.method,
    path,
    recipients: recipient === undefined ? [] : [String(recipient)],
    messageIds: messageid === undefined ? [] : [String(messageid)],
    hasToken: hasToken(),
  });
}

/** The refusal that a fault answers in place of the operation. */
export function injectedRefusal({ hits, operation }: Pick<Exchange, 'hits' | 'operation'>): Refusal | undefined {
  const fault = faultRetCode(hits);
  if (fault === undefined) return undefined;
  const id = operation?.id ?? 'getMediaContent';
  return refuse(fault.retCode, [operationViolation(id, { rule: 'injectedFault', value: fault.faultId })]);
}

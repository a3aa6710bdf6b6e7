import { operationFacts } from '../../../../generators/generated/coverage-facts.ts';
import { operations, type Operation, type OperationId } from '../../../../generators/generated/operations.ts';
import type { Behaviour } from '../../../../generators/generated/types.ts';
import type { Broken, CallStep, ControlStep, Outcome, StepValue } from './step.ts';

const table: Readonly<Record<OperationId, Operation>> = operations;

export const operationIds = Object.keys(operations) as readonly OperationId[];

/** Operations that answer a page of a list. */
export const listIds = operationIds.filter((id) => operationFacts[id].paging.length > 0);

export const credential: StepValue = { is: 'credential' };
export const known: StepValue = { is: 'known' };

/** A value that no record has. */
export const unknown = 'nobody-has-this';

/** The parameters that an operation wants, token aside, with values that are right. */
export function wanted(id: OperationId): Readonly<Record<string, StepValue>> {
  if (id === 'getToken') return { appid: credential, create_time: credential, sign: credential };
  if (id === 'getMediaContent') return { messageid: { is: 'messageOf', type: 'image' }, appid: known };
  return {};
}

/** Names of its parameters, token aside. */
export function namesOf(id: OperationId): readonly string[] {
  return table[id].parameters.filter((parameter) => parameter.in !== 'header').map(({ name }) => name);
}

/** Those of a list that filter. */
export function filtersOf(id: OperationId): readonly string[] {
  return namesOf(id).filter((name) => !operationFacts[id].paging.includes(name));
}

export function takesToken(id: OperationId): boolean {
  return table[id].auth === 'token';
}

/** The limits that its parameters have. */
export function limitsOf(id: OperationId): Readonly<Record<string, number>> {
  return operationFacts[id].limits;
}

/** The values that a parameter may have, where there are few. */
export function choicesOf(id: OperationId, name: string): readonly string[] {
  const { choices } = operationFacts[id];
  return Object.hasOwn(choices, name) ? choices[name]! : [];
}

/** A pair of times that frame a list. */
export function timeRangeOf(id: OperationId): readonly string[] {
  return table[id].timeRange ?? [];
}

const firstPage = { retCode: '000000', rows: 1, total: 1 } as const;

/** A call that succeeds. */
export function asks(
  operation: OperationId,
  parameters: CallStep['parameters'] = {},
  outcome: Outcome = listIds.includes(operation) ? firstPage : { retCode: '000000' },
): CallStep {
  return { kind: 'call', operation, parameters: { ...wanted(operation), ...parameters }, outcome };
}

/** A call that finds nothing. */
export function findsNothing(operation: OperationId, parameters: CallStep['parameters']): CallStep {
  return asks(operation, parameters, { retCode: '000000', rows: 0, total: 0 });
}

/** A call that is refused for its parameters. */
export function isRefused(operation: OperationId, parameters: CallStep['parameters'], broken: Broken): CallStep {
  return { kind: 'call', operation, parameters, outcome: { retCode: '999994', broken } };
}

/** The call before the others, where the operation takes a token. */
export function tokenFor(operation: OperationId): readonly CallStep[] {
  return takesToken(operation) ? [asks('getToken')] : [];
}

/** Switches stand differently from here on. */
export function sets(behaviour: Partial<Behaviour>): ControlStep {
  return { kind: 'control', method: 'PATCH', path: '/behaviour', body: behaviour, behaviour };
}

/** The next answer of an operation is 999999. */
export function breaksDown(operation: OperationId): ControlStep {
  const body = { match: { operation }, request: { retCode: '999999' }, times: 1 };
  return { kind: 'control', method: 'POST', path: '/faults', body };
}

import type { OperationId } from '../../../../generators/generated/operations.ts';
import {
  asks,
  breaksDown,
  choicesOf,
  filtersOf,
  findsNothing,
  isRefused,
  known,
  limitsOf,
  listIds,
  namesOf,
  operationIds,
  takesToken,
  timeRangeOf,
  tokenFor,
  unknown,
  wanted,
} from './calls.ts';
import type { Broken, CallStep, Plan, StepValue } from './step.ts';

/** Tests of single calls: what there is to try with each operation and each of its parameters. */
export function callPlans(): readonly Plan[] {
  return [
    ...operationIds.flatMap((id) => [[...tokenFor(id), asks(id)], ...refusalPlans(id)]),
    ...credentialPlans(),
    ...listIds.flatMap(listPlans),
  ];
}

function refusalPlans(id: OperationId): readonly Plan[] {
  const token = tokenFor(id);
  const needed = Object.keys(wanted(id));
  return [
    ...namesOf(id).map((name) => [...token, brokenIn(id, [name])]),
    ...(namesOf(id).length > 1 ? [[...token, brokenIn(id, namesOf(id))]] : []),
    ...(needed.length > 0 ? [[...token, isRefused(id, {}, rulesFor(needed, 'required'))]] : []),
    ...(takesToken(id) ? tokenPlans(id) : []),
    [...token, breaksDown(id), { ...asks(id), outcome: { retCode: '999999', broken: {}, injected: true } }],
  ];
}

function tokenPlans(id: OperationId): readonly Plan[] {
  const call = asks(id);
  return [
    [{ ...call, token: 'none', outcome: { retCode: '900001', broken: { token: 'emptyToken' } } }],
    [{ ...call, token: 'unknown', outcome: { retCode: '900002', broken: { token: 'unknownToken' } } }],
  ];
}

/** A value of the wrong form for each: an empty one of a query, a truth value in a body. */
function brokenIn(id: OperationId, names: readonly string[]): CallStep {
  if (id === 'getMediaContent') {
    const parameters = { ...wanted(id), ...Object.fromEntries(names.map((name) => [name, unknown])) };
    // A message that nobody knows is of no channel.
    const [first] = names.includes('messageid') ? ['messageid'] : names;
    return isRefused(id, parameters, { [first!]: first === 'messageid' ? 'unknownMessage' : 'otherChannel' });
  }
  const isQuery = id === 'getToken';
  const values = names.map((name) => [name, isQuery ? wrongInQuery(name) : true] as const);
  return isRefused(id, { ...wanted(id), ...Object.fromEntries(values) }, rulesFor(names, isQuery ? 'pattern' : 'type'));
}

function wrongInQuery(name: string): StepValue {
  return name === 'appid' ? '' : 'x';
}

function rulesFor(names: readonly string[], rule: string): Broken {
  return Object.fromEntries(names.map((name) => [name, rule]));
}

function credentialPlans(): readonly Plan[] {
  const sign = '0'.repeat(32);
  return [
    [{ ...asks('getToken', { sign }), outcome: { retCode: '900003', broken: { sign: 'wrongSign' } } }],
    [{ ...asks('getToken', { appid: unknown }), outcome: { retCode: '900004', broken: { appid: 'unknownAppid' } } }],
  ];
}

/** Filters that find something and nothing, one by one and together; limits; pages. */
function listPlans(id: OperationId): readonly Plan[] {
  const filters = filtersOf(id);
  const times = timeRangeOf(id);
  const [start, end] = times as readonly [string, string];
  const limits = Object.entries(limitsOf(id));
  const inLimits = limits.filter(([name]) => name !== end);
  const all = Object.fromEntries(filters.map((name) => [name, known]));
  const plan = (...calls: readonly CallStep[]): Plan => [...tokenFor(id), ...calls];
  const further = asks(id, { page_no: 2, page_size: 1 }, { retCode: '000000', rows: 1, total: 2 });
  const past = asks(id, { page_no: 9_999_999 }, { retCode: '000000', rows: 0, total: 1 });
  const none = filters.filter((name) => !times.includes(name)).map((name) => findsNothing(id, nothing(id, name)));
  const before = findsNothing(id, { [start]: 0, [end]: 0 });
  return [
    ...filters.map((name) => plan(asks(id, { [name]: known }))),
    ...inLimits.map(([name, limit]) => plan(asks(id, { [name]: limit }))),
    ...none.map((call) => plan(call)),
    plan(before),
    plan(...none, before),
    plan(asks(id, { ...all, ...Object.fromEntries(inLimits) })),
    plan(further),
    plan(past),
    plan(further, past),
  ];
}

/** Of a few values there are, each may be in use: then a time before all others finds nothing. */
function nothing(id: OperationId, name: string): CallStep['parameters'] {
  const [choice] = choicesOf(id, name);
  if (choice === undefined) return { [name]: unknown };
  return { [name]: choice, ...Object.fromEntries(timeRangeOf(id).map((time) => [time, 0])) };
}

import type { Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import { requestMessages as messages } from '../messages/requests.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import type { JournaledViolation } from '../tenant-journal.ts';
import { defineRule, subjectOf, type Found } from './define-rule.ts';
import { requestFormChecks } from './request-forms.ts';

/** What is nobody's fault, or told by journal/whole. */
const nobodys = ['injectedFault', 'internalFault'] as const;

/** Rules whose violations a check of their own judges, or that the consumer does not answer for. */
const violationsElsewhere = {
  credentials: ['wrongSign', 'unknownAppid', 'staleCreateTime'],
  paths: ['unknownPath', 'nearPath'],
  methods: ['wrongMethod'],
  token: ['emptyToken', 'unknownToken', 'replacedToken', 'expiredToken'],
  media: ['unknownMessage', 'otherChannel', 'externalContent', 'noContent'],
  nobodys,
} as const;

/** The same of warnings. One rule may be either: a switch decides, or a proxy that leaves open what it cannot know. */
const warningsElsewhere = {
  spelling: ['numericString', 'numberForString'],
  unknown: ['unknownParameter', 'duplicateParameter'],
  told: ['contentType', 'ignoredQuery', 'seconds'],
  nobodys,
} as const;

/** What browsers and probes ask for by themselves. */
const unasked = /^\/(?:favicon\.ico)?(?:\?|$)/;

const source = '接口调用';
const cases = ({ calls }: ConsumerCalls): readonly Call[] => calls;

/** What requests look like, whatever they are for: what the journal holds against them, grouped. */
export const requestChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'requests/parameters',
    ...messages.parameters,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'violations', isNoneOf(violationsElsewhere)),
  }),
  defineRule({
    id: 'requests/credentials',
    ...messages.credentials,
    severity: 'violation',
    source: '获取Token',
    cases: ({ tokenRequests }) => tokenRequests,
    find: (consumer) => foundByRule(consumer, 'violations', isOneOf(violationsElsewhere.credentials)),
  }),
  defineRule({
    id: 'requests/paths',
    ...messages.paths,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundByRule(meantBy(consumer), 'violations', isOneOf(violationsElsewhere.paths)),
  }),
  defineRule({
    id: 'requests/methods',
    ...messages.methods,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'violations', isOneOf(violationsElsewhere.methods)),
  }),
  defineRule({
    id: 'requests/spelling',
    ...messages.spelling,
    severity: 'warning',
    source: { kind: 'behaviour', name: 'coercion' },
    cases,
    find: (consumer) => foundByRule(consumer, 'warnings', isOneOf(warningsElsewhere.spelling)),
  }),
  defineRule({
    id: 'requests/unknown-parameters',
    ...messages.unknownParameters,
    severity: 'warning',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'warnings', isOneOf(warningsElsewhere.unknown)),
  }),
  ...requestFormChecks,
  defineRule({
    id: 'requests/tolerated',
    ...messages.tolerated,
    severity: 'warning',
    source,
    cases,
    find: (consumer) => foundByRule(meantBy(consumer), 'warnings', isNoneOf(warningsElsewhere)),
  }),
];

/** Its calls, without what browsers and probes ask for. */
function meantBy({ calls }: ConsumerCalls): Pick<ConsumerCalls, 'calls'> {
  return { calls: calls.filter(({ entry }) => !unasked.test(entry.url)) };
}

function isOneOf(rules: readonly string[]): (violation: JournaledViolation) => boolean {
  return ({ rule }) => rules.includes(rule);
}

function isNoneOf(groups: Readonly<Record<string, readonly string[]>>): (violation: JournaledViolation) => boolean {
  const isAny = isOneOf(Object.values(groups).flat());
  return (violation) => !isAny(violation);
}

/** What the journal holds against requests, told once for each rule, operation and parameter. */
export function foundByRule(
  { calls }: Pick<ConsumerCalls, 'calls'>,
  kind: 'violations' | 'warnings',
  counts: (violation: JournaledViolation) => boolean,
): readonly Found[] {
  const seen = calls.flatMap((call) =>
    call.entry[kind]
      .filter((violation) => violation.side !== 'provider' && counts(violation))
      .map((violation) => ({ call, violation })),
  );
  const groups = Map.groupBy(seen, ({ call, violation: { rule, parameter } }) =>
    JSON.stringify([subjectOf(call), rule, parameter]),
  );
  return [...groups.values()].map(([first, ...others]): Found => {
    const { call, violation } = first!;
    return {
      calls: [call, ...others.map((other) => other.call)],
      message: messages.tolerated.message(subjectOf(call), violation, others.length + 1),
    };
  });
}

import type { Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import { requestMessages as messages } from '../messages/requests.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import type { JournaledViolation } from '../tenant-journal.ts';
import { defineRule, subjectOf, type Found } from './define-rule.ts';
import { requestFormChecks } from './request-forms.ts';

/** Rules of the journal that a check of their own judges, or that the consumer does not answer for. */
const judgedElsewhere = {
  credentials: ['wrongSign', 'unknownAppid', 'staleCreateTime'],
  paths: ['unknownPath', 'nearPath'],
  methods: ['wrongMethod'],
  spelling: ['numericString', 'numberForString'],
  unknown: ['unknownParameter', 'duplicateParameter'],
  told: ['contentType', 'ignoredQuery', 'seconds'],
  token: ['emptyToken', 'unknownToken', 'replacedToken', 'expiredToken'],
  media: ['unknownMessage', 'otherChannel', 'externalContent', 'noContent'],
  nobodys: ['injectedFault', 'internalFault'],
} as const;

const elsewhere = new Set<string>(Object.values(judgedElsewhere).flat());

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
    find: (consumer) => foundByRule(consumer, 'violations', ({ rule }) => !elsewhere.has(rule)),
  }),
  defineRule({
    id: 'requests/credentials',
    ...messages.credentials,
    severity: 'violation',
    source: '获取Token',
    cases: ({ tokenRequests }) => tokenRequests,
    find: (consumer) => foundByRule(consumer, 'violations', isOneOf(judgedElsewhere.credentials)),
  }),
  defineRule({
    id: 'requests/paths',
    ...messages.paths,
    severity: 'violation',
    source,
    cases,
    find: ({ calls }) => {
      const meant = calls.filter(({ entry }) => !unasked.test(entry.url));
      return foundByRule({ calls: meant }, 'violations', isOneOf(judgedElsewhere.paths));
    },
  }),
  defineRule({
    id: 'requests/methods',
    ...messages.methods,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'violations', isOneOf(judgedElsewhere.methods)),
  }),
  defineRule({
    id: 'requests/spelling',
    ...messages.spelling,
    severity: 'warning',
    source: { kind: 'behaviour', name: 'coercion' },
    cases,
    find: (consumer) => foundByRule(consumer, 'warnings', isOneOf(judgedElsewhere.spelling)),
  }),
  defineRule({
    id: 'requests/unknown-parameters',
    ...messages.unknownParameters,
    severity: 'warning',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'warnings', isOneOf(judgedElsewhere.unknown)),
  }),
  ...requestFormChecks,
  defineRule({
    id: 'requests/tolerated',
    ...messages.tolerated,
    severity: 'warning',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'warnings', ({ rule }) => !elsewhere.has(rule)),
  }),
];

function isOneOf(rules: readonly string[]): (violation: JournaledViolation) => boolean {
  return ({ rule }) => rules.includes(rule);
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

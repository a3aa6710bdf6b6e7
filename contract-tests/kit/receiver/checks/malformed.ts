import type { Check } from '../../engine/check.ts';
import { expectRefused, type BadRequest, type Tolerance } from '../expectations/refused.ts';
import { malformed } from '../messages/malformed.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { violationOf } from '../violation.ts';
import {
  badEnvelopes,
  badJson,
  badUtf8,
  brokenEvents,
  deepJson,
  emptyBodies,
  lenientJson,
  noJson,
  oddTypes,
  pollution,
  type BadBody,
} from './bad-bodies.ts';

const anybody = { kind: 'line', name: 'Receive messages (webhook): anybody can call the URL' } as const;

interface MalformedRule {
  readonly name: keyof typeof malformed;
  readonly tolerance: Tolerance;
  readonly severity?: 'warning';
  readonly bodies: (target: ReceiverTarget) => readonly BadBody[];
}

const rules: readonly MalformedRule[] = [
  { name: 'json', tolerance: 'refused', bodies: badJson },
  { name: 'lenient-json', tolerance: 'refused', severity: 'warning', bodies: lenientJson },
  { name: 'no-json', tolerance: 'refused', bodies: noJson },
  { name: 'empty', tolerance: 'refused', bodies: emptyBodies },
  { name: 'no-envelope', tolerance: 'refused', bodies: badEnvelopes },
  { name: 'events', tolerance: 'harmless', severity: 'warning', bodies: brokenEvents },
  { name: 'utf-8', tolerance: 'harmless', bodies: badUtf8 },
  { name: 'utf-8-refused', tolerance: 'refused', severity: 'warning', bodies: badUtf8 },
  { name: 'content-type', tolerance: 'harmless', bodies: oddTypes },
  { name: 'nesting', tolerance: 'harmless', bodies: deepJson },
  { name: 'prototype', tolerance: 'harmless', bodies: pollution },
];

/** What LINE never sends and the internet does. */
export const malformedChecks: readonly Check<ReceiverTarget>[] = [
  ...rules.map(({ name, tolerance, severity, bodies }) =>
    defineRule({
      id: `malformed/${name}`,
      ...malformed[name],
      source: anybody,
      severity: severity ?? 'violation',
      run: (target, context, remedy) =>
        expectRefused(target, context, { cases: bodies(target).map(requestOf), tolerance, remedy }),
    }),
  ),
  defineRule({
    id: 'malformed/unpolluted',
    ...malformed.unpolluted,
    source: anybody,
    async run(target, _, remedy) {
      const empty = (what: BadBody['what']) => ({ ...requestOf({ what, text: '{}' }), good: false });
      const before = await target.post(empty(malformed.unpolluted.before));
      if (before.reason === undefined) return { skipped: malformed.unpolluted.untellable };
      for (const body of pollution(target)) await target.post({ ...requestOf(body), good: false });
      const after = await target.post(empty(malformed.unpolluted.after));
      if (after.reason !== undefined) return [];
      return [violationOf(after, { rule: malformed.unpolluted.rule, remedy, expected: '4xx' })];
    },
  }),
  defineRule({
    id: 'method/get',
    ...malformed.get,
    source: anybody,
    severity: 'warning',
    async run(target, _, remedy) {
      const exchange = await target.get();
      if (exchange.status !== undefined && exchange.status < 500) return [];
      return [violationOf(exchange, { rule: malformed.get.rule, remedy, expected: '<500' })];
    },
  }),
];

function requestOf({ text, ...rest }: BadBody): BadRequest {
  return { ...rest, body: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

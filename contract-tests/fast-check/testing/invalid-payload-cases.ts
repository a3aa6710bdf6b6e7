import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payloadNames } from '../../../generators/generated/fixture-schemas.ts';
import { validators } from '../../../generators/generated/validators/by-name.ts';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { invalidArbitraryOf, type PayloadName } from '../index.ts';

/** The rules that come up as broken. */
function rulesOf(name: PayloadName): readonly string[] {
  const found = fc.sample(invalidArbitraryOf(name), { numRuns: 1000, seed: 7 }).map(({ rule }) => rule);
  return [...new Set(found)].sort();
}

/** The arbitraries of broken payloads, held against the contract, under one version of fast-check. */
export function invalidPayloadCases(version: string): void {
  describe(`${version}: invalidArbitraryOf`, () => {
    test.each(payloadNames)('%s: every value breaks the one rule that is named, where it is named', (name) => {
      fc.assert(
        fc.property(invalidArbitraryOf(name), ({ value, rule, path }) => {
          const found = violationsOf(validators[name], value).map((violation) => [violation.rule, violation.path]);
          expect(found).toEqual([[rule, path]]);
        }),
        { numRuns: 200 },
      );
    });

    test('every rule of a schema is broken', () => {
      expect(rulesOf('webhookEnvelope')).toEqual([
        'const',
        'discriminator',
        'enum',
        'maxItems',
        'maxLength',
        'maximum',
        'minItems',
        'minLength',
        'minimum',
        'pattern',
        'required',
        'type',
      ]);
      expect(rulesOf('verificationEnvelope')).toEqual(['maxItems', 'minLength', 'required', 'type']);
      expect(rulesOf('queryTaskListRequest')).toEqual(['maximum', 'minimum', 'type']);
    });

    test('a failure shrinks to the smallest payload that breaks the rule', () => {
      const tooMany = fc.property(invalidArbitraryOf('queryTaskListRequest'), ({ rule, path }) => {
        expect(`${path} ${rule}`).not.toBe('/page_size maximum');
      });
      expect(fc.check(tooMany, { seed: 2, numRuns: 1000 }).counterexample?.[0]).toEqual({
        value: { page_size: 101 },
        rule: 'maximum',
        path: '/page_size',
      });
    });
  });
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invalidPayloadCases } from './testing/invalid-payload-cases.ts';
import { linePayloadCases } from './testing/line-payload-cases.ts';
import { payloadCases } from './testing/payload-cases.ts';

payloadCases('fast-check 4');
linePayloadCases('fast-check 4');
invalidPayloadCases('fast-check 4');

test('they run on fast-check 4', () => {
  expect(fc.__version).toMatch(/^4\./);
});

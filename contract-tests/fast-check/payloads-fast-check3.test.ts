import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { invalidPayloadCases } from './testing/invalid-payload-cases.ts';
import { linePayloadCases } from './testing/line-payload-cases.ts';
import { payloadCases } from './testing/payload-cases.ts';

vi.mock('fast-check', () => import('fast-check3'));

payloadCases('fast-check 3');
linePayloadCases('fast-check 3');
invalidPayloadCases('fast-check 3');

test('they run on fast-check 3', () => {
  expect(fc.__version).toMatch(/^3\./);
});

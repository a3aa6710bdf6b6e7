import { expect, test } from 'vitest';
import { percentDecoded } from './percent-decoded.ts';

test('what cannot be decoded stays as it is', () => {
  expect([percentDecoded('%E5%8F%82%20a'), percentDecoded('100%')]).toEqual(['参 a', '100%']);
});

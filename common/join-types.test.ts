import { expect, test } from 'vitest';
import { joinTypes } from './join-types.ts';

test('branches of several types become a list of types with the words of all', () => {
  expect(
    joinTypes({
      description: 'A page.',
      anyOf: [
        { type: 'integer', minimum: 1, enum: [1, 2] },
        { type: 'string', pattern: '^[12]$', enum: ['1', '2'] },
      ],
    }),
  ).toEqual({
    description: 'A page.',
    type: ['integer', 'string'],
    minimum: 1,
    pattern: '^[12]$',
    enum: [1, 2, '1', '2'],
  });
});

test('branches without enumerations get none', () => {
  expect(joinTypes({ anyOf: [{ type: 'string' }, { type: 'integer' }] })).toEqual({ type: ['string', 'integer'] });
});

test.each([
  { type: 'string' },
  { anyOf: [{ type: 'string' }, { $ref: 'other.json' }] },
  { anyOf: [{ type: 'string' }, { type: 'object' }] },
])('%j stays as it is', (schema) => {
  expect(joinTypes(schema)).toBe(schema);
});

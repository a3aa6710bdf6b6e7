import { expect, test } from 'vitest';
import { contradictions, type TokenOperation } from './token-history.ts';

const operation = (kind: TokenOperation['kind'], token: string, start: number, end: number): TokenOperation => ({
  kind,
  token,
  start,
  end,
});

test.each<readonly [string, readonly TokenOperation[], readonly string[]]>([
  [
    'a token that is used between its renewal and the next',
    [
      operation('renewed', 'a', 0, 1),
      operation('accepted', 'a', 2, 3),
      operation('renewed', 'b', 4, 5),
      operation('refused', 'a', 6, 7),
      operation('accepted', 'b', 6, 7),
    ],
    [],
  ],
  [
    'a token that is used while it is replaced, either way',
    [
      operation('renewed', 'a', 0, 1),
      operation('renewed', 'b', 2, 9),
      operation('accepted', 'a', 3, 4),
      operation('refused', 'a', 5, 6),
    ],
    [],
  ],
  [
    'a token that is accepted after the answer that replaced it',
    [
      operation('renewed', 'a', 0, 1),
      operation('renewed', 'b', 2, 3),
      operation('accepted', 'a', 4, 5),
      operation('accepted', 'b', 6, 7),
    ],
    ['a was accepted after b had replaced it'],
  ],
  [
    'a token that is accepted after another was issued, and nobody used that',
    [operation('renewed', 'a', 0, 1), operation('renewed', 'b', 2, 3), operation('accepted', 'a', 4, 5)],
    ['b was issued while a was the one before and after'],
  ],
  [
    'a token that is refused with nothing in its place',
    [operation('renewed', 'a', 0, 1), operation('refused', 'a', 2, 3), operation('renewed', 'b', 4, 5)],
    ['a was refused before anything could replace it'],
  ],
  [
    'a token that is refused in the midst of its time',
    [
      operation('renewed', 'a', 0, 1),
      operation('renewed', 'b', 2, 9),
      operation('refused', 'a', 3, 4),
      operation('accepted', 'a', 6, 7),
    ],
    ['a was refused, and accepted before and after'],
  ],
  ['a token that nobody was given', [operation('accepted', 'x', 0, 1)], ['x was accepted, and nobody was given it']],
])('%s', (_, history, problems) => {
  expect(contradictions(history)).toEqual(problems);
});

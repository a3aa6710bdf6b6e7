import { expectTypeOf, test } from 'vitest';
import type { ControlRoute } from './route.ts';

test('a route that does not say what a proxy does with it, or what it answers, is none', () => {
  expectTypeOf<ControlRoute>().toExtend<ControlRoute>();
  expectTypeOf<Omit<ControlRoute, 'onRelay'>>().not.toExtend<ControlRoute>();
  expectTypeOf<Omit<ControlRoute, 'answer'>>().not.toExtend<ControlRoute>();
  expectTypeOf<Omit<ControlRoute, 'answer'> & { answer: { status: 200 } }>().not.toExtend<ControlRoute>();
});

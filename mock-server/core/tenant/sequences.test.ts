import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../common/random.ts';
import { createSequences, type Sequences } from './sequences.ts';

const create = (): Sequences => createSequences((concern, nth) => createRandom(1, concern, String(nth)));
const refused = (): Promise<never> => Promise.reject(new Error('refused'));

describe('createSequences', () => {
  test('gives each use of a concern values of its own', () => {
    const { draw } = create();
    expect([draw('a').hex(8), draw('a').hex(8), draw('b').hex(8)]).toEqual([
      createRandom(1, 'a', '1').hex(8),
      createRandom(1, 'a', '2').hex(8),
      createRandom(1, 'b', '1').hex(8),
    ]);
  });

  test('counts uses', () => {
    const { draw, counts } = create();
    for (const concern of ['a', '__proto__', 'a']) draw(concern);
    expect(Object.entries(counts())).toEqual([
      ['a', 2],
      ['__proto__', 1],
    ]);
  });

  test('goes on from restored counts', () => {
    const { draw, restore } = create();
    restore({ a: 4 });
    expect(draw('a').hex(8)).toBe(createRandom(1, 'a', '5').hex(8));
  });

  test('begins anew where nothing is restored', () => {
    const { draw, restore, counts } = create();
    draw('a');
    restore();
    expect(counts()).toEqual({});
  });

  test('does not count a use that is refused', async () => {
    const { draw, withDraw, counts } = create();
    await withDraw('a', refused).catch(() => undefined);
    expect(counts()).toEqual({});
    draw('a');
    await withDraw('a', refused).catch(() => undefined);
    expect(counts()).toEqual({ a: 1 });
  });
});

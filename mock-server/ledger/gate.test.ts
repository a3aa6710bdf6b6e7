import { expect, test } from 'vitest';
import { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import { addTenant, adds, inTurn } from './testing/changes.ts';
import { createMemoryLedgers } from './testing/memory-ledger.ts';

test('who asks while news are on their way is told what was written before it asked', async () => {
  const ledgers = createMemoryLedgers();
  const [one, two] = [ledgers.open('one'), ledgers.open('two')];
  const scope = await addTenant(one, 'first');
  const known: number[] = [];
  const firstAnswer = Promise.withResolvers<void>();
  const slow: Ledger = {
    ...two,
    async read(...asked) {
      const news = await two.read(...asked);
      await firstAnswer.promise;
      return news;
    },
  };
  const gate = new Gate({
    ledger: slow,
    scope: () => scope,
    async takeIn({ changes }) {
      known.push(...changes.flatMap(({ logs }) => logs.get('journal')?.chunks ?? []).map(({ last }) => last));
    },
    collect: () => undefined,
    onFailed: () => undefined,
  });
  const early = gate.read(() => [...known]);
  await inTurn(one, scope, (turn) => turn.write(adds('journal', [[1, '["one"]']])));
  const late = gate.read(() => [...known]);
  firstAnswer.resolve();
  expect(await Promise.all([early, late])).toEqual([[], [1]]);
});

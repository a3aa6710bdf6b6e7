import { describe, expect, test } from 'vitest';
import { createMutex } from './mutex.ts';

const failed = new Error('failed');

describe('createMutex', () => {
  test('makes one change after the other', async () => {
    const { runExclusive } = createMutex();
    const order: string[] = [];
    const change = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all([runExclusive(change('first')), runExclusive(change('second'))]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('goes on after a change that fails', async () => {
    const { runExclusive } = createMutex();
    const first = runExclusive(() => Promise.reject(failed));
    const second = runExclusive(async () => 'made');
    await expect(first).rejects.toBe(failed);
    expect(await second).toBe('made');
  });

  test('is settled at once where nothing is being replaced', async () => {
    const { runExclusive, settled } = createMutex();
    void runExclusive(() => new Promise(() => undefined));
    expect(await settled()).toBeUndefined();
  });

  test('is settled once what is being replaced stands again', async () => {
    const { replace, settled } = createMutex();
    const { promise, resolve } = Promise.withResolvers<void>();
    const order: string[] = [];
    const replaced = replace(async () => {
      order.push('begins');
      await promise;
      order.push('ends');
    });
    await Promise.resolve();
    const waiting = settled().then(() => order.push('settled'));
    resolve();
    await Promise.all([replaced, waiting]);
    expect(order).toEqual(['begins', 'ends', 'settled']);
  });

  test('is settled after a replacement that fails', async () => {
    const { replace, settled } = createMutex();
    await expect(replace(() => Promise.reject(failed))).rejects.toBe(failed);
    expect(await settled()).toBeUndefined();
  });
});

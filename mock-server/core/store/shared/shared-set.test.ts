import { describe, expect, test } from 'vitest';
import { createListStore } from '../list-store.ts';
import type { Message } from '../records.ts';
import { createSharedStore, type SharedStore } from './shared-store.ts';

const message = (id: string, sentAt: number, type: Message['type'] = 'text'): Message => ({
  ...{ id, channelId: 'c', recipientId: 'r', type, sentAt },
});
const page = { offset: 0, limit: 10 };

/** A store over an account of the messages a, b and c. */
function storeOverAccount(): SharedStore & { readonly asked: () => number } {
  const account = createListStore();
  account.messages.put([message('a', 1), message('b', 2), message('c', 3)]);
  let asked = 0;
  const records = (): typeof account => {
    asked += 1;
    return account;
  };
  const store = createSharedStore();
  store.lay({ lastId: () => 0, records });
  return { ...store, asked: () => asked };
}

const idsIn = ({ messages }: SharedStore, type?: string): readonly string[] =>
  messages.query({ type }, page).items.map(({ id }) => id);

describe('a set that lies over another', () => {
  test('gives what is below it', () => {
    const store = storeOverAccount();
    expect(idsIn(store)).toEqual(['c', 'b', 'a']);
    expect(store.messages.get('b')).toEqual(message('b', 2));
    expect(store.messages.get('x')).toBe(undefined);
  });

  test('gives its own record in the place of the one below, by its own time and type', () => {
    const store = storeOverAccount();
    store.messages.put([message('a', 9, 'image'), message('d', 2)]);
    expect(idsIn(store)).toEqual(['a', 'c', 'd', 'b']);
    expect(idsIn(store, 'image')).toEqual(['a']);
    expect(idsIn(store, 'text')).toEqual(['c', 'd', 'b']);
    expect(store.messages.get('a')).toEqual(message('a', 9, 'image'));
    expect(store.messages.query({}, { offset: 1, limit: 1 })).toEqual({ items: [message('c', 3)], total: 4 });
  });

  test('leaves what is below as it is', () => {
    const account = createListStore();
    account.messages.put([message('a', 1)]);
    const [one, other] = [createSharedStore(), createSharedStore()];
    for (const { lay } of [one, other]) lay({ lastId: () => 0, records: () => account });
    one.messages.put([message('a', 2, 'image'), message('b', 3)]);
    one.channels.put([{ id: '7', name: 'Shop', sender: '1', lineUserId: 'U1' }]);
    expect([idsIn(one), idsIn(other)]).toEqual([['b', 'a'], ['a']]);
    expect([idsIn(one, 'image'), idsIn(other, 'image')]).toEqual([['a'], []]);
    expect(other.channels.query({}, page).total).toBe(0);
  });

  test('is empty after clear, what lay below included', () => {
    const store = storeOverAccount();
    store.messages.put([message('d', 4)]);
    store.messages.clear();
    expect(idsIn(store)).toEqual([]);
    expect(store.messages.get('a')).toBe(undefined);
  });

  test('has records of its own once it is asked often, and asks for those below no more', () => {
    const store = storeOverAccount();
    store.messages.put([message('b', 9)]);
    for (let query = 0; query < 40; query += 1) expect(idsIn(store)).toEqual(['b', 'c', 'a']);
    const before = store.asked();
    expect(idsIn(store)).toEqual(['b', 'c', 'a']);
    expect(store.messages.get('c')).toEqual(message('c', 3));
    expect(store.asked()).toBe(before);
  });

  test('has records of its own once it holds many, those below among them', () => {
    const store = storeOverAccount();
    const many = Array.from({ length: 300 }, (_, index) => message(`m${index}`, 100 + index));
    store.messages.put(many);
    expect(store.messages.query({}, { offset: 299, limit: 10 })).toEqual({
      items: [message('m0', 100), message('c', 3), message('b', 2), message('a', 1)],
      total: 303,
    });
  });

  test.each([1, 300])('takes none of %i records of which one cannot be found again', (count) => {
    const store = storeOverAccount();
    const records = Array.from({ length: count }, (_, index) => message(`m${index}`, index));
    const refused = (): void => store.messages.put([...records, message('x', Number.NaN)]);
    expect(refused).toThrow(expect.objectContaining({ code: 'RECORD_INVALID' }));
    expect(idsIn(store)).toEqual(['c', 'b', 'a']);
  });
});

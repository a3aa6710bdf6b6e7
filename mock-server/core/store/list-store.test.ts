import { describe, expect, test } from 'vitest';
import { createListStore } from './list-store.ts';
import type { Message } from './records.ts';
import type { MessageFilter } from './store.ts';

const message = (id: string, sentAt: number, type: Message['type'] = 'text'): Message => ({
  id,
  channelId: 'c',
  recipientId: 'r',
  type,
  sentAt,
});

const page = { offset: 0, limit: 10 };

function messagesOf(...records: readonly Message[]): (filter: MessageFilter, at?: typeof page) => readonly string[] {
  const { messages } = createListStore();
  messages.put(records);
  return (filter, at = page) => messages.query(filter, at).items.map(({ id }) => id);
}

// That it answers as the memory store does is told by the tests there, which compare the two.
describe('a list store', () => {
  test('gives the newest first, ties by id descending', () => {
    const find = messagesOf(message('a', 1), message('c', 2), message('b', 2), message('d', 0));
    expect(find({})).toEqual(['c', 'b', 'a', 'd']);
  });

  test('gives what meets every part of a filter', () => {
    const find = messagesOf(message('a', 1, 'image'), message('b', 2), message('c', 3, 'image'));
    expect(find({ type: 'image', channelId: 'c' })).toEqual(['c', 'a']);
    expect(find({ type: 'image', channelId: 'x' })).toEqual([]);
    expect(find({ type: undefined })).toEqual(['c', 'b', 'a']);
  });

  test('gives a page, and how many there are in all', () => {
    const { messages } = createListStore();
    messages.put([message('a', 1), message('b', 2), message('c', 3)]);
    expect(messages.query({}, { offset: 1, limit: 1 })).toEqual({ items: [message('b', 2)], total: 3 });
    expect(messages.query({}, { offset: 5, limit: 1 })).toEqual({ items: [], total: 3 });
  });

  test('replaces the record of the same id, and moves it in time', () => {
    const { messages } = createListStore();
    messages.put([message('a', 1), message('b', 2)]);
    expect(messages.query({}, page).items[0]?.id).toBe('b');
    messages.put([message('a', 3, 'image')]);
    expect(messages.get('a')).toEqual(message('a', 3, 'image'));
    expect(messages.query({}, page)).toEqual({ items: [message('a', 3, 'image'), message('b', 2)], total: 2 });
  });

  test('finds a send record by each of its message ids, and by nothing less', () => {
    const { sendRecords } = createListStore();
    const record = {
      ...{ id: 1, taskId: 't', taskName: 'n', sender: 's', sendAgentId: 'a', subjectId: 'j', timezone: 'GMT+08:00' },
      ...{ recipientId: 'r', messageId: '100,200', sendTime: 5, statusUpdateTime: 5 },
      ...({ status: '1', errorCode: '000000' } as const),
    };
    sendRecords.put([record]);
    const totalOf = (messageId: string): number => sendRecords.query({ messageId }, page).total;
    expect(['100', '200', '10', '100,200', ''].map(totalOf)).toEqual([1, 1, 0, 0, 0]);
  });

  test('is empty after clear', () => {
    const { messages } = createListStore();
    messages.put([message('a', 1)]);
    messages.clear();
    expect(messages.get('a')).toBe(undefined);
    expect(messages.query({}, page)).toEqual({ items: [], total: 0 });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createRandom } from '../../../common/random.ts';
import type { FaultMatch } from '../../../generators/generated/types.ts';
import { createFaults, type Faults, type FaultTarget } from './faults.ts';

let faults: Faults;

beforeEach(() => {
  faults = createFaults({ random: (faultId) => createRandom(1, 'fault', faultId) });
});

const request = { status: 503 } as const;
const list: FaultTarget = {
  kind: 'request',
  operation: 'sendRecordList',
  method: 'POST',
  path: '/chat-set/api/line/send_record_list',
  recipients: ['alice'],
  messageIds: ['m1', 'm2'],
  hasToken: true,
};
const delivery: FaultTarget = {
  kind: 'delivery',
  receiverId: 'r1',
  recipients: ['alice', 'bob'],
  messageIds: ['m1'],
  eventTypes: ['image', 'follow'],
};

function hitIds(target: FaultTarget): readonly string[] {
  return faults.take(target).map(({ faultId }) => faultId);
}

/** Which of the first `count` targets a fault hits, counted from 1. */
function hitNumbers(count: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = 1; number <= count; number += 1) if (faults.take(list).length > 0) numbers.push(number);
  return numbers;
}

describe('a fault for requests', () => {
  test.each<[FaultMatch, boolean]>([
    [{}, true],
    [{ operation: 'sendRecordList' }, true],
    [{ operation: 'queryTaskList' }, false],
    [{ method: 'POST' }, true],
    [{ method: 'GET' }, false],
    [{ path: '/chat-set/api/line/send_record_list' }, true],
    [{ path: '/chat-set/api/line/send_record' }, false],
    [{ path: '/chat-set/*' }, true],
    [{ path: '*' }, true],
    [{ path: '/api/*' }, false],
    [{ recipient: 'alice' }, true],
    [{ recipient: 'bob' }, false],
    [{ messageId: 'm2' }, true],
    [{ messageId: 'm3' }, false],
    [{ operation: 'sendRecordList', recipient: 'alice', messageId: 'm1' }, true],
    [{ operation: 'sendRecordList', recipient: 'alice', messageId: 'm3' }, false],
  ])('with match %j hits: %s', (match, hits) => {
    faults.add({ match, request });
    expect(faults.take(list)).toEqual(hits ? [{ faultId: 'fault-1', request }] : []);
    expect(faults.take(delivery)).toEqual([]);
  });

  test('hits nothing that does not say what its match asks for', () => {
    faults.add({ match: { path: '*' }, request });
    faults.add({ match: { recipient: 'alice' }, request });
    expect(faults.take({ kind: 'request' })).toEqual([]);
  });

  test('that lets a token expire waits for one', () => {
    faults.add({ request: { expireToken: true }, times: 1 });
    expect(hitIds({ ...list, hasToken: false })).toEqual([]);
    expect(faults.get('fault-1')).toMatchObject({ matched: 0, hits: 0 });
    expect(hitIds(list)).toEqual(['fault-1']);
  });
});

describe('a fault for deliveries', () => {
  test.each<[FaultMatch, boolean]>([
    [{}, true],
    [{ receiverId: 'r1' }, true],
    [{ receiverId: 'r2' }, false],
    [{ recipient: 'bob' }, true],
    [{ recipient: 'carol' }, false],
    [{ messageId: 'm1' }, true],
    [{ messageId: 'm2' }, false],
    [{ eventType: 'image' }, true],
    [{ eventType: 'follow' }, true],
    [{ eventType: 'text' }, false],
  ])('with match %j hits: %s', (match, hits) => {
    const effect = { wrongSignature: true as const };
    faults.add({ match, delivery: effect });
    expect(faults.take(delivery)).toEqual(hits ? [{ faultId: 'fault-1', delivery: effect }] : []);
    expect(faults.take(list)).toEqual([]);
  });
});

describe('how often a fault hits', () => {
  test('is every time', () => {
    faults.add({ request });
    expect(hitNumbers(4)).toEqual([1, 2, 3, 4]);
    expect(faults.get('fault-1')).toEqual({ fault: { id: 'fault-1', request }, matched: 4, hits: 4 });
  });

  test('may be limited', () => {
    faults.add({ request, times: 2 });
    expect(hitNumbers(4)).toEqual([1, 2]);
    expect(faults.get('fault-1')).toMatchObject({ matched: 2, hits: 2 });
  });

  test('may be the nth time alone', () => {
    faults.add({ match: { nth: 3 }, request });
    expect(hitNumbers(5)).toEqual([3]);
    expect(faults.get('fault-1')).toMatchObject({ matched: 5, hits: 1 });
  });

  test('counts only what matches', () => {
    faults.add({ match: { recipient: 'alice', nth: 2 }, request });
    expect(hitIds({ ...list, recipients: ['bob'] })).toEqual([]);
    expect(hitIds(list)).toEqual([]);
    expect(hitIds({ ...list, recipients: ['bob'] })).toEqual([]);
    expect(hitIds(list)).toEqual(['fault-1']);
  });

  test('may be left to chance, which the seed decides', () => {
    faults.add({ match: { probability: 0.3 }, request });
    expect(hitNumbers(30)).toEqual([6, 11, 16, 17, 22]);
  });

  test('is never with probability 0 and always with 1', () => {
    faults.add({ id: 'never', match: { probability: 0 }, request });
    faults.add({ id: 'always', match: { probability: 1 }, request });
    for (let count = 0; count < 100; count += 1) expect(hitIds(list)).toEqual(['always']);
  });

  test('with a probability and a limit counts hits, not misses', () => {
    faults.add({ match: { probability: 0.3 }, request, times: 2 });
    expect(hitNumbers(30)).toEqual([6, 11]);
  });

  test('is decided for each fault by itself', () => {
    faults.add({ id: 'a', match: { probability: 0.5 }, request });
    const alone = hitNumbers(20);
    faults.clear();
    faults.add({ id: 'other', match: { probability: 0.5 }, request: { latency: 1 } });
    faults.add({ id: 'a', match: { probability: 0.5 }, request });
    const numbers: number[] = [];
    for (let number = 1; number <= 20; number += 1) if (hitIds(list).includes('a')) numbers.push(number);
    expect(numbers).toEqual(alone);
  });
});

describe('several faults', () => {
  test('hit in the order in which they were added', () => {
    faults.add({ id: 'z', request });
    faults.add({ request, match: { nth: 2 } });
    faults.add({ id: 'a', request, times: 1 });
    expect([hitIds(list), hitIds(list)]).toEqual([
      ['z', 'a'],
      ['z', 'fault-1'],
    ]);
    expect(faults.list().map(({ fault }) => fault.id)).toEqual(['z', 'fault-1', 'a']);
  });

  test('get the next free number', () => {
    faults.add({ id: 'fault-2', request });
    expect([1, 2].map(() => faults.add({ request }).fault.id)).toEqual(['fault-1', 'fault-3']);
    faults.clear();
    expect(faults.add({ request }).fault.id).toBe('fault-1');
  });

  test('can be looked up and taken away', () => {
    faults.add({ request });
    expect([faults.isEmpty, faults.get('fault-1')?.hits, faults.get('fault-2')]).toEqual([false, 0, undefined]);
    expect([faults.remove('fault-1'), faults.remove('fault-1'), faults.isEmpty]).toEqual([true, false, true]);
    expect(faults.take(list)).toEqual([]);
  });

  test('are at most a thousand', () => {
    for (let count = 0; count < 1000; count += 1) faults.add({ match: { recipient: 'nobody' }, request });
    expect(() => faults.add({ request })).toThrow(
      'Failed to add the fault: there are 1000 already. Remove some first.',
    );
    faults.remove('fault-500');
    expect(faults.add({ request }).fault.id).toBe('fault-1001');
  });
});

test('times may be written as people write them', () => {
  expect(faults.add({ request: { latency: '2s' } }).fault.request).toEqual({ latency: 2000 });
  expect(faults.add({ request: { latency: ['500ms', 2000] } }).fault.request).toEqual({ latency: [500, 2000] });
  expect(faults.add({ delivery: { delay: '1h30m' } }).fault.delivery).toEqual({ delay: 5_400_000 });
  expect(() => faults.add({ delivery: { delay: 'soon' } })).toThrow('Failed to read the duration "soon".');
});

describe('a fault that is refused', () => {
  test.each<[string, unknown]>([
    ['the value must be of type object, got null. A fault is { match, request or delivery, times }.', null],
    [
      'reqest is not a known field: check its spelling. A fault is { match, request or delivery, times }.',
      { reqest: {} },
    ],
    ['request must have at least 1 member, got {}. A fault is { match, request or delivery, times }.', { request: {} }],
    [
      'request.retCode must be one of 900001, 900002, 900003, 900004, 999994, 999999, got "000000". ' +
        'A fault is { match, request or delivery, times }.',
      { request: { retCode: '000000' } },
    ],
    [
      'request.status must be at least 200, got 100. A fault is { match, request or delivery, times }.',
      { request: { status: 100 } },
    ],
    [
      'request.latency must be at most 600000, got 600001. A fault is { match, request or delivery, times }.',
      { request: { latency: 600_001 } },
    ],
    [
      'match.nth must be at least 1, got 0. A fault is { match, request or delivery, times }.',
      { match: { nth: 0 }, request },
    ],
    [
      'match.probability must be at most 1, got 2. A fault is { match, request or delivery, times }.',
      { match: { probability: 2 }, request },
    ],
    ['times must be at least 1, got 0. A fault is { match, request or delivery, times }.', { request, times: 0 }],
    ['it needs either request or delivery. Say what it does to the one or to the other.', {}],
    [
      'it needs either request or delivery. Say what it does to the one or to the other.',
      { request, delivery: { reorder: true } },
    ],
    [
      'match.path does not go with delivery. It would never match.',
      { match: { path: '*' }, delivery: { reorder: true } },
    ],
    [
      'match.operation does not go with delivery. It would never match.',
      { match: { operation: 'getToken' }, delivery: { delay: 1 } },
    ],
    [
      'match.method does not go with delivery. It would never match.',
      { match: { method: 'GET' }, delivery: { delay: 1 } },
    ],
    ['match.eventType does not go with request. It would never match.', { match: { eventType: 'text' }, request }],
    ['match.receiverId does not go with request. It would never match.', { match: { receiverId: 'r' }, request }],
    [
      'request.expireToken does not go with getToken. It takes no token.',
      { match: { operation: 'getToken' }, request: { expireToken: true } },
    ],
    [
      'request.expireToken does not go with mediaFile. It takes no token.',
      { match: { operation: 'mediaFile' }, request: { expireToken: true } },
    ],
    ['request.latency is [2, 1]. Give the shorter time first.', { request: { latency: [2, 1] } }],
    ['id "taken" is taken. Choose another, or leave it out.', { id: 'taken', request }],
  ])('says: %s', (message, fault) => {
    faults.add({ id: 'taken', request });
    expect(() => faults.add(fault)).toThrow(
      expect.objectContaining({ code: 'FAULT_INVALID', message: `Failed to add the fault: ${message}` }),
    );
    expect(faults.list()).toHaveLength(1);
    expect(faults.add({ request }).fault.id).toBe('fault-1');
  });
});

describe('faults of a state', () => {
  test('go on counting where they were', () => {
    faults.add({ match: { nth: 3 }, request });
    faults.add({ request, times: 3 });
    faults.take(list);
    faults.take(list);
    const other = createFaults({ random: (faultId) => createRandom(1, 'fault', faultId) });
    other.prepareState(JSON.parse(JSON.stringify(faults.exportState())))();
    expect([other.take(list), other.take(list)]).toEqual([faults.take(list), faults.take(list)]);
    expect(other.list()).toEqual(faults.list());
  });

  test('go on with their chances', () => {
    faults.add({ match: { probability: 0.5 }, request });
    hitNumbers(7);
    const other = createFaults({ random: (faultId) => createRandom(1, 'fault', faultId) });
    other.prepareState(faults.exportState())();
    const chances = Array.from({ length: 40 }, () => [faults.take(list).length, other.take(list).length]);
    expect(chances.every(([here, there]) => here === there)).toBe(true);
  });

  test('without an id get one that no other has', () => {
    const counts = { matched: 0, hits: 0 };
    faults.prepareState({
      faults: [
        { fault: { request }, ...counts },
        { fault: { id: 'fault-1', request }, ...counts },
      ],
    })();
    expect(faults.list().map(({ fault }) => fault.id)).toEqual(['fault-2', 'fault-1']);
  });

  test.each<[string, readonly object[]]>([
    ['faults[0].fault: it needs either request or delivery. Say what it does to the one or to the other.', [{}]],
    [
      'faults[1].fault: match.eventType does not go with request. It would never match.',
      [{ request }, { match: { eventType: 'text' }, request }],
    ],
    [
      'faults[1].fault.id "a" is used twice. Give each record its own fault.id.',
      [
        { id: 'a', request },
        { id: 'a', request },
      ],
    ],
    ['faults has 1001. A tenant takes 1000.', Array.from({ length: 1001 }, () => ({ request }))],
  ])('are refused: %s', (message, given) => {
    faults.add({ id: 'kept', request });
    expect(() => faults.prepareState({ faults: given.map((fault) => ({ fault, matched: 0, hits: 0 })) })).toThrow(
      expect.objectContaining({ code: 'STATE_INVALID', message: `Failed to load the state: ${message}` }),
    );
    expect(faults.list().map(({ fault }) => fault.id)).toEqual(['kept']);
  });
});

test.each(['..', '\ud800', 'x'.repeat(65)])('F6: a fault with the id %j is refused', (id) => {
  expect(() => createFaults({ random: (name) => createRandom(1, name) }).add({ id, request: { status: 500 } })).toThrow(
    expect.objectContaining({ code: 'FAULT_INVALID' }),
  );
});

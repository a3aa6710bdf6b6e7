import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../common/random.ts';
import type { TenantState } from '../../../../generators/generated/types.ts';
import { assertTenantState, nothingKnown, readRecords } from './read-state.ts';
import type { KnownRecords } from './state-records.ts';
import type { TenantRecords } from './tenant-records.ts';

function read(state: unknown, known: KnownRecords = nothingKnown): TenantRecords {
  assertTenantState(state);
  return readRecords(state, { known, random: createRandom(1), now: 5000, timezone: 'GMT+08:00' });
}

const channels = [{ id: 'c' }];
const tasks = [{ id: 't', name: 'n' }];
const mediaKey = '0d63b822ba724e858a128f3f27a4f405';

describe('a state that is refused', () => {
  test.each<[string, unknown]>([
    ['recordz is not a known field: check its spelling.', { recordz: [] }],
    ['__proto__ is not a known field: check its spelling.', JSON.parse('{"__proto__":[]}')],
    ['channels must be of type array, got {}.', { channels: {} }],
    ['the value must be of type object, got [].', []],
    ['the value must be of type object, got null.', null],
    ['clock.now must be at least 0, got -1.', { clock: { now: -1 } }],
    ['timezone must match ^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$, got "UTC".', { timezone: 'UTC' }],
    ['timezone must match ^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$, got "GMT+99:99".', { timezone: 'GMT+99:99' }],
    ['behaviour.language must be one of zh, en, header, got "fr".', { behaviour: { language: 'fr' } }],
    ['channels[0].id is required but missing.', { channels: [{}] }],
    [
      'channels[0].id is required but missing; channels[1].id is required but missing; channels[2].id is required but ' +
        'missing; channels[3].id is required but missing; channels[4].id is required but missing and 3 more.',
      { channels: Array.from({ length: 8 }, () => ({})) },
    ],
    ['channels[1].id "c" is used twice. Give each record its own id.', { channels: [{ id: 'c' }, { id: 'c' }] }],
    [
      'recipients[0].channelId "x" is not the id of a channel. Channels: there is none.',
      { recipients: [{ id: 'r', channelId: 'x' }] },
    ],
    [
      'recipients[0].channelId "constructor" is not the id of a channel. Channels: c.',
      { channels, recipients: [{ id: 'r', channelId: 'constructor' }] },
    ],
    [
      'recipients[1].id "r" is used twice. Give each record its own id.',
      {
        channels,
        recipients: [
          { id: 'r', channelId: 'c' },
          { id: 'r', channelId: 'c' },
        ],
      },
    ],
    [
      'broadcastTasks[1].id "t" is used twice. Give each record its own id.',
      { broadcastTasks: [...tasks, { id: 't', name: 'm' }] },
    ],
    [
      'broadcastTasks[0].endTime 9 is before its startTime 10. Swap them.',
      { broadcastTasks: [{ name: 'n', startTime: 10, endTime: 9 }] },
    ],
    [
      'broadcastTasks[0].estimateSendNum 2 is not what its send records count, 1. Leave it out to have it counted, or add the records.',
      { broadcastTasks: [{ ...tasks[0], estimateSendNum: 2 }], sendRecords: [{ taskId: 't', recipientId: 'r' }] },
    ],
    [
      'broadcastTasks[0].sendSuccessNum 2 is not what its send records count, 1. Leave it out to have it counted, or add the records.',
      { broadcastTasks: [{ ...tasks[0], sendSuccessNum: 2 }], sendRecords: [{ taskId: 't', recipientId: 'r' }] },
    ],
    [
      'broadcastTasks[0].sendErrorNum 1 is not what its send records count, 0. Leave it out to have it counted, or add the records.',
      { broadcastTasks: [{ name: 'n', sendErrorNum: 1 }] },
    ],
    [
      'broadcastTasks[0].sendSuccessNum 0 is not what its send records count, 1. Leave it out to have it counted, or add the records.',
      {
        broadcastTasks: [{ ...tasks[0], partial: true, sendSuccessNum: 0 }],
        sendRecords: [{ taskId: 't', recipientId: 'r' }],
      },
    ],
    [
      'sendRecords[0].taskId "t" is not the id of a broadcast task. Add the task, or correct the id.',
      { sendRecords: [{ taskId: 't', recipientId: 'r' }] },
    ],
    [
      'sendRecords[0].taskId "__proto__" is not the id of a broadcast task. Add the task, or correct the id.',
      { broadcastTasks: tasks, sendRecords: [{ taskId: '__proto__', recipientId: 'r' }] },
    ],
    [
      'sendRecords[0].errorCode 000000 contradicts its status 9. Status 9 goes with 999999, every other with 000000.',
      { broadcastTasks: tasks, sendRecords: [{ taskId: 't', recipientId: 'r', status: '9', errorCode: '000000' }] },
    ],
    [
      'sendRecords[0].errorCode 999999 contradicts its status 2. Status 9 goes with 999999, every other with 000000.',
      { broadcastTasks: tasks, sendRecords: [{ taskId: 't', recipientId: 'r', status: '2', errorCode: '999999' }] },
    ],
    [
      'sendRecords[1].id 1 is used twice. Give each record its own id.',
      {
        broadcastTasks: tasks,
        sendRecords: [
          { id: 1, taskId: 't', recipientId: 'r' },
          { id: 1, taskId: 't', recipientId: 'q' },
        ],
      },
    ],
    [
      'sendRecords[0].messageId must match ^(?:|[^,](?:[^,]|,[^,])*)$, got "a,,b".',
      { broadcastTasks: tasks, sendRecords: [{ taskId: 't', recipientId: 'r', messageId: 'a,,b' }] },
    ],
  ])('says: %s', (message, state) => {
    expect(() => read(state)).toThrow(
      expect.objectContaining({ code: 'STATE_INVALID', message: `Failed to load the state: ${message}` }),
    );
  });
});

describe('what a state leaves out', () => {
  test('is nothing at all for an empty one', () => {
    expect(read({})).toEqual({ channels: [], recipients: [], messages: [], broadcastTasks: [], sendRecords: [] });
  });

  test('is made for a channel', () => {
    expect(read({ channels }).channels).toEqual([
      {
        id: 'c',
        name: 'c',
        sender: expect.stringMatching(/^200\d{7}$/),
        lineUserId: expect.stringMatching(/^U[0-9a-f]{32}$/),
      },
    ]);
  });

  test('is made for a recipient', () => {
    expect(read({ channels, recipients: [{ id: 'r', channelId: 'c' }] }).recipients).toEqual([
      { id: 'r', channelId: 'c', displayName: 'r', language: 'zh-CN', following: true },
    ]);
  });

  test('is derived for a broadcast task', () => {
    expect(read({ channels: [{ id: 'c', sender: 's' }], broadcastTasks: [{ name: 'n' }] }).broadcastTasks).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        name: 'n',
        source: 1,
        timezone: 'GMT+08:00',
        startTime: 5000,
        endTime: 5000,
        sendTimeType: 1,
        subjectId: '',
        sender: 's',
        sendAgentId: expect.stringMatching(/^[0-9a-f]{32}$/),
        estimateSendNum: 0,
        sendSuccessNum: 0,
        sendErrorNum: 0,
      },
    ]);
  });

  test('is derived for a send record from its task', () => {
    const task = {
      id: 't',
      name: 'n',
      sender: 's',
      sendAgentId: 'a',
      subjectId: 'j',
      timezone: 'GMT-01:00',
      startTime: 70,
    };
    expect(read({ broadcastTasks: [task], sendRecords: [{ taskId: 't', recipientId: 'r' }] }).sendRecords).toEqual([
      {
        id: 1,
        taskId: 't',
        taskName: 'n',
        sender: 's',
        sendAgentId: 'a',
        subjectId: 'j',
        timezone: 'GMT-01:00',
        recipientId: 'r',
        messageId: expect.stringMatching(/^\d{18}$/),
        sendTime: 70,
        status: '0',
        statusUpdateTime: 70,
        errorCode: '000000',
      },
    ]);
  });

  test.each([{ status: '9' }, { errorCode: '999999' }])(
    'is a failure without a message for a record of %j',
    (outcome) => {
      const { sendRecords } = read({
        broadcastTasks: tasks,
        sendRecords: [{ taskId: 't', recipientId: 'r', ...outcome }],
      });
      expect(sendRecords[0]).toMatchObject({ status: '9', errorCode: '999999', messageId: '' });
    },
  );

  test('is counted for a task from its records', () => {
    const outcomes = ['0', '1', '2', '9', '9'].map((status, index) => ({
      taskId: 't',
      recipientId: `r${index}`,
      status,
    }));
    expect(read({ broadcastTasks: tasks, sendRecords: outcomes }).broadcastTasks[0]).toMatchObject({
      estimateSendNum: 5,
      sendSuccessNum: 3,
      sendErrorNum: 2,
    });
  });

  test('may be how many a task without records plans', () => {
    expect(read({ broadcastTasks: [{ name: 'n', estimateSendNum: 7 }] }).broadcastTasks[0]?.estimateSendNum).toBe(7);
  });

  test('is made of the recipients that records and messages name', () => {
    const { recipients } = read({
      channels: [
        { id: 'c', sender: 's' },
        { id: 'd', sender: 'z' },
      ],
      messages: [{ channelId: 'c', type: 'text', recipientId: 'writer' }],
      broadcastTasks: [{ id: 't', name: 'n', sender: 'z' }],
      sendRecords: [
        { taskId: 't', recipientId: 'reader' },
        { taskId: 't', recipientId: 'writer' },
      ],
    });
    expect(recipients.map(({ id, channelId }) => [id, channelId])).toEqual([
      ['writer', 'c'],
      ['reader', 'd'],
    ]);
  });

  test('is a channel where tasks come without any', () => {
    const { channels: made, recipients } = read({
      broadcastTasks: [{ id: 't', name: 'n', sender: 's' }],
      sendRecords: [{ taskId: 't', recipientId: 'r' }],
    });
    expect(made).toHaveLength(1);
    expect(made[0]?.sender).toBe('s');
    expect(recipients[0]?.channelId).toBe(made[0]?.id);
  });
});

describe('what is there already', () => {
  const before = read({ channels, broadcastTasks: tasks, sendRecords: [{ id: 4, taskId: 't', recipientId: 'r' }] });
  const known: KnownRecords = { ...before, messages: [{ id: 'm', mediaKey }], lastSendRecordId: 4 };

  test('may be referred to', () => {
    const added = read({ sendRecords: [{ taskId: 't', recipientId: 'r' }] }, known);
    expect(added).toMatchObject({ channels: [], recipients: [], sendRecords: [{ id: 5, taskId: 't' }] });
  });

  test.each<[string, TenantState]>([
    ['channels[0].id "c" is taken already. Choose another id.', { channels: [{ id: 'c' }] }],
    ['recipients[0].id "r" is taken already. Choose another id.', { recipients: [{ id: 'r', channelId: 'c' }] }],
    ['broadcastTasks[0].id "t" is taken already. Choose another id.', { broadcastTasks: tasks }],
    [
      'messages[0].id "m" is taken already. Choose another id.',
      { messages: [{ id: 'm', channelId: 'c', type: 'text' }] },
    ],
    [
      `messages[0].mediaKey "${mediaKey}" is taken already. Choose another mediaKey.`,
      { messages: [{ channelId: 'c', type: 'image', mediaKey }] },
    ],
    [
      'sendRecords[0].id 4 is not above the ids there are. Leave it out to have the next one.',
      { sendRecords: [{ id: 4, taskId: 't', recipientId: 'r' }] },
    ],
  ])('is not replaced: %s', (message, state) => {
    expect(() => read(state, known)).toThrow(`Failed to load the state: ${message}`);
  });
});

test('takes hostile keys for ids like any', () => {
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const {
    channels: read1,
    broadcastTasks,
    sendRecords,
  } = read({
    channels: keys.map((id) => ({ id })),
    broadcastTasks: keys.map((id) => ({ id, name: id })),
    sendRecords: keys.map((taskId) => ({ taskId, recipientId: taskId })),
  });
  expect(read1.map(({ id }) => id)).toEqual(keys);
  expect(broadcastTasks.map(({ estimateSendNum }) => estimateSendNum)).toEqual([1, 1, 1, 1]);
  expect(sendRecords.map(({ taskName }) => taskName)).toEqual(keys);
});

describe('a partial task', () => {
  test('keeps counters that count records which are not there', () => {
    const { broadcastTasks } = read({
      broadcastTasks: [{ id: 't', name: 'n', partial: true, estimateSendNum: 9, sendSuccessNum: 5, sendErrorNum: 2 }],
      sendRecords: [{ taskId: 't', recipientId: 'r' }],
    });
    expect(broadcastTasks).toMatchObject([{ partial: true, estimateSendNum: 9, sendSuccessNum: 5, sendErrorNum: 2 }]);
  });

  test('is counted where it says nothing', () => {
    const { broadcastTasks } = read({
      broadcastTasks: [{ id: 't', name: 'n', partial: true }],
      sendRecords: [{ taskId: 't', recipientId: 'r' }],
    });
    expect(broadcastTasks).toMatchObject([{ estimateSendNum: 1, sendSuccessNum: 1, sendErrorNum: 0 }]);
  });
});

test.each(['.', '\ud800', 'x'.repeat(65)])('F6: a record with the id %j is refused', (id) => {
  expect(() => read({ channels: [{ id }] })).toThrow(
    'Failed to load the state: channels[0].id cannot stand in a URL. Give it 1 to 64 whole characters, and neither . nor ..',
  );
});

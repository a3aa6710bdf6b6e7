import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../common/random.ts';
import type { MessageState } from '../../../../generators/generated/types.ts';
import type { Message } from '../../store/records.ts';
import { assertTenantState, nothingKnown, readRecords } from './read-state.ts';

const mediaKey = '0d63b822ba724e858a128f3f27a4f405';

function read(...messages: readonly Partial<MessageState>[]): readonly Message[] {
  const state = {
    channels: [{ id: 'c' }, { id: 'd' }],
    recipients: [
      { id: 'first', channelId: 'c' },
      { id: 'second', channelId: 'c' },
    ],
    messages: messages.map((message) => ({ channelId: 'c', type: 'image', ...message })),
  };
  assertTenantState(state);
  return readRecords(state, { known: nothingKnown, random: createRandom(1), now: 5000, timezone: 'GMT+08:00' })
    .messages;
}

test('a message keeps where it was said and when it was taken back', () => {
  expect(read({ type: 'text', groupId: 'g', unsentAt: 6000 })[0]).toMatchObject({ groupId: 'g', unsentAt: 6000 });
});

test('a message is said in one place', () => {
  expect(() => read({}, { groupId: 'g', roomId: 'r' })).toThrow(
    'Failed to load the state: messages[1] has a groupId and a roomId. A message is said in one place.',
  );
});

describe('what a message leaves out', () => {
  test('is made: id, time, media key', () => {
    expect(read({})).toEqual([
      {
        id: expect.stringMatching(/^\d{18}$/),
        channelId: 'c',
        recipientId: 'first',
        type: 'image',
        sentAt: 5000,
        contentProvider: 'line',
        mediaKey: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  test('is the first recipient of the channel, or a new one', () => {
    expect(read({ channelId: 'd' })[0]?.recipientId).toMatch(/^U[0-9a-f]{32}$/);
  });

  test.each(['text', 'location', 'sticker'] as const)('is nothing for %s, which has no content', (type) => {
    expect(Object.keys(read({ type })[0] ?? {}).sort()).toEqual(['channelId', 'id', 'recipientId', 'sentAt', 'type']);
  });

  test('is the name and size of a file', () => {
    expect(read({ type: 'file' })[0]).toMatchObject({ fileName: 'file.txt', fileSize: 2138 });
  });

  test('is the size of uploaded content', () => {
    expect(read({ type: 'file', content: 'AAECAw==' })[0]?.fileSize).toBe(4);
  });

  test('is no media key where the content is external', () => {
    expect(read({ contentProvider: 'external' })[0]).not.toHaveProperty('mediaKey');
  });
});

describe('a message that is refused', () => {
  test.each<[string, readonly Partial<MessageState>[]]>([
    ['messages[0].channelId "x" is not the id of a channel. Channels: c, d.', [{ channelId: 'x' }]],
    ['messages[1].id "m" is used twice. Give each record its own id.', [{ id: 'm' }, { id: 'm' }]],
    [
      `messages[1].mediaKey "${mediaKey}" is used twice. Give each record its own mediaKey.`,
      [{ mediaKey }, { mediaKey }],
    ],
    [
      'messages[0].content is given for a text message. Only image, video, audio and file have content.',
      [{ type: 'text', content: 'AAAA' }],
    ],
    [
      'messages[0].mediaKey is given for a sticker message. Only image, video, audio and file have content.',
      [{ type: 'sticker', mediaKey }],
    ],
    [
      'messages[0].contentProvider is given for a location message. Only image, video, audio and file have content.',
      [{ type: 'location', contentProvider: 'line' }],
    ],
    [
      'messages[0].content is given for a message whose content is external. Leave it out, or set contentProvider to line.',
      [{ contentProvider: 'external', content: 'AAAA' }],
    ],
    ['messages[0].content is not base64. Encode the bytes in base64 with padding.', [{ content: 'AAA' }]],
    [
      'messages[0].contentType "a/b\\r\\nc: d" is not a media type. Write it like image/png.',
      [{ content: 'AAAA', contentType: 'a/b\r\nc: d' }],
    ],
    [
      'messages[0].fileSize 4 is not the size of its content, 3. Leave it out to have it counted.',
      [{ type: 'file', content: 'AAAA', fileSize: 4 }],
    ],
  ])('says: %s', (message, messages) => {
    expect(() => read(...messages)).toThrow(`Failed to load the state: ${message}`);
  });
});

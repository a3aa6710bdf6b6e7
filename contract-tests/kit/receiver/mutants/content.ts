import { eventKindFacts } from '../../../../generators/entries/schemas.ts';
import type { Mutant } from './build-mutant.ts';
import type { Arrived, ArrivedMessage } from './web-receiver.ts';

/** Takes something in an event for granted. */
function expecting(handle: (event: Arrived) => unknown): NonNullable<Mutant['steps']> {
  return () => ({ handle });
}

const known = Object.entries(eventKindFacts).flatMap(([kind, { type }]) => (type === 'message' ? kind : []));

/** A handler of messages of one type; it passes over all others. */
function onMessage(type: string, handle: (message: ArrivedMessage) => unknown): NonNullable<Mutant['steps']> {
  return expecting((event) => (event.message?.type === type ? handle(event.message) : undefined));
}

/** What the handlers below give to a database that is picky. */
function refuse(condition: boolean, why: string): void {
  if (condition) throw new Error(why);
}

/** Wrong about what an event holds. */
export const contentMutants: readonly Mutant[] = [
  {
    name: 'emojis-required',
    mistake: 'loops over message.emojis, which a plain text does not have',
    rule: 'event/text',
    steps: onMessage('text', ({ emojis }) => emojis.map(({ index }) => index)),
  },
  {
    name: 'mention-is-an-object',
    mistake: 'reads message.mention.mentionees.length where mention is the array that the page types',
    rule: 'event/text',
    steps: onMessage('text', ({ mention }) => mention?.mentionees.length),
  },
  {
    name: 'image-set-complete',
    mistake: 'waits for imageSet.total images, though a set may tell its id alone',
    rule: 'event/image',
    steps: onMessage('image', ({ imageSet }) => imageSet && Array.from({ length: imageSet.total.valueOf() })),
  },
  {
    name: 'duration-is-a-number',
    mistake: 'calls message.duration.toFixed, though the page types it as a string',
    rule: 'event/video',
    steps: onMessage('video', ({ duration }) => duration?.toFixed(0)),
  },
  {
    name: 'audio-from-line-only',
    mistake: 'throws for audio that LINE does not keep',
    rule: 'event/audio',
    steps: onMessage('audio', ({ contentProvider }) => refuse(contentProvider.type !== 'line', 'no content')),
  },
  {
    name: 'extension-required',
    mistake: 'takes the extension of a file name for granted',
    rule: 'event/file',
    steps: onMessage('file', ({ fileName }) => /\.(\w+)$/.exec(fileName)![1]),
  },
  {
    name: 'title-required',
    mistake: 'calls message.title.trim, though a location may lack its title',
    rule: 'event/location',
    steps: onMessage('location', ({ title }) => title.trim()),
  },
  {
    name: 'keywords-required',
    mistake: 'joins message.keywords, which not every sticker has',
    rule: 'event/sticker',
    steps: onMessage('sticker', ({ keywords }) => keywords.join(', ')),
  },
  {
    name: 'is-unblocked-required',
    mistake: 'reads follow.isUnblocked, though follow may be absent',
    rule: 'event/follow',
    steps: expecting(({ type, follow }) => type === 'follow' && follow.isUnblocked),
  },
  {
    name: 'reply-to-unfollow',
    mistake: 'takes replyToken for granted on every event',
    rule: 'event/unfollow',
    steps: expecting(({ replyToken }) => replyToken.length),
  },
  {
    name: 'reply-in-standby',
    mistake: 'takes replyToken for granted on every message',
    rule: 'event/standby',
    steps: expecting(({ type, replyToken }) => type === 'message' && replyToken.length),
  },
  {
    name: 'standby-throws',
    mistake: 'throws when mode is standby',
    rule: 'event/standby',
    steps: expecting(({ mode }) => refuse(mode === 'standby', 'not ours')),
  },
  {
    name: 'user-id-required',
    mistake: 'takes source.userId for granted',
    rule: 'source/group',
    steps: expecting(({ source }) => source.userId.slice(1)),
  },
  {
    name: 'chats-are-users-or-groups',
    mistake: 'takes every source that is no user for a group',
    rule: 'source/room',
    steps: expecting(({ source }) => source.type !== 'user' && source.groupId.slice(1)),
  },
  {
    name: 'three-byte-utf-8',
    mistake: 'writes to a MySQL column of utf8, which has no emoji',
    rule: 'text/emoji',
    steps: onMessage('text', ({ text }) => refuse(/[\u{10000}-\u{10ffff}]/u.test(text), 'Incorrect string value')),
  },
  {
    name: 'code-points',
    mistake: 'counts the index of an emoji in code points, as Python does',
    rule: 'text/emoji',
    steps: onMessage('text', ({ text, emojis = [] }) =>
      refuse(
        emojis.some(({ index }) => [...text][index] === undefined),
        'string index out of range',
      ),
    ),
  },
  {
    name: 'latin1-column',
    mistake: 'writes to a Latin-1 column',
    rule: 'text/direction',
    steps: onMessage('text', ({ text }) => refuse(/[\u0590-\u06ff]/.test(text), 'unencodable')),
  },
  {
    name: 'first-word-required',
    mistake: 'takes the first word of a text for granted',
    rule: 'text/invisible',
    steps: onMessage('text', ({ text }) => /\S+/.exec(text.trim())![0]),
  },
  {
    name: 'varchar-255',
    mistake: 'writes to a column of 255 characters',
    rule: 'text/length',
    steps: onMessage('text', ({ text }) => refuse(text.length > 4000, 'value too long')),
  },
  {
    name: 'nul-in-postgres',
    mistake: 'writes a NUL to PostgreSQL, which refuses it',
    rule: 'text/escapes',
    steps: onMessage('text', ({ text }) => refuse(text.includes('\0'), 'invalid byte sequence')),
  },
  {
    name: 'event-type-default-throws',
    mistake: 'a switch over event.type whose default throws',
    rule: 'unknown/event-type',
    steps: expecting(({ type }) => refuse(!['message', 'follow', 'unfollow'].includes(type), `unknown event ${type}`)),
  },
  {
    name: 'handlers-by-type',
    mistake: 'calls handlers[event.type] without looking whether there is one',
    rule: 'unknown/event-type',
    steps: expecting(({ type }) => ({ message() {}, follow() {}, unfollow() {} })[type as 'message']()),
  },
  {
    name: 'message-type-default-throws',
    mistake: 'a switch over message.type whose default throws',
    rule: 'unknown/message-type',
    steps: expecting(({ message }) => refuse(message && !known.includes(message.type), 'unknown message')),
  },
  {
    name: 'unknown-message-404',
    mistake: 'answers 404 to a message of a kind that it does not know',
    rule: 'unknown/message-type',
    steps: () => {
      let status = 200;
      return {
        handle({ message }) {
          if (message && !known.includes(message.type)) status = 404;
        },
        answer() {
          const answered = status;
          status = 200;
          return new Response(null, { status: answered });
        },
      };
    },
  },
  {
    name: 'strict-object',
    mistake: 'validates events with a schema that allows no other members',
    rule: 'unknown/members',
    steps: expecting((event) => refuse('somethingNew' in event, 'unrecognized key')),
  },
  {
    name: 'strict-enum',
    mistake: 'validates source.type with a closed list',
    rule: 'unknown/values',
    steps: expecting(({ source }) => refuse(!['user', 'group', 'room'].includes(source?.type), 'invalid enum value')),
  },
];

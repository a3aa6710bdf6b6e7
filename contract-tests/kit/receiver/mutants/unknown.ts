import { eventKindFacts } from '../../../../generators/entries/schemas.ts';
import { expecting, refuse, withSteps, type ReceiverMutant } from './make.ts';

const known = Object.entries(eventKindFacts).flatMap(([kind, { type }]) => (type === 'message' ? kind : []));

/** Wrong about what LINE may add. */
export const unknownMutants: readonly ReceiverMutant[] = [
  {
    name: 'event-type-default-throws',
    mistake: { en: 'a switch over event.type whose default throws', zh: 'event.type 的 switch 在 default 中抛错' },
    caughtBy: 'unknown/event-type',
    make: expecting(({ type }) => refuse(!['message', 'follow', 'unfollow'].includes(type), `unknown event ${type}`)),
  },
  {
    name: 'handlers-by-type',
    mistake: {
      en: 'calls handlers[event.type] without looking whether there is one',
      zh: '不判断是否存在就调用 handlers[event.type]',
    },
    caughtBy: 'unknown/event-type',
    make: expecting(({ type }) => ({ message() {}, follow() {}, unfollow() {} })[type as 'message']()),
  },
  {
    name: 'message-type-default-throws',
    mistake: { en: 'a switch over message.type whose default throws', zh: 'message.type 的 switch 在 default 中抛错' },
    caughtBy: 'unknown/message-type',
    make: expecting(({ message }) => refuse(message && !known.includes(message.type), 'unknown message')),
  },
  {
    name: 'unknown-message-404',
    mistake: { en: 'answers 404 to a message of a kind that it does not know', zh: '对不认识的消息类型应答 404' },
    caughtBy: 'unknown/message-type',
    make: withSteps(() => {
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
    }),
  },
  {
    name: 'strict-object',
    mistake: {
      en: 'validates events with a schema that allows no other members',
      zh: '用不允许其他字段的 schema 校验事件',
    },
    caughtBy: 'unknown/members',
    make: expecting((event) => refuse('somethingNew' in event, 'unrecognized key')),
  },
  {
    name: 'strict-enum',
    mistake: { en: 'validates source.type with a closed list', zh: '用封闭列表校验 source.type' },
    caughtBy: 'unknown/values',
    make: expecting(({ source }) => refuse(!['user', 'group', 'room'].includes(source?.type), 'invalid enum value')),
  },
  {
    name: 'source-required',
    mistake: {
      en: 'takes source for granted, which a botSuspended event does not have',
      zh: '假定 source 一定存在，而 botSuspended 事件没有',
    },
    caughtBy: 'unknown/event-type',
    make: expecting(({ source }) => source.type.length),
  },
  {
    name: 'members-have-one-user',
    mistake: {
      en: 'reads source.userId when somebody joins, and LINE tells only the group',
      zh: '有人加入时读取 source.userId，而 LINE 只提供群组',
    },
    caughtBy: 'unknown/event-type',
    make: expecting(({ type, source }) => type === 'memberJoined' && source.userId.slice(1)),
  },
];

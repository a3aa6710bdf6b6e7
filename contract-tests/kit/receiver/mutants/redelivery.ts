import { withSteps, type ReceiverMutant } from './make.ts';
import type { Arrived } from './web-receiver.ts';

const refused = (status: number): Response => new Response(null, { status });
/** As long as requests that were sent at once take to arrive. */
const others = (): Promise<void> => new Promise((resume) => setTimeout(resume, 5));

/** Wrong about events that come again. */
export const redeliveryMutants: readonly ReceiverMutant[] = [
  {
    name: 'duplicate-409',
    mistake: { en: 'answers 409 to an event that is there already', zh: '对已有的事件应答 409' },
    caughtBy: 'redelivery/acknowledged',
    make: withSteps(() => {
      let isDuplicate = false;
      return {
        isNew({ webhookEventId }, seen) {
          isDuplicate ||= seen.has(webhookEventId);
          return !isDuplicate && Boolean(seen.add(webhookEventId));
        },
        answer() {
          const status = isDuplicate ? 409 : 200;
          isDuplicate = false;
          return refused(status);
        },
      };
    }),
  },
  {
    name: 'remembers-ten',
    mistake: { en: 'remembers the ids of the last ten events', zh: '只记住最近十个事件的 id' },
    caughtBy: 'redelivery/after-others',
    make: withSteps(() => {
      const last: string[] = [];
      return {
        isNew({ webhookEventId }) {
          const isKnown = last.includes(webhookEventId);
          last.push(webhookEventId);
          if (last.length > 10) last.shift();
          return !isKnown;
        },
      };
    }),
  },
  {
    name: 'time-is-the-key',
    mistake: { en: 'tells events apart by user and timestamp', zh: '用用户和 timestamp 区分事件' },
    caughtBy: 'redelivery/same-moment',
    make: withSteps(() => ({
      isNew({ source, timestamp }, seen) {
        const key = `${source?.userId} ${timestamp}`;
        return !seen.has(key) && Boolean(seen.add(key));
      },
    })),
  },
  {
    name: 'not-idempotent',
    mistake: { en: 'handles whatever comes', zh: '来什么就处理什么' },
    caughtBy: 'redelivery/handled-once',
    make: withSteps(() => ({ isNew: () => true })),
  },
  {
    name: 'redelivery-has-its-own-key',
    mistake: {
      en: 'keeps the whole event as the key, and a redelivery differs in isRedelivery',
      zh: '以整个事件为键，而重新投递的 isRedelivery 不同',
    },
    caughtBy: 'redelivery/handled-once',
    make: withSteps(() => ({
      isNew: (event, seen) => !seen.has(JSON.stringify(event)) && Boolean(seen.add(JSON.stringify(event))),
    })),
  },
  {
    name: 'trusts-the-mark',
    mistake: {
      en: 'takes an event for a duplicate when isRedelivery is set, and only then',
      zh: '仅在 isRedelivery 为 true 时才判断为重复',
    },
    caughtBy: 'redelivery/duplicate-handled-once',
    make: withSteps(() => ({
      isNew: ({ deliveryContext, webhookEventId }, seen) =>
        !(deliveryContext.isRedelivery && seen.has(webhookEventId)) && Boolean(seen.add(webhookEventId)),
    })),
  },
  {
    name: 'looks-then-adds',
    mistake: { en: 'looks for the id, does something else, and adds it later', zh: '先查 id，做别的事，之后才写入' },
    caughtBy: 'redelivery/at-once',
    make: withSteps(() => ({
      async isNew({ webhookEventId }, seen) {
        if (seen.has(webhookEventId)) return false;
        await others();
        return Boolean(seen.add(webhookEventId));
      },
    })),
  },
  {
    name: 'drops-redeliveries',
    mistake: { en: 'drops every event whose isRedelivery is set', zh: '丢弃所有 isRedelivery 为 true 的事件' },
    caughtBy: 'redelivery/first-seen',
    make: withSteps(() => ({ isNew: ({ deliveryContext }) => !deliveryContext.isRedelivery })),
  },
  {
    name: 'remembers-a-thousand',
    mistake: { en: 'remembers the ids of the last thousand events', zh: '只记住最近一千个事件的 id' },
    caughtBy: 'redelivery/after-others',
    make: withSteps(() => {
      const last = new Set<string>();
      return {
        isNew({ webhookEventId }) {
          const isKnown = last.has(webhookEventId);
          last.add(webhookEventId);
          if (last.size > 1000) for (const first of [...last].slice(0, 1)) last.delete(first);
          return !isKnown;
        },
      };
    }),
  },
  {
    name: 'time-of-the-id-is-the-key',
    mistake: {
      en: 'goes by the first ten characters of webhookEventId, which are its time',
      zh: '只看 webhookEventId 的前十个字符，即其时间',
    },
    caughtBy: 'redelivery/same-moment',
    make: keyedBy(({ webhookEventId }) => webhookEventId.slice(0, 10)),
  },
  {
    name: 'message-id-is-the-key',
    mistake: {
      en: 'tells events apart by message.id, which a follow does not have',
      zh: '用 message.id 区分事件，而关注事件没有该字段',
    },
    caughtBy: 'redelivery/every-kind',
    make: keyedBy(({ message }) => String(message?.id)),
  },
  {
    name: 'reply-token-is-the-key',
    mistake: {
      en: 'tells events apart by replyToken, which an unfollow does not have',
      zh: '用 replyToken 区分事件，而取消关注事件没有该字段',
    },
    caughtBy: 'redelivery/every-kind',
    make: keyedBy(({ replyToken }) => String(replyToken)),
  },
  {
    name: 'message-id-as-a-number',
    mistake: {
      en: 'keeps message.id as a number, which is too small for it',
      zh: '将 message.id 存为数字，精度不够',
    },
    caughtBy: 'redelivery/near-ids',
    make: keyedBy(({ message, webhookEventId }) =>
      message === undefined ? webhookEventId : String(Number(message.id)),
    ),
  },
  {
    name: 'drops-what-is-old',
    mistake: {
      en: 'drops events that are older than five minutes, against replays',
      zh: '为防重放而丢弃五分钟以前的事件',
    },
    caughtBy: 'redelivery/first-seen',
    make: withSteps(() => {
      let newest = 0;
      return {
        isNew({ webhookEventId, timestamp }, seen) {
          newest = Math.max(newest, timestamp);
          return timestamp > newest - 300_000 && !seen.has(webhookEventId) && Boolean(seen.add(webhookEventId));
        },
      };
    }),
  },
];

/** Handles an event once for each key. */
function keyedBy(key: (event: Arrived) => string): ReceiverMutant['make'] {
  return withSteps(() => ({ isNew: (event, seen) => !seen.has(key(event)) && Boolean(seen.add(key(event))) }));
}

import { around, expecting, refuse, withSteps, type ReceiverMutant } from './make.ts';

/** Wrong about what a platform has sent, and was recorded. */
export const recordedMutants: readonly ReceiverMutant[] = [
  {
    name: 'no-beacons',
    mistake: { en: 'knows no beacons, and fails at one that was recorded', zh: '不认识 beacon 事件，遇到录制的便出错' },
    caughtBy: 'recorded/acknowledged',
    make: expecting(({ type }) => refuse(type === 'beacon', 'unknown event')),
  },
  {
    name: 'same-bytes-refused',
    mistake: {
      en: 'takes a body that it has seen for a replay, and refuses it with 403',
      zh: '把见过的请求体当作重放攻击，以 403 拒绝',
    },
    caughtBy: 'recorded/again',
    make: around(({ handler }) => {
      const seen = new Set<string>();
      return async (request) => {
        const body = await request.clone().text();
        if (seen.has(body)) return new Response(null, { status: 403 });
        seen.add(body);
        return handler(request);
      };
    }),
  },
  {
    name: 'remembers-messages-alone',
    mistake: {
      en: 'remembers the ids of messages alone, and handles any other event each time it comes',
      zh: '只记住消息的 id，其他事件每次到达都处理',
    },
    caughtBy: 'recorded/handled-once',
    make: withSteps(() => ({
      isNew({ type, webhookEventId }, seen) {
        if (type !== 'message') return true;
        return !seen.has(webhookEventId) && Boolean(seen.add(webhookEventId));
      },
    })),
  },
];

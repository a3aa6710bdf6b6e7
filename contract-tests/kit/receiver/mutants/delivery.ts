import { around, cutOff, refuseConnection, withSteps, type ReceiverMutant } from './make.ts';
import type { ArrivedEnvelope } from './web-receiver.ts';

const refused = (status: number): Response => new Response(null, { status });
/** As long as requests that were sent at once take to arrive. */
const others = (): Promise<void> => new Promise((resume) => setTimeout(resume, 5));
const never = (): Promise<Response> => new Promise(() => undefined);

/** Wrong about how events come. */
export const deliveryMutants: readonly ReceiverMutant[] = [
  {
    name: 'first-event-required',
    mistake: {
      en: 'reads events[0].type, and the envelope that tries the URL has none',
      zh: '读取 events[0].type，而验证 URL 的信封没有事件',
    },
    caughtBy: 'envelope/verification',
    make: withSteps(() => ({ eventsOf: withFirst })),
  },
  {
    name: 'verification-400',
    mistake: { en: 'answers 400 when there are no events', zh: '没有事件时应答 400' },
    caughtBy: 'envelope/verification',
    make: withSteps(() => ({
      eventsOf: (parsed) =>
        (parsed as ArrivedEnvelope).events.length === 0 ? undefined : (parsed as ArrivedEnvelope).events,
    })),
  },
  {
    name: 'redirects',
    mistake: { en: 'redirects to the URL with a slash at its end', zh: '重定向到末尾带斜杠的 URL' },
    caughtBy: 'event/text',
    make: withSteps(() => ({ answer: () => new Response(null, { status: 302, headers: { location: '/webhook/' } }) })),
  },
  {
    name: 'one-event-only',
    mistake: { en: 'answers 400 to more than one event', zh: '多于一个事件时应答 400' },
    caughtBy: 'batch/several',
    make: withSteps(() => ({
      eventsOf: (parsed) =>
        (parsed as ArrivedEnvelope).events.length > 1 ? undefined : (parsed as ArrivedEnvelope).events,
    })),
  },
  {
    name: 'first-event-only',
    mistake: { en: 'handles the first event of a request', zh: '只处理请求的第一个事件' },
    caughtBy: 'batch/handled',
    make: withSteps(() => ({ eventsOf: (parsed) => (parsed as ArrivedEnvelope).events?.slice(0, 1) })),
  },
  {
    name: 'unfollow-of-a-stranger',
    mistake: { en: 'throws when somebody unfollows whom it does not know', zh: '有不认识的人取消关注时抛错' },
    caughtBy: 'order/acknowledged',
    make: withSteps(() => {
      const friends = new Set<string>();
      return {
        handle({ type, source }) {
          if (type === 'follow') friends.add(source.userId);
          if (type === 'unfollow' && !friends.delete(source.userId)) throw new Error('no such friend');
        },
      };
    }),
  },
  {
    name: 'drops-what-is-late',
    mistake: { en: 'drops an event that is older than the newest of its user', zh: '丢弃早于该用户最新事件的事件' },
    caughtBy: 'order/handled',
    make: withSteps(() => {
      const newest = new Map<string, number>();
      return {
        isNew({ source, timestamp }) {
          const isLate = timestamp <= (newest.get(source.userId) ?? 0);
          if (!isLate) newest.set(source.userId, timestamp);
          return !isLate;
        },
      };
    }),
  },
  {
    name: 'stops-at-the-unknown',
    mistake: {
      en: 'returns from the loop at an event that it does not know, where continue is meant',
      zh: '遇到不认识的事件时 return，而应为 continue',
    },
    caughtBy: 'unknown/neighbours',
    make: withSteps(() => ({
      eventsOf(parsed) {
        const events = (parsed as ArrivedEnvelope).events;
        const unknown = events.findIndex(({ type }) => type === 'somethingNew');
        return unknown < 0 ? events : events.slice(0, unknown);
      },
    })),
  },
  {
    name: 'body-limit-1-kb',
    mistake: { en: 'limits the body to 1 kB', zh: '请求体上限为 1 kB' },
    caughtBy: 'batch/several',
    make: limited(1000),
  },
  {
    name: 'body-limit-100-kb',
    mistake: { en: "leaves the body parser's limit at 100 kB", zh: '保留解析器 100 kB 的上限' },
    caughtBy: 'payload/hundred-events',
    make: limited(102_400),
  },
  {
    name: 'body-limit-512-kb',
    mistake: { en: 'limits the body to 512 kB', zh: '请求体上限为 512 kB' },
    caughtBy: 'payload/megabyte',
    make: limited(524_288),
  },
  {
    name: 'one-at-a-time',
    mistake: { en: 'answers 503 while another request is under way', zh: '另一请求进行中时应答 503' },
    caughtBy: 'burst/acknowledged',
    make: around(({ handler }) => {
      let busy = false;
      return async (request) => {
        if (busy) return refused(503);
        busy = true;
        await others();
        return Promise.resolve(handler(request)).finally(() => (busy = false));
      };
    }),
  },
  {
    name: 'shared-variable',
    mistake: {
      en: 'keeps the request under way in a variable that all requests share',
      zh: '将进行中的请求保存在所有请求共享的变量里',
    },
    caughtBy: 'burst/handled',
    make: around(({ handler }) => {
      let current: Request;
      return async (request) => {
        current = request.clone() as Request;
        await others();
        return handler(current.clone() as Request);
      };
    }),
  },
  {
    name: 'works-before-it-answers',
    mistake: {
      en: 'answers when the work is done, and the work takes 2.5 s',
      zh: '工作完成后才应答，而工作需要 2.5 s',
    },
    caughtBy: 'acknowledgement/in-time',
    make: around(({ handler }, { pass }) => (request) => {
      pass(2500);
      return handler(request);
    }),
  },
  {
    name: 'never-answers-stickers',
    mistake: { en: 'forgets to answer when there is nothing to do', zh: '无事可做时忘记应答' },
    caughtBy: 'event/sticker',
    make: around(({ handler }, { runOut }) => async (request) => {
      if (!(await request.clone().text()).includes('"sticker"')) return handler(request);
      runOut();
      return never();
    }),
  },
  {
    name: 'rejects-unhandled',
    mistake: {
      en: 'answers first, and the work rejects where nobody catches it, so that the process ends',
      zh: '先应答，之后的工作抛出无人捕获的拒绝，使进程退出',
    },
    caughtBy: 'liveness/alive-at-the-end',
    beside: ['malformed/events'],
    make: endingWith((text) => text.includes('"message":null')),
  },
  {
    name: 'verification-204',
    mistake: {
      en: 'answers 204 to what tries the URL, and LINE asks for 200',
      zh: '对验证 URL 的请求应答 204，而 LINE 要求 200',
    },
    caughtBy: 'envelope/verification-200',
    make: withSteps(() => ({ answer: () => new Response(null, { status: 204 }) })),
  },
  {
    name: 'returns-at-a-follow',
    mistake: {
      en: 'returns from the loop at a follow, where continue is meant',
      zh: '遇到关注事件时 return，而应为 continue',
    },
    caughtBy: 'batch/handled',
    make: withSteps(() => ({
      eventsOf(parsed) {
        const events = (parsed as ArrivedEnvelope).events;
        const follow = events.findIndex(({ type }) => type === 'follow');
        return follow < 0 ? events : events.slice(0, follow);
      },
    })),
  },
  {
    name: 'joins-texts',
    mistake: {
      en: 'joins the pieces of a body as texts (text += chunk), which spoils a character that is cut',
      zh: '把请求体的各片作为文本拼接（text += chunk），破坏被断开的字符',
    },
    caughtBy: 'payload/pieces',
    make: around(({ handler }) => async (request) => {
      if (request.body === null) return handler(request);
      const { url, method, headers } = request;
      return handler(new Request(url, { method, headers, body: (await joinedTexts(request)) as BodyInit }));
    }),
  },
  {
    name: 'large-bodies-unread',
    mistake: {
      en: 'answers 200 to a body over 100 kB without reading it',
      zh: '对超过 100 kB 的请求体不读取就应答 200',
    },
    caughtBy: 'payload/handled',
    make: limited(102_400, 200),
  },
  {
    name: 'ends-and-comes-back',
    mistake: {
      en: 'ends at a location, and whatever started it starts it again',
      zh: '遇到地点消息时进程退出，随后被重新启动',
    },
    caughtBy: 'event/location',
    make: endingAt((text) => text.includes('"type":"location"')),
  },
];

function withFirst(parsed: unknown): readonly unknown[] | undefined {
  const events = (parsed as ArrivedEnvelope).events;
  return events[0]!.type === undefined ? undefined : events;
}

/** A body parser with a limit in bytes, and what it answers beyond it. */
function limited(most: number, status = 413): ReceiverMutant['make'] {
  return around(
    ({ handler }) =>
      async (request) =>
        (await request.clone().arrayBuffer()).byteLength > most ? refused(status) : handler(request),
  );
}

/** A process that ends after it has acknowledged such a body. */
function endingWith(isFatal: (text: string) => boolean): ReceiverMutant['make'] {
  return around(({ handler }) => {
    let hasEnded = false;
    return async (request) => {
      if (hasEnded) refuseConnection();
      hasEnded = isFatal(await request.clone().text());
      return handler(request);
    };
  });
}

/** A process that ends at such a body before it answers, and takes connections again after some that it refuses. */
function endingAt(isFatal: (text: string) => boolean): ReceiverMutant['make'] {
  return around(({ handler }) => {
    let refusals = 0;
    return async (request) => {
      if (refusals > 0) {
        refusals -= 1;
        refuseConnection();
      }
      if (!isFatal(await request.clone().text())) return handler(request);
      refusals = 3;
      cutOff();
    };
  });
}

/** The text of a body that is decoded piece by piece, as `text += chunk` does. */
async function joinedTexts(request: Request): Promise<Uint8Array> {
  let text = '';
  for (const reader = request.body!.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new TextEncoder().encode(text);
    text += new TextDecoder().decode(value);
  }
}

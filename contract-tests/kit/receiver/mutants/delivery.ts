import { refuseConnection, type Mutant } from './build-mutant.ts';
import type { ArrivedEnvelope, WebReceiver } from './web-receiver.ts';

const refused = (status: number): Response => new Response(null, { status });
/** As long as requests that were sent at once take to arrive. */
const others = (): Promise<void> => new Promise((resume) => setTimeout(resume, 5));
const never = (): Promise<Response> => new Promise(() => undefined);

/** Wrong about how events come. */
export const deliveryMutants: readonly Mutant[] = [
  {
    name: 'first-event-required',
    mistake: 'reads events[0].type, and the envelope that tries the URL has none',
    rule: 'envelope/verification',
    steps: () => ({ eventsOf: withFirst }),
  },
  {
    name: 'verification-400',
    mistake: 'answers 400 when there are no events',
    rule: 'envelope/verification',
    steps: () => ({
      eventsOf: (parsed) =>
        (parsed as ArrivedEnvelope).events.length === 0 ? undefined : (parsed as ArrivedEnvelope).events,
    }),
  },
  {
    name: 'redirects',
    mistake: 'redirects to the URL with a slash at its end',
    rule: 'event/text',
    steps: () => ({ answer: () => new Response(null, { status: 302, headers: { location: '/webhook/' } }) }),
  },
  {
    name: 'one-event-only',
    mistake: 'answers 400 to more than one event',
    rule: 'batch/several',
    steps: () => ({
      eventsOf: (parsed) =>
        (parsed as ArrivedEnvelope).events.length > 1 ? undefined : (parsed as ArrivedEnvelope).events,
    }),
  },
  {
    name: 'first-event-only',
    mistake: 'handles the first event of a request',
    rule: 'batch/handled',
    steps: () => ({ eventsOf: (parsed) => (parsed as ArrivedEnvelope).events?.slice(0, 1) }),
  },
  {
    name: 'unfollow-of-a-stranger',
    mistake: 'throws when somebody unfollows whom it does not know',
    rule: 'order/acknowledged',
    steps: () => {
      const friends = new Set<string>();
      return {
        handle({ type, source }) {
          if (type === 'follow') friends.add(source.userId);
          if (type === 'unfollow' && !friends.delete(source.userId)) throw new Error('no such friend');
        },
      };
    },
  },
  {
    name: 'drops-what-is-late',
    mistake: 'drops an event that is older than the newest of its user',
    rule: 'order/handled',
    steps: () => {
      const newest = new Map<string, number>();
      return {
        isNew({ source, timestamp }) {
          const isLate = timestamp <= (newest.get(source.userId) ?? 0);
          if (!isLate) newest.set(source.userId, timestamp);
          return !isLate;
        },
      };
    },
  },
  {
    name: 'stops-at-the-unknown',
    mistake: 'returns from the loop at an event that it does not know, where continue is meant',
    rule: 'unknown/neighbours',
    steps: () => ({
      eventsOf(parsed) {
        const events = (parsed as ArrivedEnvelope).events;
        const unknown = events.findIndex(({ type }) => type === 'somethingNew');
        return unknown < 0 ? events : events.slice(0, unknown);
      },
    }),
  },
  {
    name: 'duplicate-409',
    mistake: 'answers 409 to an event that is there already',
    rule: 'redelivery/acknowledged',
    steps: () => {
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
    },
  },
  {
    name: 'remembers-ten',
    mistake: 'remembers the ids of the last ten events',
    rule: 'redelivery/after-others',
    steps: () => {
      const last: string[] = [];
      return {
        isNew({ webhookEventId }) {
          const isKnown = last.includes(webhookEventId);
          last.push(webhookEventId);
          if (last.length > 10) last.shift();
          return !isKnown;
        },
      };
    },
  },
  {
    name: 'time-is-the-key',
    mistake: 'tells events apart by user and timestamp',
    rule: 'redelivery/same-moment',
    steps: () => ({
      isNew({ source, timestamp }, seen) {
        const key = `${source?.userId} ${timestamp}`;
        return !seen.has(key) && Boolean(seen.add(key));
      },
    }),
  },
  {
    name: 'not-idempotent',
    mistake: 'handles whatever comes',
    rule: 'redelivery/handled-once',
    steps: () => ({ isNew: () => true }),
  },
  {
    name: 'redelivery-has-its-own-key',
    mistake: 'keeps the whole event as the key, and a redelivery differs in isRedelivery',
    rule: 'redelivery/handled-once',
    steps: () => ({
      isNew: (event, seen) => !seen.has(JSON.stringify(event)) && Boolean(seen.add(JSON.stringify(event))),
    }),
  },
  {
    name: 'trusts-the-mark',
    mistake: 'takes an event for a duplicate when isRedelivery is set, and only then',
    rule: 'redelivery/duplicate-handled-once',
    steps: () => ({
      isNew: ({ deliveryContext, webhookEventId }, seen) =>
        !(deliveryContext.isRedelivery && seen.has(webhookEventId)) && Boolean(seen.add(webhookEventId)),
    }),
  },
  {
    name: 'looks-then-adds',
    mistake: 'looks for the id, does something else, and adds it later',
    rule: 'redelivery/at-once',
    steps: () => ({
      async isNew({ webhookEventId }, seen) {
        if (seen.has(webhookEventId)) return false;
        await others();
        return Boolean(seen.add(webhookEventId));
      },
    }),
  },
  {
    name: 'drops-redeliveries',
    mistake: 'drops every event whose isRedelivery is set',
    rule: 'redelivery/first-seen',
    steps: () => ({ isNew: ({ deliveryContext }) => !deliveryContext.isRedelivery }),
  },
  { name: 'body-limit-1-kb', mistake: 'limits the body to 1 kB', rule: 'batch/several', around: limited(1000) },
  {
    name: 'body-limit-100-kb',
    mistake: "leaves the body parser's limit at 100 kB",
    rule: 'payload/hundred-events',
    around: limited(102_400),
  },
  {
    name: 'body-limit-512-kb',
    mistake: 'limits the body to 512 kB',
    rule: 'payload/megabyte',
    around: limited(524_288),
  },
  {
    name: 'one-at-a-time',
    mistake: 'answers 503 while another request is under way',
    rule: 'burst/acknowledged',
    around({ handler }) {
      let busy = false;
      return async (request) => {
        if (busy) return refused(503);
        busy = true;
        await others();
        return Promise.resolve(handler(request)).finally(() => (busy = false));
      };
    },
  },
  {
    name: 'shared-variable',
    mistake: 'keeps the request under way in a variable that all requests share',
    rule: 'burst/handled',
    around({ handler }) {
      let current: Request;
      return async (request) => {
        current = request.clone() as Request;
        await others();
        return handler(current.clone() as Request);
      };
    },
  },
  {
    name: 'works-before-it-answers',
    mistake: 'answers when the work is done, and the work takes 2.5 s',
    rule: 'acknowledgement/in-time',
    around:
      ({ handler }, { pass }) =>
      (request) => {
        pass(2500);
        return handler(request);
      },
  },
  {
    name: 'never-answers-stickers',
    mistake: 'forgets to answer when there is nothing to do',
    rule: 'event/sticker',
    around:
      ({ handler }, { runOut }) =>
      async (request) => {
        if (!(await request.clone().text()).includes('"sticker"')) return handler(request);
        runOut();
        return never();
      },
  },
  {
    name: 'rejects-unhandled',
    mistake: 'answers first, and the work rejects where nobody catches it, so that the process ends',
    rule: 'liveness/alive-at-the-end',
    after: ['malformed/events'],
    around: endingWith((text) => text.includes('"message":null')),
  },
];

function withFirst(parsed: unknown): readonly unknown[] | undefined {
  const events = (parsed as ArrivedEnvelope).events;
  return events[0]!.type === undefined ? undefined : events;
}

/** A body parser with a limit in bytes. */
function limited(most: number): NonNullable<Mutant['around']> {
  return ({ handler }) =>
    async (request) =>
      (await request.clone().arrayBuffer()).byteLength > most ? refused(413) : handler(request);
}

/** A process that ends after it has acknowledged such a body. */
function endingWith(isFatal: (text: string) => boolean): NonNullable<Mutant['around']> {
  return ({ handler }: WebReceiver) => {
    let hasEnded = false;
    return async (request) => {
      if (hasEnded) refuseConnection();
      hasEnded = isFatal(await request.clone().text());
      return handler(request);
    };
  };
}

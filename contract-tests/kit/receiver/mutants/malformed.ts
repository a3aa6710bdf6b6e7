import { around, withSteps, type ReceiverMutant } from './make.ts';
import { crash, rightSteps, Uncaught, type Arrived, type ArrivedEnvelope, type Steps } from './web-receiver.ts';

const lenient = new TextDecoder();

/** Parses without a try around it. */
function uncaught<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Uncaught(error);
  }
}

/** What a framework's parser answers where there is no error handler: 500. */
function parsing(parse: Steps['parse']): ReceiverMutant['make'] {
  return withSteps(() => ({ parse: (text) => uncaught(() => parse(text)) }));
}

/** Wrong about what the internet sends. */
export const malformedMutants: readonly ReceiverMutant[] = [
  {
    name: 'parse-without-try',
    mistake: { en: 'calls JSON.parse without try', zh: '没有用 try 就调用 JSON.parse' },
    caughtBy: 'refusal/status',
    make: parsing(JSON.parse),
  },
  {
    name: 'always-200',
    mistake: { en: 'catches everything and answers 200', zh: '捕获一切并应答 200' },
    caughtBy: 'malformed/json',
    make: withSteps(() => ({ parse: orElse({ events: [] }) })),
  },
  {
    name: 'lenient-parser',
    mistake: {
      en: 'parses with eval or JSON5, which take more than JSON',
      zh: '用 eval 或 JSON5 解析，接受的不止 JSON',
    },
    caughtBy: 'malformed/lenient-json',
    make: withSteps(() => ({ parse: (text) => JSON.parse(text.replace(/,\s*([}\]])/g, '$1')) as unknown })),
  },
  {
    name: 'forms-as-well',
    mistake: { en: 'falls back to parsing a form, and finds no events in it', zh: '退而解析表单，并从中找不到事件' },
    caughtBy: 'malformed/no-json',
    make: withSteps(() => ({ parse: orForm, eventsOf: (parsed) => (parsed as ArrivedEnvelope).events ?? [] })),
  },
  {
    name: 'empty-is-fine',
    mistake: {
      en: 'takes an empty body for an empty object, and no events for nothing to do',
      zh: '把空请求体当作空对象，把没有事件当作无事可做',
    },
    caughtBy: 'malformed/empty',
    make: withSteps(() => ({ parse: (text) => JSON.parse(text.trim() || '{"events":[]}') as unknown })),
  },
  {
    name: 'null-envelope',
    mistake: { en: 'reads events of what was parsed, which is null', zh: '读取解析结果的 events，而结果是 null' },
    caughtBy: 'refusal/status',
    make: withSteps(() => ({ eventsOf: (parsed) => (parsed as ArrivedEnvelope).events })),
  },
  {
    name: 'events-optional',
    mistake: {
      en: 'writes (body.events ?? []) and acknowledges whatever has none',
      zh: '写成 (body.events ?? [])，没有 events 的都确认',
    },
    caughtBy: 'malformed/no-envelope',
    make: withSteps(() => ({ eventsOf: (parsed) => [(parsed as ArrivedEnvelope | null)?.events ?? []].flat() })),
  },
  {
    name: 'null-event',
    mistake: { en: 'reads message.type of every message event', zh: '读取每个消息事件的 message.type' },
    caughtBy: 'malformed/events',
    make: withSteps(() => ({ handle: ({ type, message }) => type === 'message' && message.type.length })),
  },
  {
    name: 'strict-decoding-without-try',
    mistake: { en: 'decodes strictly without try', zh: '严格解码但没有 try' },
    caughtBy: 'malformed/utf-8',
    make: withSteps(() => ({ decode: (body) => uncaught(() => rightSteps.decode(body)) })),
  },
  {
    name: 'lenient-decoding',
    mistake: { en: 'decodes with replacement characters', zh: '用替换字符解码' },
    caughtBy: 'malformed/utf-8-refused',
    make: withSteps(() => ({ decode: (body) => lenient.decode(body) })),
  },
  {
    name: 'body-undefined',
    mistake: {
      en: 'leaves the body to a parser that only reads application/json, and reads from undefined',
      zh: '交给只读 application/json 的解析器，再从 undefined 读取',
    },
    caughtBy: 'malformed/content-type',
    make: around(
      ({ handler }) =>
        (request) =>
          request.headers.get('content-type')?.startsWith('application/json') === true ? handler(request) : crash(),
    ),
  },
  {
    name: 'recursive-copy',
    mistake: { en: 'copies what was parsed by recursion', zh: '递归复制解析结果' },
    caughtBy: 'malformed/nesting',
    make: parsing((text) => tooDeep(JSON.parse(text) as unknown)),
  },
  {
    name: 'handlers-without-own',
    mistake: {
      en: 'looks for a handler with `in`, which finds those that every object has',
      zh: '用 in 查找处理函数，会找到每个对象都有的成员',
    },
    caughtBy: 'malformed/prototype',
    make: withSteps(() => ({ handle: callByType })),
  },
  {
    name: 'deep-merge',
    mistake: {
      en: 'merges what was parsed into an object, __proto__ included',
      zh: '将解析结果（含 __proto__）合并进对象',
    },
    caughtBy: 'malformed/unpolluted',
    make: withSteps(() => {
      // Stands for Object.prototype, which the tests around have to share.
      const everyObject: { events?: unknown } = {};
      return {
        eventsOf(parsed) {
          const events = (parsed as ArrivedEnvelope | null)?.events ?? everyObject.events;
          if (Object.hasOwn(parsed as object, '__proto__')) everyObject.events = [];
          return Array.isArray(events) ? events : undefined;
        },
      };
    }),
  },
  {
    name: 'get-is-an-error',
    mistake: { en: 'parses the body of a GET', zh: '解析 GET 的请求体' },
    caughtBy: 'method/get',
    make: withSteps(() => ({ refuseMethod: crash })),
  },
  {
    name: 'octet-stream-500',
    mistake: {
      en: 'answers 500 to application/octet-stream, after it has dropped what it knows',
      zh: '丢弃已知事件之后，对 application/octet-stream 应答 500',
    },
    caughtBy: 'malformed/content-type',
    make: around(({ handler, handled }) => async (request) => {
      const before = handled.length;
      const response = await handler(request);
      const isOctets = request.headers.get('content-type') === 'application/octet-stream';
      return isOctets && handled.length > before ? crash() : response;
    }),
  },
];

function orElse(value: unknown): Steps['parse'] {
  return (text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return value;
    }
  };
}

function orForm(text: string): unknown {
  return text.startsWith('payload=') ? Object.fromEntries(new URLSearchParams(text)) : (JSON.parse(text) as unknown);
}

/** Goes down as far as a stack of a small thread. */
function tooDeep(value: unknown, depth = 0): unknown {
  if (depth > 1000) throw new RangeError('Maximum call stack size exceeded');
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) tooDeep(member, depth + 1);
  return value;
}

function callByType({ type }: Arrived): unknown {
  const handlers: Readonly<Record<string, (() => unknown) | object>> = { message() {}, follow() {}, unfollow() {} };
  return type in handlers && (handlers[type] as () => unknown)();
}

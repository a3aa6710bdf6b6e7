import type { Mutant } from './build-mutant.ts';
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
function parsing(parse: Steps['parse']): NonNullable<Mutant['steps']> {
  return () => ({ parse: (text) => uncaught(() => parse(text)) });
}

/** Wrong about what the internet sends. */
export const malformedMutants: readonly Mutant[] = [
  {
    name: 'parse-without-try',
    mistake: 'calls JSON.parse without try',
    rule: 'malformed/json',
    steps: parsing(JSON.parse),
  },
  {
    name: 'always-200',
    mistake: 'catches everything and answers 200',
    rule: 'malformed/json',
    steps: () => ({ parse: orElse({ events: [] }) }),
  },
  {
    name: 'lenient-parser',
    mistake: 'parses with eval or JSON5, which take more than JSON',
    rule: 'malformed/lenient-json',
    steps: () => ({ parse: (text) => JSON.parse(text.replace(/,\s*([}\]])/g, '$1')) as unknown }),
  },
  {
    name: 'forms-as-well',
    mistake: 'falls back to parsing a form, and finds no events in it',
    rule: 'malformed/no-json',
    steps: () => ({ parse: orForm, eventsOf: (parsed) => (parsed as ArrivedEnvelope).events ?? [] }),
  },
  {
    name: 'empty-is-fine',
    mistake: 'takes an empty body for an empty object, and no events for nothing to do',
    rule: 'malformed/empty',
    steps: () => ({ parse: (text) => JSON.parse(text.trim() || '{"events":[]}') as unknown }),
  },
  {
    name: 'null-envelope',
    mistake: 'reads events of what was parsed, which is null',
    rule: 'malformed/no-envelope',
    steps: () => ({ eventsOf: (parsed) => (parsed as ArrivedEnvelope).events }),
  },
  {
    name: 'events-optional',
    mistake: 'writes (body.events ?? []) and acknowledges whatever has none',
    rule: 'malformed/no-envelope',
    steps: () => ({ eventsOf: (parsed) => [(parsed as ArrivedEnvelope | null)?.events ?? []].flat() }),
  },
  {
    name: 'null-event',
    mistake: 'reads message.type of every message event',
    rule: 'malformed/events',
    steps: () => ({ handle: ({ type, message }) => type === 'message' && message.type.length }),
  },
  {
    name: 'strict-decoding-without-try',
    mistake: 'decodes strictly without try',
    rule: 'malformed/utf-8',
    steps: () => ({ decode: (body) => uncaught(() => rightSteps.decode(body)) }),
  },
  {
    name: 'lenient-decoding',
    mistake: 'decodes with replacement characters',
    rule: 'malformed/utf-8-refused',
    steps: () => ({ decode: (body) => lenient.decode(body) }),
  },
  {
    name: 'body-undefined',
    mistake: 'leaves the body to a parser that only reads application/json, and reads from undefined',
    rule: 'malformed/content-type',
    around:
      ({ handler }) =>
      (request) =>
        request.headers.get('content-type')?.startsWith('application/json') === true ? handler(request) : crash(),
  },
  {
    name: 'recursive-copy',
    mistake: 'copies what was parsed by recursion',
    rule: 'malformed/nesting',
    steps: parsing((text) => tooDeep(JSON.parse(text) as unknown)),
  },
  {
    name: 'handlers-without-own',
    mistake: 'looks for a handler with `in`, which finds those that every object has',
    rule: 'malformed/prototype',
    steps: () => ({ handle: callByType }),
  },
  {
    name: 'deep-merge',
    mistake: 'merges what was parsed into an object, __proto__ included',
    rule: 'malformed/unpolluted',
    steps: () => {
      // Stands for Object.prototype, which the tests around have to share.
      const everyObject: { events?: unknown } = {};
      return {
        eventsOf(parsed) {
          const events = (parsed as ArrivedEnvelope | null)?.events ?? everyObject.events;
          if (Object.hasOwn(parsed as object, '__proto__')) everyObject.events = [];
          return Array.isArray(events) ? events : undefined;
        },
      };
    },
  },
  {
    name: 'get-is-an-error',
    mistake: 'parses the body of a GET',
    rule: 'method/get',
    steps: () => ({ refuseMethod: crash }),
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

import { isObject } from '../../../../common/json.ts';
import { validators } from '../../../../generators/generated/validators/by-name.ts';
import { keepsToLine } from './line-members.ts';
import { type Json } from './schema-node.ts';

/** Smaller lists of events than these: fewer events; of one valid event fewer members, a shorter text. */
export function* smallerEvents(events: readonly Json[]): Generator<readonly Json[]> {
  const [only] = events;
  if (events.length > 1) {
    const half = Math.ceil(events.length / 2);
    yield events.slice(0, half);
    yield events.slice(half);
    if (events.length < 12) for (const left of events.keys()) yield events.filter((_, index) => index !== left);
  } else if (only !== undefined && canBeSent(only)) {
    for (const path of optionalPaths(only)) yield [without(only, path)];
    for (const shorter of shorterTexts(only)) yield [shorter];
  }
}

/** Names, and places in lists, from the event down to one of its members. */
type Path = readonly (string | number)[];

/** Where the members are that LINE may leave out, the largest parts first. */
export function optionalPaths(event: Json): readonly Path[] {
  return [...pathsIn(event)].filter((path) => canBeSent(without(event, path)));
}

/** As it is written in code: `events[0].message.emojis`. */
export function pathText(path: Path): string {
  return path.map((name) => (typeof name === 'number' ? `[${name}]` : `.${name}`)).join('');
}

function* pathsIn(value: unknown, above: Path = []): Generator<Path> {
  const isList = Array.isArray(value);
  const members: readonly (readonly [string | number, unknown])[] = isList
    ? [...(value as readonly unknown[]).entries()]
    : Object.entries(isObject(value) ? value : {});
  // Elements are not left out one by one: the texts around them count on them.
  if (!isList) for (const [name] of members) yield [...above, name];
  for (const [name, member] of members) yield* pathsIn(member, [...above, name]);
}

export function without<T>(value: T, path: Path): T {
  const [name, ...below] = path;
  if (Array.isArray(value)) {
    return value.map((element: unknown, index) => (index === name ? without(element, below) : element)) as T;
  }
  if (!isObject(value)) return value;
  if (below.length > 0) return { ...value, [name!]: without(value[name!], below) };
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)) as T;
}

function* shorterTexts(event: Json): Generator<Json> {
  const { message } = event;
  // Emojis and mentions point into the text.
  if (!isObject(message) || typeof message['text'] !== 'string' || 'emojis' in message || 'mention' in message) return;
  const characters = [...message['text']];
  if (characters.length < 2) return;
  const half = Math.ceil(characters.length / 2);
  for (const part of [characters.slice(0, half), characters.slice(half)]) {
    yield { ...event, message: { ...message, text: part.join('') } };
  }
}

/** Whether LINE could send it, as far as the page and LINE's own definition tell. */
function canBeSent(event: Json): boolean {
  return validators.webhookEvent(event) && keepsToLine(event);
}

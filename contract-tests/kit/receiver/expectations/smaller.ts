import { isObject } from '../../../../common/json.ts';
import { validators } from '../../../../generators/generated/validators/by-name.ts';
import { type Json } from '../events/schema-of.ts';

/** Smaller lists of events than these: fewer events; of one valid event fewer members, a shorter text. */
export function* smallerEvents(events: readonly Json[]): Generator<readonly Json[]> {
  const [only] = events;
  if (events.length > 1) {
    const half = Math.ceil(events.length / 2);
    yield events.slice(0, half);
    yield events.slice(half);
    if (events.length < 12) for (const left of events.keys()) yield events.filter((_, index) => index !== left);
  } else if (only !== undefined && isValid(only)) {
    for (const path of optionalPaths(only)) yield [without(only, path)];
    for (const shorter of shorterTexts(only)) yield [shorter];
  }
}

/** Names from the event down to one of its members. */
type Path = readonly string[];

/** Where the members are that the event may lack, the largest parts first. */
export function optionalPaths(event: Json): readonly Path[] {
  return [...pathsIn(event)].filter((path) => isValid(without(event, path)));
}

function* pathsIn(value: Json, above: Path = []): Generator<Path> {
  for (const name of Object.keys(value)) yield [...above, name];
  for (const [name, member] of Object.entries(value)) if (isObject(member)) yield* pathsIn(member, [...above, name]);
}

function without(value: Json, [name, ...below]: Path): Json {
  const member = value[name!];
  if (below.length > 0 && isObject(member)) return { ...value, [name!]: without(member, below) };
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
}

function* shorterTexts(event: Json): Generator<Json> {
  const { message } = event;
  if (!isObject(message) || typeof message['text'] !== 'string') return;
  const characters = [...message['text']];
  if (characters.length < 2) return;
  const half = Math.ceil(characters.length / 2);
  for (const part of [characters.slice(0, half), characters.slice(half)]) {
    yield { ...event, message: { ...message, text: part.join('') } };
  }
}

function isValid(event: Json): boolean {
  return validators.webhookEvent(event);
}

import { isObject } from '../../../../common/json.ts';
import { eventKindFacts } from '../../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import { pageExample } from './event-kinds.ts';
import { elementPlace, memberPlace, placeOf, requiredMembers, settle, type Json, type Place } from './schema-of.ts';

/** The event with nothing that it may lack, at any level. */
export function minimalEvent(kind: EventKind): Json {
  return prune(placeOf(eventKindFacts[kind].schema), pageExample(kind).event) as Json;
}

function prune(unsettled: Place, value: unknown): unknown {
  const place = settle(unsettled, value);
  if (Array.isArray(value)) {
    const elements = elementPlace(place);
    return elements === undefined ? value : value.map((element) => prune(elements, element));
  }
  if (!isObject(value)) return value;
  const members = requiredMembers(place, value).map((name): readonly [string, unknown] => {
    const member = memberPlace(place, name);
    return [name, member === undefined ? value[name] : prune(member, value[name])];
  });
  return Object.fromEntries(members);
}

import { isObject } from '../../../../common/json.ts';
import { eventKindFacts } from '../../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import { pageExample } from './event-kinds.ts';
import { lineMembers } from './line-members.ts';
import { merged } from './maximal-event.ts';
import {
  elementNode,
  memberNode,
  requiredMembers,
  resolveNode,
  schemaNode,
  type Json,
  type SchemaNode,
} from './schema-node.ts';

/** The event with nothing that LINE leaves out, at any level. */
export function minimalEvent(kind: EventKind): Json {
  const { event } = pageExample(kind);
  return merged(pageMinimalEvent(kind), lineMembers(event));
}

/** The event with nothing that the page does not require. LINE itself always sends some of what is missing then. */
export function pageMinimalEvent(kind: EventKind): Json {
  return prune(schemaNode(eventKindFacts[kind].schema), pageExample(kind).event) as Json;
}

function prune(unresolved: SchemaNode, value: unknown): unknown {
  const node = resolveNode(unresolved, value);
  if (Array.isArray(value)) {
    const elements = elementNode(node);
    return elements === undefined ? value : value.map((element) => prune(elements, element));
  }
  if (!isObject(value)) return value;
  const members = requiredMembers(node, value).map((name): readonly [string, unknown] => {
    const member = memberNode(node, name);
    return [name, member === undefined ? value[name] : prune(member, value[name])];
  });
  return Object.fromEntries(members);
}

import { isObject } from '../../../common/json.ts';
import { eventSources } from '../../../generators/generated/coverage-facts.ts';
import { eventKindFacts } from '../../../generators/generated/event-kinds.ts';
import type { EventKind, UserAct } from '../../../generators/generated/types.ts';
import { validateUserAct } from '../../../generators/generated/validators/acts.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { wrongPlace, wrongStickerText } from '../../../mock-server/core/actions/act-fields.ts';
import type { ActText } from '../../../mock-server/core/actions/act-texts.ts';
import type { Text } from '../../language.ts';

/** Whether an event tells who it was in a group or a room, too. */
export function tellsWhoInGroups(kind: EventKind): boolean {
  return kind === 'messageEdited' || eventKindFacts[kind].source !== 'inferred';
}

/** Whether an event can tell who it was at all. */
export function canTellWho(kind: EventKind): boolean {
  return tellsWhoInGroups(kind) || eventSources[kind].includes('user');
}

/** Why LINE would not send an event that keeps to the contract; `undefined` where it could. */
export function beyondLine(kind: EventKind, event: object): Text | undefined {
  const { source, joined, left, message } = event as Readonly<Record<string, unknown>>;
  return wrongSource(kind, source) ?? wrongMembers(joined ?? left) ?? wrongMessage(message);
}

function wrongSource(kind: EventKind, source: unknown): Text | undefined {
  if (!isObject(source)) return undefined;
  const sources = eventSources[kind];
  if (sources.length === 0) return { en: `${kind} has no source`, zh: `${kind} 没有 source` };
  const { type } = source;
  if (!(sources as readonly unknown[]).includes(type)) {
    return {
      en: `source.type is ${JSON.stringify(type)}, and ${kind} comes from ${sources.join(' or ')}`,
      zh: `source.type 为 ${JSON.stringify(type)}，而 ${kind} 来自 ${sources.join(' 或 ')}`,
    };
  }
  if (type === 'user' || tellsWhoInGroups(kind) || !('userId' in source)) return undefined;
  return {
    en: `source has a userId, and of a ${String(type)} ${kind} does not tell who it was`,
    zh: `source 带有 userId，而 ${String(type)} 中的 ${kind} 不告知是谁`,
  };
}

function wrongMembers(happening: unknown): Text | undefined {
  const members = isObject(happening) ? happening['members'] : undefined;
  if (!Array.isArray(members) || members.length > 0) return undefined;
  return { en: 'members is empty, and somebody came or went', zh: 'members 为空，而总有人加入或退出' };
}

/** As acts have it: what nobody can do in LINE. */
function wrongMessage(message: unknown): Text | undefined {
  if (!isObject(message)) return undefined;
  const said = message as Partial<UserAct>;
  const { type, emojis, mention } = said;
  if (type === 'sticker') return asText(wrongStickerText(said));
  // The page types a mention as an array.
  if (type !== 'text' || Array.isArray(mention)) return undefined;
  const [violation] = violationsOf(validateUserAct, { type, emojis, mention });
  return violation?.reason ?? asText(wrongPlace(said));
}

function asText(wrong: ActText | undefined): Text | undefined {
  return wrong && { en: wrong.en[0], zh: wrong.zh[0] };
}

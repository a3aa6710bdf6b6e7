import { isObject, type JsonObject } from '../../../common/json.ts';
import { beginningOf } from '../../../common/shorten.ts';
import { eventTypes, messageTypes } from '../../../generators/generated/event-kinds.ts';
import { validateLineWebhookEvent } from '../../../generators/generated/validators/line.js';
import {
  validateVerificationEnvelope,
  validateWebhookEvent,
} from '../../../generators/generated/validators/webhooks.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import type { Bilingual, Violation } from '../../core/journal/entry.ts';
import { notUtf8, readJson, type ReadBody } from '../../proxy/inspect/body.ts';
import { unknownMembers, type UnknownMember } from './unknown-members.ts';
import { webhookViolation } from './violation.ts';

/**
 * How an event stands to the contract. `documented`: the provider's page has it. `inferred`: LINE alone has it.
 * `unknown`: neither has. `broken`: it breaks what they say of it.
 */
export type Standing = 'documented' | 'inferred' | 'unknown' | 'broken';

/** One event, as far as it is told of. */
export interface SeenEvent {
  /** A message by its own type, anything else by its type. */
  readonly kind: string;
  readonly standing: Standing;
  readonly id: string | undefined;
  readonly isRedelivery: boolean;
  readonly isStandby: boolean;
  /** Who it is of: a person, a group or a room. */
  readonly from: string | undefined;
  /** What was written. */
  readonly text: string | undefined;
}

export interface BodyFindings {
  /** What the body holds: events, none of them (a verification), or nothing that can be read. */
  readonly holds: 'events' | 'verification' | 'nothing';
  readonly events: readonly SeenEvent[];
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/** How many violations and how many warnings of one body are kept. */
const findingLimit = 20;
/** How many events of one body are looked at. */
const eventLimit = 1000;

const inSecret: Bilingual = { en: 'what is wrong stands in a secret', zh: '错误之处在已脱敏的内容中' };

/**
 * Holds the body of a webhook request against the contract. What is wrong with it is the platform's.
 *
 * @param mask takes secrets out of a text: reasons repeat parts of the body, cut, and then nobody can tell what they are of
 */
export function checkBody(text: ReadBody, mask: (text: string) => string): BodyFindings {
  if (text instanceof Uint8Array) return unreadable(notUtf8);
  if (typeof text !== 'string') return unreadable(text.unknown, 'bodyUnread');
  const read = readJson(text);
  const masked = readJson(mask(text));
  if ('problem' in read) return unreadable('problem' in masked ? masked.problem : inSecret);
  // An object is still one when it is masked; a bare text may be none.
  const shown = 'problem' in masked ? '…' : masked.value;
  const [list, shownList] = [eventsOf(read.value), eventsOf(shown)];
  if (!isObject(shown) || list === undefined || shownList === undefined) {
    return { holds: 'nothing', events: [], violations: envelopeViolations(shown), warnings: [] };
  }
  const found = shownList.slice(0, eventLimit).map((event, index) => checkEvent(event, `events[${index}]`));
  const envelope = envelopeViolations({ ...shown, events: [] });
  return {
    holds: list.length === 0 ? 'verification' : 'events',
    events: found.map(({ standing }, index) => seenEvent(list[index], standing)),
    violations: [...envelope, ...found.flatMap(({ violations }) => violations)].slice(0, findingLimit),
    warnings: found.flatMap(({ warnings }) => warnings).slice(0, findingLimit),
  };
}

function eventsOf(value: unknown): readonly unknown[] | undefined {
  const list = isObject(value) ? value['events'] : undefined;
  return Array.isArray(list) ? list : undefined;
}

function unreadable(value: string | Bilingual, rule: 'bodySyntax' | 'bodyUnread' = 'bodySyntax'): BodyFindings {
  const violations = [webhookViolation({ side: 'provider', rule, value })];
  return { holds: 'nothing', events: [], violations, warnings: [] };
}

function envelopeViolations(value: unknown): readonly Violation[] {
  return ofSchema(validateVerificationEnvelope, value, '');
}

function ofSchema(validator: Parameters<typeof violationsOf>[0], value: unknown, path: string): readonly Violation[] {
  return violationsOf(validator, value).map(({ rule, parameter, reason }) => {
    const place = [path, parameter].filter((part) => part !== '').join('.');
    const placed = (text: string): string => (path === '' ? text : `${path}: ${text}`);
    return {
      side: 'provider',
      rule,
      parameter: place,
      reason: { en: placed(reason.en), zh: placed(reason.zh) },
      section: 'Webhook 消息转发',
    };
  });
}

interface CheckedEvent {
  readonly standing: Standing;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

function checkEvent(value: unknown, path: string): CheckedEvent {
  if (validateWebhookEvent(value)) {
    return { standing: 'documented', violations: [], warnings: pageWarnings(value, path) };
  }
  const { kind } = seenEvent(value, 'broken');
  if (validateLineWebhookEvent(value)) {
    const inferred = webhookViolation({ side: 'provider', rule: 'inferredEvent', parameter: path, value: kind });
    return {
      standing: 'inferred',
      violations: [],
      warnings: [inferred, ...beyond(value).map((member) => memberWarning(member, path, 'unknownMember'))],
    };
  }
  if (isUnknownKind(value)) {
    const drift = webhookViolation({ side: 'provider', rule: 'unknownEvent', parameter: path, value: kind });
    return { standing: 'unknown', violations: [], warnings: [drift] };
  }
  // By LINE's own definition, which takes all that the page takes, and more.
  return { standing: 'broken', violations: ofSchema(validateLineWebhookEvent, value, path), warnings: [] };
}

/** Members that the page does not have: of LINE, or of nobody. */
function pageWarnings(event: unknown, path: string): readonly Violation[] {
  const beyondLine = new Set(beyond(event).map((member) => member.path));
  return unknownMembers('webhookEvent', event).map((member) =>
    memberWarning(member, path, beyondLine.has(member.path) && !member.isInferred ? 'unknownMember' : 'inferredMember'),
  );
}

/** Members that LINE does not have. */
function beyond(event: unknown): readonly UnknownMember[] {
  return unknownMembers('lineWebhookEvent', event).filter(({ isInferred }) => !isInferred);
}

function memberWarning(
  { path: place, value }: UnknownMember,
  path: string,
  rule: 'unknownMember' | 'inferredMember',
): Violation {
  const shown = beginningOf(JSON.stringify(value), 60);
  return webhookViolation({ side: 'provider', rule, parameter: `${path}.${place}`, value: shown });
}

function isUnknownKind(value: unknown): boolean {
  if (!isObject(value) || typeof value['type'] !== 'string') return false;
  if (!(eventTypes as readonly string[]).includes(value['type'])) return true;
  const type = isObject(value['message']) ? value['message']['type'] : undefined;
  return value['type'] === 'message' && typeof type === 'string' && !(messageTypes as readonly string[]).includes(type);
}

function seenEvent(value: unknown, standing: Standing): SeenEvent {
  const event = isObject(value) ? value : {};
  const { type, message, webhookEventId, deliveryContext, mode, source } = event;
  const inner = memberText(message, 'type');
  return {
    kind: beginningOf((type === 'message' ? inner : textOf(type)) ?? 'nothing', 60),
    standing,
    id: textOf(webhookEventId),
    isRedelivery: isObject(deliveryContext) && deliveryContext['isRedelivery'] === true,
    isStandby: mode === 'standby',
    from: memberText(source, 'userId') ?? memberText(source, 'groupId') ?? memberText(source, 'roomId'),
    text: memberText(message, 'text') ?? memberText(message, 'fileName') ?? memberText(message, 'address'),
  };
}

function memberText(holder: unknown, name: string): string | undefined {
  return isObject(holder) ? textOf((holder as JsonObject)[name]) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

import { isObject } from '../../common/json.ts';
import { catalogue, findSchemaName, type SchemaName } from '../generated/catalogue.ts';
import { inferredMembers, lineSources, messageTypes } from '../generated/event-kinds.ts';
import { validators } from '../generated/validators/by-name.ts';
import { violationsOf, type Reason, type SchemaViolation } from '../generated/violations.ts';

/** Something that the provider's page does not have, and that LINE's own definition does. */
interface InferredFinding {
  /** JSON pointer to it; empty for the root. */
  readonly path: string;
  readonly reason: Reason;
}

export interface PayloadFindings {
  /** What neither the page nor LINE allows. */
  readonly violations: readonly SchemaViolation[];
  /** What LINE alone allows: worth a note, and no violation. */
  readonly inferred: readonly InferredFinding[];
}

/**
 * Holds a payload against a schema of the page and, where it is of a webhook, against what LINE defines.
 *
 * @example
 * payloadFindings('webhookEnvelope', { destination: 'U0', events: [buildJoinEvent()] }).violations; // []
 */
export function payloadFindings(name: SchemaName, value: unknown): PayloadFindings {
  const found = violationsOf(validators[name], value);
  const isInferred = lineJudge(name, value);
  const violations = found.filter((violation) => !isInferred(violation));
  const departures = found.filter(isInferred).map(({ path, reason }) => {
    return { path, reason: told(reason, sourceOf(value, path)) };
  });
  return { violations, inferred: [...departures, ...membersIn(value)] };
}

/** Tells which violations of the page's schema LINE's own definition does not share. */
function lineJudge(name: SchemaName, value: unknown): (violation: SchemaViolation) => boolean {
  const counterpart = counterpartOf(name, value);
  if (counterpart === undefined) return () => false;
  if (validators[counterpart](value)) return () => true;
  // One event that nobody knows does not make its neighbours unknown.
  const events = isObject(value) && Array.isArray(value['events']) ? (value['events'] as readonly unknown[]) : [];
  const fits = events.map((event) => validators.lineWebhookEvent(event));
  return ({ path }) => {
    const [, index] = /^\/events\/(\d+)/u.exec(path) ?? [];
    return index !== undefined && fits[Number(index)] === true;
  };
}

/** What LINE's own definition calls what the page has under a name. Of one kind among several only that kind counts. */
function counterpartOf(name: SchemaName, value: unknown): SchemaName | undefined {
  const { type, message } = isObject(value) ? value : {};
  const kind = messageTypes.find((known) => name === `${known}MessageEvent`);
  if (kind !== undefined) return isObject(message) && message['type'] === kind ? 'lineMessageEvent' : undefined;
  if (name === 'externalContentProvider') return type === 'external' ? 'lineMediaProvider' : undefined;
  if (name === 'contentProvider') return 'lineMediaProvider';
  return name === 'lineMessage' ? 'lineMessageContent' : findSchemaName(`Line${catalogue[name].title}`);
}

function told({ en, zh }: Reason, source: string): Reason {
  return {
    en: `${en}; LINE has it (inferred, not documented: ${source})`,
    zh: `${zh}；LINE 中有（推断，页面未记载：${source}）`,
  };
}

/** Where it is known from that LINE sends what is at a path. */
function sourceOf(value: unknown, path: string): string {
  const [, index] = /^\/events\/(\d+)/u.exec(path) ?? [];
  const events: unknown = isObject(value) && index !== undefined ? value['events'] : undefined;
  const event: unknown = Array.isArray(events) ? events[Number(index)] : value;
  const type = isObject(event) ? String(event['type']) : '';
  const known: Readonly<Record<string, string>> = lineSources;
  return Object.hasOwn(known, type) ? known[type]! : lineSources.message;
}

/** Members of messages that came after the page. */
function membersIn(value: unknown, path = ''): readonly InferredFinding[] {
  if (!isObject(value)) return [];
  if (Array.isArray(value['events'])) {
    return value['events'].flatMap((event, index) => membersIn(event, `${path}/events/${index}`));
  }
  if (isObject(value['message'])) return membersIn(value['message'], `${path}/message`);
  const type = String(value['type']);
  const known: Readonly<Record<string, readonly string[]>> = inferredMembers;
  return (Object.hasOwn(known, type) ? known[type]! : [])
    .filter((member) => Object.hasOwn(value, member))
    .map((member) => ({
      path: `${path}/${member}`,
      reason: {
        en: `${member} is LINE's, not the page's (inferred, not documented: ${lineSources.message})`,
        zh: `${member} 来自 LINE（推断，页面未记载：${lineSources.message}）`,
      },
    }));
}

import { pageDefaults } from '../../../../common/list-rows.ts';
import { longestLifetime } from '../../../../common/token-lifetime.ts';
import { escapeNonAscii } from '../../../../common/unicode-escape.ts';
import { defaultBehaviour, type CompleteBehaviour } from '../../../../generators/generated/behaviour.ts';
import { messageTypes } from '../../../../generators/generated/event-kinds.ts';
import { retCodeTable } from '../../../../generators/generated/operation-table.ts';
import { operations } from '../../../../generators/generated/operations.ts';
import type { Behaviour, RetCode, UserAct } from '../../../../generators/generated/types.ts';
import type { JournaledRequest } from '../../engine/journaled-request.ts';
import type { CoverageEvidence, JournaledDelivery } from '../evidence.ts';
import type { ActStep, CallStep, Outcome, Plan, Step, StepValue } from './step.ts';

/** What a plan would leave on record, were somebody to play it. */
export function predict(plan: Plan, standing: Readonly<Partial<Behaviour>>): CoverageEvidence {
  const record = createRecord({ ...defaultBehaviour, ...standing });
  for (const step of plan) record.add(step);
  return record.evidence();
}

interface RunRecord {
  add(step: Step): void;
  evidence(): CoverageEvidence;
}

const start = 1_741_579_200_000;

function createRecord(standing: CompleteBehaviour): RunRecord {
  let behaviour = standing;
  let at = start;
  let tokens = 0;
  const entries: JournaledRequest[] = [];
  const deliveries: JournaledDelivery[] = [];
  const add = {
    call(step: CallStep) {
      if (step.operation === 'getToken' && step.outcome.retCode === '000000') tokens += 1;
      entries.push(entryOf(step, { at, tokens, behaviour }));
    },
    fetch() {
      entries.push({ ...blank, at, operation: 'mediaFile', method: 'GET', url: contentPath });
    },
    control(step: Extract<Step, { kind: 'control' }>) {
      behaviour = { ...behaviour, ...step.behaviour };
    },
    act(step: ActStep) {
      deliveries.push(...deliveriesOf(step, { at, from: deliveries.length, behaviour }));
    },
    redeliver() {
      const last = deliveries.at(-1)!;
      deliveries[deliveries.length - 1] = { ...last, attempts: [...last.attempts, { ...last.attempts[0]!, at }] };
    },
    emit({ event }: Extract<Step, { kind: 'emit' }>) {
      deliveries.push(deliveryOf(deliveries.length + 1, at, bodyOf([event], behaviour)));
    },
  };
  return {
    add(step) {
      at += 60_000;
      // Each knows its own kind of step.
      (add[step.kind] as (given: Step) => void)(step);
    },
    evidence: () => ({
      appid: 'plan',
      entries,
      deliveries,
      behaviour,
      messages: messagesIn(entries),
      dropped: 0,
    }),
  };
}

const blank = { requestHeaders: {}, status: 200, violations: [], warnings: [] } as const;

interface Circumstances {
  readonly at: number;
  /** How many tokens were given. */
  readonly tokens: number;
  readonly behaviour: CompleteBehaviour;
}

function entryOf(step: CallStep, { at, tokens, behaviour }: Circumstances): JournaledRequest {
  const { operation, outcome } = step;
  const { method, path, auth } = operations[operation];
  const values = Object.entries(step.parameters).map(([name, value]) => [name, literalOf(name, value, at)] as const);
  const query = new URLSearchParams(values.map(([name, value]) => [name, String(value)])).toString();
  const retCode = codeOf(outcome, behaviour);
  const token = auth === 'none' ? {} : tokenOf(step, tokens);
  return {
    ...blank,
    at,
    operation,
    method,
    url: method === 'GET' ? `${path}?${query}` : path,
    requestHeaders: { ...token, ...(step.language === undefined ? {} : { language: step.language }) },
    ...(method === 'GET' ? {} : { requestBody: JSON.stringify(Object.fromEntries(values)) }),
    status: retCode !== '000000' && behaviour.errorStatus === 'mapped' ? retCodeTable[retCode].status : 200,
    retCode,
    responseBody: JSON.stringify(answerOf(step, retCode, { tokens, behaviour })),
    violations: 'broken' in outcome ? rulesOf(outcome.broken, step) : [],
    warnings: 'warned' in outcome ? rulesOf(outcome.warned ?? {}, step) : [],
    ...('injected' in outcome ? { faults: ['fault'] } : {}),
  };
}

function rulesOf(rules: Readonly<Record<string, string>>, { parameters }: CallStep): JournaledRequest['violations'] {
  return Object.entries(rules).map(([parameter, rule]) => ({ rule, parameter, value: parameters[parameter] }));
}

/** Wrong credentials have codes of their own, or have not. */
/** Where the request chooses, English is chosen by its header, and else it is Chinese. */
function languageOf({ language }: CallStep, behaviour: CompleteBehaviour): 'zh' | 'en' {
  return behaviour.language === 'header' ? (language ?? 'zh') : behaviour.language;
}

function codeOf(outcome: Outcome, { credentialErrors }: CompleteBehaviour): RetCode {
  const isCredential = outcome.retCode === '900003' || outcome.retCode === '900004';
  return (isCredential && credentialErrors === 'documented' ? '999994' : outcome.retCode) as RetCode;
}

function tokenOf({ token }: CallStep, tokens: number): JournaledRequest['requestHeaders'] {
  if (token === 'none') return {};
  if (token === 'unknown') return { token: 'unknown' };
  return { token: `token-${token === 'former' ? tokens - 1 : tokens}` };
}

function literalOf(name: string, value: StepValue, at: number): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value;
  if (value.is === 'messageOf') return `message-${value.type}`;
  if (name === 'create_time') return String(Math.floor(at / 1000));
  return value.is;
}

function answerOf(step: CallStep, retCode: RetCode, given: Omit<Circumstances, 'at'>): object {
  const { tokens, behaviour } = given;
  const { operation, outcome, parameters } = step;
  const said = { ret_code: retCode, ret_msg: retCodeTable[retCode][languageOf(step, behaviour)] };
  if (retCode !== '000000') return said;
  if (operation === 'getToken')
    return { item: { token: `token-${tokens}`, expires_in: String(longestLifetime) }, ...said };
  if (operation === 'getMediaContent') {
    return { item: behaviour.mediaItem === 'object' ? { url: contentPath } : contentPath, ...said };
  }
  const { rows = 0, total = rows } = outcome as Extract<Outcome, { retCode: '000000' }>;
  const size = Number(parameters['page_size'] ?? pageDefaults.page_size);
  return {
    items: Array.from({ length: rows }, () => ({})),
    page_count: Math.ceil(total / size),
    page_no: Number(parameters['page_no'] ?? pageDefaults.page_no),
    page_size: size,
    ...said,
    total_count: total,
  };
}

/** One for all: what is fetched is what was asked for last. */
const contentPath = '/content';

function messagesIn(entries: readonly JournaledRequest[]): CoverageEvidence['messages'] {
  const ids = entries.flatMap(({ url }) => new URLSearchParams(url.split('?')[1] ?? '').get('messageid') ?? []);
  return ids.filter((id) => id.startsWith('message-')).map((id) => ({ id, type: id.slice('message-'.length) }));
}

interface ActCircumstances {
  readonly at: number;
  /** How many deliveries there are. */
  readonly from: number;
  readonly behaviour: CompleteBehaviour;
}

function deliveriesOf(
  { acts, arrival }: ActStep,
  { at, from, behaviour }: ActCircumstances,
): readonly JournaledDelivery[] {
  const events = acts.map((act, index) => eventOf(act, from + index));
  if (arrival === 'batch') {
    const [first, ...others] = events;
    return [[first], others].map((batch, index) => deliveryOf(from + index + 1, at, bodyOf(batch, behaviour)));
  }
  const single = events.map((event, index) => deliveryOf(from + index + 1, at, bodyOf([event], behaviour)));
  if (arrival === 'duplicate') return single.flatMap((delivery) => [delivery, { ...delivery, id: delivery.id + 1 }]);
  if (arrival !== 'out-of-order') return single;
  // The first arrives once the second has.
  return single.map((delivery, index) => ({
    ...delivery,
    attempts: delivery.attempts.map((attempt) => ({ ...attempt, at: attempt.at + (index === 0 ? 1 : 0) })),
  }));
}

function deliveryOf(id: number, at: number, body: string): JournaledDelivery {
  return { id, receiverId: 'receiver', attempts: [{ at, request: { body }, response: { status: 200 } }] };
}

function eventOf({ type, text = '', groupId, roomId, mode = 'active' }: UserAct, index: number): object {
  const isMessage = (messageTypes as readonly string[]).includes(type);
  const source = groupId === undefined ? (roomId === undefined ? 'user' : 'room') : 'group';
  return {
    type: isMessage ? 'message' : type,
    mode,
    source: { type: source },
    webhookEventId: `event-${index}`,
    ...(isMessage ? { message: { id: `sent-${index}`, type, text } } : {}),
  };
}

function bodyOf(events: readonly unknown[], { webhookSpelling }: CompleteBehaviour): string {
  const text = JSON.stringify({ destination: 'U', events });
  if (webhookSpelling === 'raw') return text;
  return escapeNonAscii(text);
}

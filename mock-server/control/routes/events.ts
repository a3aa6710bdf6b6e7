import { isObject } from '../../../common/json.ts';
import { actFields } from '../../../generators/generated/field-names.ts';
import type { UserAct } from '../../../generators/generated/types.ts';
import { actFieldsOf, isActType } from '../../core/actions/act-fields.ts';
import type { ActOutcome } from '../../core/actions/act.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { addedByActs } from '../http/added-records.ts';
import { unknownField } from '../http/known-fields.ts';
import { badRequest, createProblem, problemOf } from '../http/problem.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { anyEvent, itemsSchema, schemaRef } from '../http/schema.ts';
import type { Steps } from '../http/steps.ts';

/** A photo or a short video, in base64: 16 MiB. */
const uploadLimit = 16_777_216;

/** How many acts one request may carry. */
const mostActs = 10_000;

const note = {
  type: 'object',
  description: 'There where the tenant has no receivers, so that nothing was delivered: what to do, in both languages.',
  properties: { en: { type: 'string' }, zh: { type: 'string' } },
  required: ['en', 'zh'],
};

const outcome = {
  type: 'object',
  description:
    'What became of an act: who acted, the webhook events, and the messages behind them without their content.',
  properties: {
    recipient: schemaRef('state/recipient'),
    messages: { type: 'array', items: schemaRef('state/message') },
    events: { type: 'array', items: anyEvent },
    note,
  },
  required: ['recipient', 'messages', 'events'],
};

export const eventRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'POST',
    path: '/events',
    onRelay: { onProxy: 'the target sends the webhooks', onListener: 'the platform sends them' },
    summary:
      'Acts as a LINE user, once or several times in turn: follow, unfollow, a message of any kind, and what LINE alone ' +
      'tells of (inferred): unsend, join, postback and others. Content is given in base64. Of several, the first that fails ends it; what came before has happened.',
    body: {
      schema: {
        oneOf: [schemaRef('acts/user-act'), { type: 'array', items: schemaRef('acts/user-act'), maxItems: mostActs }],
      },
      example: { type: 'text', text: 'hello' },
      limit: uploadLimit,
      read: readActs,
    },
    answer: {
      status: 201,
      schema: {
        oneOf: [outcome, itemsSchema(outcome, { note })],
      },
    },
    async handle({ tenant, body, base, webhooksOf, quotas, stepsOf }) {
      const steps = stepsOf(tenant);
      const receivers = webhooksOf(tenant)?.receivers.list().length;
      const acts: readonly unknown[] = Array.isArray(body) ? body : [body];
      await quotas.records(tenant, (store) => addedByActs(acts, store));
      const notCaused = quotas.deliveries(tenant, acts.length * (receivers ?? 0));
      const told = receivers === 0 ? { note: nobodyHears(base, tenant) } : {};
      const items: object[] = [];
      try {
        if (Array.isArray(body)) await actInTurn(tenant, acts, steps, items);
        else items.push(outcomeView(await play(tenant, body, steps)));
      } finally {
        notCaused((acts.length - items.length) * (receivers ?? 0));
      }
      return { status: 201, body: { ...(Array.isArray(body) ? { items } : items[0]), ...told } };
    },
  }),
];

/** A tenant without receivers keeps what happened, and tells nobody. */
function nobodyHears(base: string, { appid }: Tenant) {
  const route = `POST ${base}/tenants/${encodeURIComponent(appid)}/receivers`;
  return {
    en: `Tenant ${appid} has no receivers, so nothing was delivered. ${route} {"inProcess":true} adds one that acknowledges by itself; {"url":"http://127.0.0.1:3000/webhook"} adds your app.`,
    zh: `租户 ${appid} 没有接收端，因此没有投递。${route} {"inProcess":true} 添加一个自行确认的接收端；{"url":"http://127.0.0.1:3000/webhook"} 添加您的应用。`,
  };
}

/** What each act is made of is checked where it is played. */
function readActs(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    throw badRequest(
      'TYPE_WRONG',
      'Failed to read the body: it is no act.',
      'Send what the user does: {"type":"text","text":"hello"}.',
    );
  }
  if (!Array.isArray(value) || value.length <= mostActs) return value;
  throw badRequest(
    'ACTS_TOO_MANY',
    `Failed to read the body: it has ${value.length} acts, at most ${mostActs} go in one request.`,
    'Send them in several requests.',
  );
}

/** Of an unknown field, those that the act may have are named; all else is checked where it is played. */
async function play(tenant: Tenant, act: unknown, steps: Steps): Promise<ActOutcome> {
  const known = actFields['']!;
  const unknown = isObject(act) ? Object.keys(act).find((name) => !known.includes(name)) : undefined;
  if (unknown === undefined) {
    const played = await tenant.act(act as UserAct);
    steps.note({ act: act as UserAct }, played.outgoing.events[0]?.timestamp ?? tenant.clock.now());
    return played;
  }
  const { type } = act as { readonly type?: unknown };
  const names = isActType(type) ? actFieldsOf(type).slice(1) : known;
  throw unknownField(unknown, names, {
    code: 'ACT_INVALID',
    en: 'Failed to act as the LINE user',
    zh: '无法扮演 LINE 用户',
  });
}

/** @param items what becomes of each is put here */
async function actInTurn(tenant: Tenant, acts: readonly unknown[], steps: Steps, items: object[]): Promise<void> {
  for (const act of acts) {
    try {
      items.push(outcomeView(await play(tenant, act, steps)));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      const index = items.length;
      const { reason, ...members } = problem.members ?? {};
      const detail = `${problem.detail} It is the act at index ${index}.`;
      const inBoth = isObject(reason) && { en: detail, zh: `${String(reason['zh'])}它是索引为 ${index} 的操作。` };
      throw createProblem({
        ...problem,
        detail,
        remedy:
          index === 0
            ? 'Correct it. Nothing was changed.'
            : 'Correct it, and send it with those after it: those before it have happened.',
        members: { ...members, ...(inBoth && { reason: inBoth }), index, items },
        isPartWay: index > 0,
      });
    }
  }
}

/** An act as it is told of: uploaded bytes are not sent back. */
function outcomeView({ recipient, messages, outgoing }: ActOutcome) {
  return { recipient, messages: messages.map(({ content: _, ...message }) => message), events: outgoing.events };
}

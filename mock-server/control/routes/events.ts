import type { UserAct } from '../../../generators/generated/types.ts';
import type { ActOutcome } from '../../core/actions/act.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { badRequest, createProblem, problemOf } from '../http/problem.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { anyEvent, itemsSchema, schemaRef } from '../http/schema.ts';

/** A photo or a short video, in base64: 16 MiB. */
const uploadLimit = 16_777_216;

/** How many acts one request may carry. */
const mostActs = 10_000;

const outcome = {
  type: 'object',
  description:
    'What became of an act: who acted, the webhook events, and the messages behind them without their content.',
  properties: {
    recipient: schemaRef('state/recipient'),
    messages: { type: 'array', items: schemaRef('state/message') },
    events: { type: 'array', items: anyEvent },
  },
  required: ['recipient', 'messages', 'events'],
};

export const eventRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'POST',
    path: '/events',
    onProxy: { refused: 'the target sends the webhooks' },
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
        oneOf: [outcome, itemsSchema(outcome)],
      },
    },
    async handle({ tenant, body }) {
      if (!Array.isArray(body)) return { status: 201, body: outcomeView(await tenant.act(body as UserAct)) };
      return { status: 201, body: { items: await actInTurn(tenant, body) } };
    },
  }),
];

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

async function actInTurn(tenant: Tenant, acts: readonly unknown[]): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (const act of acts) {
    try {
      items.push(outcomeView(await tenant.act(act as UserAct)));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      const index = items.length;
      throw createProblem({
        ...problem,
        detail: `${problem.detail} It is the act at index ${index}.`,
        remedy:
          index === 0
            ? 'Correct it. Nothing was changed.'
            : 'Correct it, and send it with those after it: those before it have happened.',
        members: { ...problem.members, index, items },
      });
    }
  }
  return items;
}

/** An act as it is told of: uploaded bytes are not sent back. */
function outcomeView({ recipient, messages, outgoing }: ActOutcome) {
  return { recipient, messages: messages.map(({ content: _, ...message }) => message), events: outgoing.events };
}

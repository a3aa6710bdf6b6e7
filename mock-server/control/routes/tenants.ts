import type { ClockStart } from '../../core/clock/clock.ts';
import type { BehaviourChanges } from '../../core/tenant/behaviour.ts';
import type { InitialState, TenantOptions } from '../../core/tenant/tenant.ts';
import { authorizeQuotas } from '../http/authorize.ts';
import { maySee } from '../http/caller.ts';
import { listQuery, pageOf } from '../http/cursor.ts';
import { objectSchema, readMembers, type Fields, type ValuesOf } from '../http/field-schema.ts';
import { badRequest } from '../http/problem.ts';
import { created, defineRoute, defineTenantRoute, largeBodyLimit, type ControlRoute } from '../http/route.ts';
import { listSchema } from '../http/schema.ts';
import { instantForm, readOptionalInstant } from '../http/times.ts';
import { cardFields, readCard, tenantSchema, tenantView } from './tenant-view.ts';

const options = {
  appid: {
    type: 'string',
    description: 'Credential id. Default: a free one.',
    'x-zh': '接口凭证 id。默认：一个未占用的。',
  },
  appKey: {
    type: 'string',
    description: 'Credential key that signs. Default: decided by the seed and the appid.',
    'x-zh': '用于签名的凭证密钥。默认：由种子与 appid 决定。',
  },
  seed: { type: 'integer', description: 'Drives every random value of the tenant.', 'x-zh': '决定租户的一切随机值。' },
  timezone: {
    type: 'string',
    description: 'GMT+08:00: decides the default month and the times of new tasks.',
    'x-zh': 'GMT+08:00：决定默认的月份和新任务的时间。',
  },
  behaviour: { type: 'object', description: 'Behaviour switches to start with.', 'x-zh': '初始的行为开关。' },
  clock: {
    type: 'object',
    description: '{ now, frozen }: where the clock starts, and whether it stands still.',
    'x-zh': '{ now, frozen }：时钟的起点，以及是否静止。',
  },
  initialState: {
    type: ['string', 'object'],
    description: 'believable (a generated account with a past), empty, or a state as GET state gives it.',
    'x-zh': 'believable（生成的、有历史数据的账号）、empty，或 GET state 给出的状态。',
  },
} as const satisfies Fields;

const clockOptions = {
  now: { type: ['string', 'integer'], description: instantForm },
  frozen: { type: 'boolean', description: 'Whether time stands still.' },
} as const satisfies Fields;

export const tenantRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/tenants',
    onRelay: 'answered',
    access: 'everyone',
    summary: 'Lists the tenants that the caller may see, in the order in which they were made.',
    query: listQuery,
    answer: { schema: listSchema(tenantSchema) },
    async handle({ emulator: { tenants }, query, caller, cards, relay }) {
      if (cards.isDue()) await cards.sweep();
      const known = await cards.all();
      const seen = tenants.list().filter(({ appid }) => maySee(caller, appid));
      return {
        status: 200,
        body: pageOf(seen, query, (tenant) => tenantView(tenant, known.get(tenant.appid), { caller, relay })),
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/tenants',
    onRelay: {
      onProxy: 'tenants appear with the first token their appid gets',
      onListener: 'there is one tenant, the one that --appid names',
    },
    summary: 'Makes a tenant of its own credentials, records, clock, switches and journal.',
    body: {
      schema: objectSchema({ ...options, ...cardFields }),
      example: { appid: 'shop', appKey: 's3cret' },
      limit: largeBodyLimit,
      read: readTenantOptions,
    },
    answer: { status: 201, schema: tenantSchema },
    async handle({ emulator: { tenants }, base, body, caller, cards, quotas, now, relay }) {
      const changes = readCard(body.card, now());
      if (cards.isDue()) await cards.sweep();
      const tenant = tenants.create(body.options);
      const { appid } = tenant;
      try {
        await tenant.ready();
        // One that had the appid before may have left its own, which do not hold for this one.
        await quotas.records(tenant, 0, { own: changes.quotas ?? {} });
      } catch (error) {
        tenants.delete(appid);
        throw error;
      }
      // Whoever had to do with one of before that has ended has nothing to do with this one.
      await cards.forget(appid);
      const card = Object.keys(changes).length === 0 ? undefined : await cards.change(appid, changes);
      return created(base, [appid], tenantView(tenant, card, { caller, relay }));
    },
  }),
  defineTenantRoute({
    method: 'GET',
    path: '',
    onRelay: 'answered',
    summary: 'Shows a tenant.',
    answer: { schema: tenantSchema },
    handle: async ({ tenant, caller, cards, relay }) => ({
      status: 200,
      body: tenantView(tenant, await cards.of(tenant.appid), { caller, relay }),
    }),
  }),
  defineTenantRoute({
    method: 'PATCH',
    path: '',
    onRelay: 'answered',
    summary: 'Changes what is said of a tenant, and how long it lives; what the body leaves out stays as it is.',
    body: {
      schema: objectSchema(cardFields),
      example: { label: 'checkout tests', owner: 'web team', ttl: '8h' },
      read: (value: unknown) => readMembers(cardFields, value),
    },
    answer: { schema: tenantSchema },
    async handle({ tenant, body, caller, cards, now, relay }) {
      if (body.quotas !== undefined) authorizeQuotas(caller);
      const card = await cards.change(tenant.appid, readCard(body, now()));
      return { status: 200, body: tenantView(tenant, card, { caller, relay }) };
    },
  }),
  defineTenantRoute({
    method: 'DELETE',
    path: '',
    onRelay: 'answered',
    summary: 'Removes a tenant and all it holds. Its tokens end.',
    answer: { status: 204 },
    async handle({ tenant, caller, cards }) {
      await cards.remove(tenant.appid, caller.name);
      return { status: 204 };
    },
  }),
  defineTenantRoute({
    method: 'POST',
    path: '/reset',
    onRelay: 'answered',
    summary: 'Brings a tenant back to how it was made; its journal is emptied.',
    answer: { schema: tenantSchema },
    async handle({ tenant, caller, cards, relay }) {
      await tenant.reset();
      return { status: 200, body: tenantView(tenant, await cards.of(tenant.appid), { caller, relay }) };
    },
  }),
];

function readTenantOptions(value: unknown = {}): {
  readonly options: TenantOptions;
  readonly card: ValuesOf<typeof cardFields>;
} {
  const { label, owner, ttl, quotas, ...asked } = readMembers({ ...options, ...cardFields }, value);
  return { options: readOptions(asked), card: { label, owner, ttl, quotas } as ValuesOf<typeof cardFields> };
}

function readOptions({ clock, initialState, behaviour, ...rest }: ValuesOf<typeof options>): TenantOptions {
  return {
    ...rest,
    ...(clock && { clock: readClockStart(clock) }),
    ...(initialState !== undefined && { initialState: readInitialState(initialState) }),
    // The tenant checks switch by switch.
    ...(behaviour && { behaviour: behaviour as BehaviourChanges }),
  };
}

function readClockStart(value: unknown): ClockStart {
  const { now, frozen } = readMembers(clockOptions, value);
  return { now: readOptionalInstant('clock.now', now), frozen };
}

function readInitialState(value: string | Readonly<Record<string, unknown>>): InitialState {
  if (typeof value !== 'string' || value === 'believable' || value === 'empty') return value as InitialState;
  throw badRequest(
    'MEMBER_INVALID',
    `Failed to read the request: initialState must be believable, empty or an object, got ${JSON.stringify(value)}.`,
    'Correct initialState.',
    { member: 'initialState' },
  );
}

import { parseDuration } from '../../../common/duration.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { TenantCard } from '../../team/server-parts.ts';
import type { CardChanges } from '../../team/tenant-cards.ts';
import { objectSchema, readMembers, type Fields, type ValuesOf } from '../http/field-schema.ts';
import { badRequest } from '../http/problem.ts';
import type { ControlContext } from '../http/route.ts';
import { schemaRef } from '../http/schema.ts';
import { clockSchema, clockView } from './clock.ts';

/** What people say of a tenant. */
export const cardFields = {
  label: {
    type: 'string',
    description: 'What it is for, up to 200 characters. An empty text: nothing is said.',
    'x-zh': '用途，至多 200 个字符。空文本表示不说明。',
  },
  owner: {
    type: 'string',
    description: 'Whose it is, up to 200 characters. An empty text: nobody is named.',
    'x-zh': '归谁所有，至多 200 个字符。空文本表示不指明。',
  },
  ttl: {
    type: ['string', 'integer'],
    description:
      "How long it lives from now on, on the machine's time: 8h, 7d, or milliseconds. Then it is removed. none: until somebody removes it.",
    'x-zh': '自现在起的存活时间，按机器时间计：8h、7d 或毫秒数，到期即移除。none：直到有人移除它。',
  },
  quotas: {
    type: 'object',
    description:
      "How much it may take, in the place of the server's: { records, journalBytes, deliveries, streams }. {}: as the server has them. Only the server's own token sets them.",
    'x-zh':
      '配额，取代服务的设置：records（记录）、journalBytes（请求日志的字节）、deliveries（每秒投递）、streams（流）。{} 表示沿用服务的设置。只有服务自己的令牌可以设置。',
  },
} as const satisfies Fields;

const quotaFields = {
  records: { type: 'integer', minimum: 0, description: 'Records of all kinds that control calls may bring it to.' },
  journalBytes: {
    type: 'integer',
    minimum: 0,
    description: 'What its journal keeps, in characters; the oldest go first.',
  },
  deliveries: { type: 'integer', minimum: 0, description: 'Deliveries that control calls may cause in a second.' },
  streams: { type: 'integer', minimum: 0, description: 'Streams that may be open at once.' },
} as const satisfies Fields;

/** The JSON Schema of `tenantView`. */
export const tenantSchema = {
  type: 'object',
  properties: {
    appid: { type: 'string', description: 'Credential id.' },
    appKey: {
      type: 'string',
      description: 'Credential key that signs. Absent on a proxy, which never learns it, and for viewers.',
    },
    seed: { type: 'integer', description: 'Drives every random value of the tenant.' },
    timezone: { type: 'string', description: 'GMT+08:00.' },
    behaviour: schemaRef('behaviour'),
    clock: clockSchema,
    label: { type: 'string', description: 'What it is for.' },
    owner: { type: 'string', description: 'Whose it is.' },
    endsAt: {
      type: 'string',
      description: "When its time is up, on the machine's time: ISO 8601, UTC. Absent: never.",
    },
    quotas: { ...objectSchema(quotaFields), description: "How much it may take, in the place of the server's." },
  },
  required: ['appid', 'seed', 'timezone', 'behaviour', 'clock'],
  additionalProperties: false,
};

/** A tenant as the control routes show it. A proxy never learns its key; who only looks could change tokens with it. */
export function tenantView(
  { appid, appKey, seed, timezone, behaviour, clock }: Tenant,
  card: TenantCard | undefined,
  { caller, relay }: Pick<ControlContext, 'caller' | 'relay'>,
) {
  const showsKey = relay === undefined && caller.kind !== 'viewer';
  const { label, owner, endsAt, quotas } = card ?? {};
  return {
    appid,
    ...(showsKey && { appKey }),
    seed,
    timezone,
    behaviour,
    clock: clockView(clock),
    ...(label !== undefined && { label }),
    ...(owner !== undefined && { owner }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt).toISOString() }),
    ...(quotas !== undefined && { quotas }),
  };
}

/** The latest time that a date can tell, in ms. */
const latest = 8.64e15;

/**
 * What is said of a tenant from now on.
 *
 * @param now real time, in ms
 */
export function readCard({ label, owner, ttl, quotas }: ValuesOf<typeof cardFields>, now: number): CardChanges {
  return {
    ...(label !== undefined && { label: readText('label', label) }),
    ...(owner !== undefined && { owner: readText('owner', owner) }),
    ...(quotas !== undefined && { quotas: readQuotas(quotas) }),
    ...(ttl !== undefined && { endsAt: ttl === 'none' ? undefined : endOf(ttl, now) }),
  };
}

function readQuotas(value: object): CardChanges['quotas'] {
  const quotas = readMembers(quotaFields, value);
  return Object.keys(quotas).length === 0 ? undefined : quotas;
}

function readText(member: 'label' | 'owner', text: string): string | undefined {
  if (text.length <= 200 && text.isWellFormed()) return text === '' ? undefined : text;
  throw badRequest(
    'MEMBER_INVALID',
    `Failed to read the request: ${member} must be a text of up to 200 characters.`,
    `Correct ${member}: ${cardFields[member].description}`,
    { member },
  );
}

function endOf(ttl: string | number, now: number): number {
  const end = now + parseDuration(ttl);
  if (end > now && end <= latest) return end;
  throw badRequest(
    'MEMBER_INVALID',
    `Failed to read the request: ttl must be longer than nothing and end in the time that dates have, got ${JSON.stringify(ttl)}.`,
    `Correct ttl: ${cardFields.ttl.description}`,
    { member: 'ttl' },
  );
}

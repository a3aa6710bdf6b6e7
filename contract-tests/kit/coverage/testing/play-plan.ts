import { createHash } from 'node:crypto';
import { operations } from '../../../../generators/generated/operations.ts';
import type { Behaviour, Fault, WebhookEvent } from '../../../../generators/generated/types.ts';
import { createEmulator, type Emulator, type Tenant } from '../../../../mock-server/emulator.ts';
import { attachWebhooks, type TenantWebhooks } from '../../../../mock-server/webhooks/attach.ts';
import { deliveryView } from '../../../../mock-server/webhooks/delivery/delivery-json.ts';
import type { CoverageEvidence, JournaledDelivery } from '../evidence.ts';
import type { CallStep, Plan, Step, StepValue } from '../plans/step.ts';

/** A mock with a receiver that acknowledges everything, and what its one tenant has on record. */
export interface PlayedMock {
  readonly emulator: Emulator;
  readonly tenant: Tenant;
  readonly webhooks: TenantWebhooks;
  play(plan: Plan): Promise<void>;
  evidence(): Promise<CoverageEvidence>;
}

/** No two things happen at the same time. */
function createTime(): () => number {
  let last = 0;
  return () => (last = Math.max(Date.now(), last + 1));
}

interface PlayOptions {
  /** How the switches stand. Default: as they do by default. */
  readonly behaviour?: Partial<Behaviour>;
  /** The status that a receiver answers to a body. Default: 200 to any. */
  readonly answer?: (body: string) => number;
}

export function createPlayedMock({ behaviour = {}, answer: statusOf = () => 200 }: PlayOptions = {}): PlayedMock {
  const emulator = createEmulator({ now: createTime(), behaviour });
  const tenant = emulator.tenants.get('1')!;
  let held: Promise<void> = Promise.resolve();
  const handler = async (request: Request): Promise<Response> => {
    await held;
    return new Response(null, { status: statusOf(await request.text()) });
  };
  const webhooks = attachWebhooks(tenant, { receivers: [{ handler }] });
  const tokens: string[] = [];
  let answer: unknown;

  async function call(step: CallStep): Promise<void> {
    const { method, path, auth } = operations[step.operation];
    const values = await Promise.all(
      Object.entries(step.parameters).map(async ([name, value]) => [name, await valueOf(name, value, step, tenant)]),
    );
    const given = Object.fromEntries(values) as Record<string, string>;
    if (isSignedHere(step)) given['sign'] = signOf(given, tenant);
    const language = step.language === undefined ? {} : { language: step.language };
    const headers = {
      'content-type': 'application/json',
      ...language,
      ...(auth === 'none' ? {} : tokenFor(step, tokens)),
    };
    const url = `http://mock.test${path}`;
    const response =
      method === 'GET'
        ? await emulator.fetch(`${url}?${new URLSearchParams(given)}`, { headers })
        : await emulator.fetch(url, { method, headers, body: JSON.stringify(given) });
    answer = await response.json();
    const { item } = answer as { item?: { token?: string } };
    if (typeof item === 'object' && item.token !== undefined) tokens.push(item.token);
  }

  const players: { readonly [Kind in Step['kind']]: (step: Extract<Step, { kind: Kind }>) => Promise<void> } = {
    call,
    async fetch() {
      const { item } = answer as { item: string | { url: string } };
      await (await emulator.fetch(typeof item === 'string' ? item : item.url)).arrayBuffer();
    },
    async control({ path, body }) {
      if (path === '/clock') await tenant.clock.advance(86_400_000);
      else if (path === '/behaviour') tenant.setBehaviour(body ?? {});
      else if (path === '/faults') tenant.faults.add(body as Fault);
      else webhooks.receivers.add({ ...body, handler });
    },
    async act({ acts, arrival }) {
      const { promise, resolve } = Promise.withResolvers<void>();
      // What is to travel together waits behind one that is under way.
      if (arrival === 'batch') held = promise;
      for (const act of acts) await tenant.act(act);
      resolve();
      await webhooks.settled();
    },
    async redeliver() {
      const { items } = webhooks.deliveries.list({}, 1000);
      webhooks.deliveries.redeliver(items.at(-1)!.id);
      await webhooks.settled();
    },
    async emit({ event }) {
      webhooks.emit({ destination: 'U', channelId: 'c', events: [event as unknown as WebhookEvent] });
      await webhooks.settled();
    },
  };

  return {
    emulator,
    tenant,
    webhooks,
    async play(plan) {
      await tenant.ready();
      for (const step of plan) await (players[step.kind] as (given: Step) => Promise<void>)(step);
    },
    async evidence() {
      const { items: messages } = await tenant.store.messages.query({}, { offset: 0, limit: 10_000 });
      return {
        appid: tenant.appid,
        entries: tenant.journal.list({}, 10_000).items,
        deliveries: webhooks.deliveries.list({}, 10_000).items.map(deliveryView) as unknown as JournaledDelivery[],
        behaviour: tenant.behaviour,
        messages,
        dropped: 0,
      };
    },
  };
}

function tokenFor({ token }: CallStep, tokens: readonly string[]): Readonly<Record<string, string>> {
  if (token === 'none') return {};
  if (token === 'unknown') return { token: '0'.repeat(32) };
  return { token: (token === 'former' ? tokens.at(-2) : tokens.at(-1)) ?? 'there is none' };
}

function isSignedHere({ operation, parameters: { sign } }: CallStep): boolean {
  return operation === 'getToken' && typeof sign === 'object';
}

function signOf({ appid, create_time: time }: Record<string, string>, { appKey }: Tenant): string {
  return createHash('md5').update(`${appid}${time}${appKey}`).digest('hex');
}

async function valueOf(name: string, value: StepValue, step: CallStep, tenant: Tenant): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if (value.is === 'messageOf') return (await newestMessage(tenant, value.type)).id;
  if (value.is === 'credential') return name === 'appid' ? tenant.appid : String(Math.floor(tenant.clock.now() / 1000));
  if (step.operation === 'getMediaContent') {
    const { messageid } = step.parameters;
    const type = typeof messageid === 'object' && messageid?.is === 'messageOf' ? messageid.type : 'image';
    return (await newestMessage(tenant, type)).channelId;
  }
  return step.operation === 'queryTaskList' ? ofTask(name, tenant) : ofRecord(name, tenant);
}

async function newestMessage({ store }: Tenant, type: string) {
  const { items } = await store.messages.query({ type }, { offset: 0, limit: 100 });
  return items.find(({ contentProvider }) => contentProvider === 'line')!;
}

async function ofTask(name: string, { store }: Tenant): Promise<unknown> {
  const [task] = (await store.broadcastTasks.query({}, { offset: 0, limit: 1 })).items;
  const { name: taskName, sender, subjectId, startTime, endTime } = task!;
  const values = { task_name: taskName, sender, subjectid: subjectId, task_end_time: endTime };
  return Object.hasOwn(values, name) ? values[name as keyof typeof values] : startTime;
}

async function ofRecord(name: string, { store }: Tenant): Promise<unknown> {
  const [record] = (await store.sendRecords.query({}, { offset: 0, limit: 1 })).items;
  const { messageId, status, taskId, taskName, sendAgentId, sender, recipientId, subjectId, sendTime } = record!;
  const values = {
    messageid: messageId,
    message_status: status,
    taskid: taskId,
    task_name: taskName,
    send_agentid: sendAgentId,
    sender,
    recipient: recipientId,
    subjectid: subjectId,
  };
  return Object.hasOwn(values, name) ? values[name as keyof typeof values] : sendTime;
}

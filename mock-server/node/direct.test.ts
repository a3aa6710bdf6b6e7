import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantState } from '../../generators/generated/types.ts';
import { createExpressHandler } from '../adapters/express/handler.ts';
import { mediaPath } from '../core/media/media-path.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import type { BehaviourChanges } from '../core/tenant/behaviour.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { createApp, type App } from './create-app.ts';
import { converse } from './testing/converse.ts';
import type { Conversation } from './testing/raw-requests.ts';
import { serveApp } from './testing/serve-app.ts';
import { after, ahead, cut, staying } from './testing/staying-requests.ts';
import { calls, conversations, oddities } from './testing/varied-requests.ts';

const failIfTold = (error: unknown): void => {
  throw error;
};

/** An emulator whose time stands still, on a server of ours. */
interface Way {
  readonly emulator: Emulator;
  /** How many requests were answered before Node's own HTTP had them. */
  readonly plainRequests: () => number;
  readonly port: number;
  readonly token: string;
  readonly media: string;
  close(): Promise<void>;
}

const account = {
  channels: [{ id: '10001', name: 'Shop', sender: '2005652357' }],
  messages: [{ id: 'picture', channelId: '10001', type: 'image' as const }],
  broadcastTasks: Array.from({ length: 40 }, (_, index) => ({
    id: `task-${index}`,
    name: index % 2 === 0 ? `会员积分 ${index}` : `Sale ${index}`,
    sender: '2005652357',
    startTime: 1_569_000_000_000 + index * 1000,
  })),
} satisfies TenantState;

async function open(appOf: (emulator: Emulator) => App, behaviour: BehaviourChanges): Promise<Way> {
  const emulator = createEmulator({
    clock: { now: 1_569_397_773_000, frozen: true },
    initialState: account,
    // The token stays the one that the requests carry.
    behaviour: { tokenRotation: 'overlap', ...behaviour },
  });
  let plainRequests = 0;
  const { listener, plain: provider } = appOf(emulator);
  const counting = provider && {
    ...provider,
    handle(request: PlainRequest) {
      plainRequests += 1;
      return provider.handle(request);
    },
  };
  const server = await serveApp({ listener, plain: counting }, failIfTold);
  const tenant = emulator.tenants.get('1')!;
  await tenant.ready();
  const message = await tenant.store.messages.get('picture');
  const { token } = tenant.tokens.issue(tenant.clock.now());
  return {
    emulator,
    plainRequests: () => plainRequests,
    token,
    media: mediaPath(tenant, message!),
    ...server,
  };
}

/** As it is served. */
const plain = (emulator: Emulator): App => createApp({ emulator, onError: failIfTold });

/** Node's own HTTP in front of everything. */
const direct = (emulator: Emulator): App => ({ listener: plain(emulator).listener });

/** As it is for whoever mounts it: Express in front of everything. */
const mounted = (emulator: Emulator): App => {
  const app = express();
  app.disable('x-powered-by');
  return { listener: app.use(createExpressHandler({ emulator, passOn: false, leadBrowsers: true })) };
};

const switches: readonly BehaviourChanges[] = [
  {},
  {
    errorStatus: 'mapped',
    credentialErrors: 'platform',
    coercion: 'strict',
    nullParameter: 'reject',
    language: 'header',
  },
];

/** Requests that are all refused for the same would prove little. */
const expectedOutcomes = [
  ...['getToken', 'getMediaContent', 'queryTaskList', 'sendRecordList', 'undefined'].map((name) => `${name} 999994`),
  ...['getToken', 'getMediaContent', 'queryTaskList', 'sendRecordList'].map((name) => `${name} 000000`),
  ...['getMediaContent', 'queryTaskList', 'sendRecordList'].flatMap((name) => [`${name} 900001`, `${name} 900002`]),
  'mediaFile undefined',
];

/** What is noted of a way. */
const entriesOf = ({ emulator }: Way): readonly string[] =>
  emulator.tenants
    .get('1')!
    .journal.list({}, 10_000)
    .items.map((entry) => JSON.stringify(entry));

const hasFaults = ([way]: readonly Way[]): boolean => way?.emulator.tenants.get('1')?.faults.isEmpty === false;

/** Holds the ways to the same bytes and the same journal. */
async function compare(ways: readonly Way[], compared: readonly Conversation[]): Promise<void> {
  for (const conversation of compared) {
    const [first, ...others] = await Promise.all(ways.map((way) => converse(way, conversation)));
    for (const other of others) expect(other, conversation.name).toBe(first);
    const isAnswered = conversation.isCut !== true && !hasFaults(ways);
    if (isAnswered) expect(first, conversation.name).toMatch(/^HTTP\/1\.1 \d{3} /);
  }
  const [first, ...others] = ways.map(entriesOf);
  for (const other of others) expect(other).toEqual(first);
}

describe.each(switches)('the provider answers the same in every way, byte for byte: %j', (behaviour) => {
  let ways: readonly Way[];

  beforeAll(async () => {
    ways = [await open(plain, behaviour), await open(direct, behaviour), await open(mounted, behaviour)];
  });
  afterAll(async () => {
    await Promise.all(ways.map((way) => way.close()));
  });

  test('whatever is sent, and whatever the emulator makes of it', { timeout: 120_000 }, async () => {
    expect(conversations.length).toBeGreaterThan(350);
    await compare(ways, conversations);
    expect(entriesOf(ways[0]!).length).toBeGreaterThan(350);
    const { journal } = ways[0]!.emulator.tenants.get('1')!;
    const outcomes = new Set(journal.list({}, 1000).items.map(({ operation, retCode }) => `${operation} ${retCode}`));
    for (const outcome of expectedOutcomes) expect(outcomes).toContain(outcome);
  });

  test('on a connection that stays', { timeout: 120_000 }, async () => {
    const before = ways[0]!.plainRequests();
    await compare(ways.slice(0, 2), calls.map(staying));
    expect(ways[0]!.plainRequests() - before).toBeGreaterThan(100);
  });

  test('cut somewhere, sent ahead, or after a plain request', { timeout: 120_000 }, async () => {
    await compare(ways.slice(0, 2), [...calls.map(cut), ...ahead(calls), ...oddities.map(after)]);
  });

  test.each([
    { latency: 30 },
    { reset: 'before' },
    { reset: 'mid-body' },
    { body: 'truncated' },
    { body: 'malformed' },
    { body: 'empty' },
    { chunked: true },
    { chunked: true, dripBytesPerSecond: 20_000 },
    { retCode: '999999' },
    { status: 503, contentType: 'text/html' },
    { status: 204 },
    { status: 205 },
    { expireToken: true },
  ] as const)('when a fault strikes: %j', async (request) => {
    for (const { emulator } of ways) emulator.tenants.get('1')!.faults.add({ request });
    await compare(ways.slice(0, 2), conversations.slice(0, 4).map(staying));
    for (const conversation of conversations.slice(0, 4)) {
      const [first, ...others] = await Promise.all(ways.map((way) => converse(way, conversation)));
      for (const other of others) expect(other, conversation.name).toBe(first);
    }
    for (const { emulator } of ways) emulator.tenants.get('1')!.faults.clear();
  });
});

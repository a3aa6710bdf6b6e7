import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantState } from '../../generators/generated/types.ts';
import { createExpressHandler } from '../adapters/express/handler.ts';
import { mediaPath } from '../core/media/media-path.ts';
import type { BehaviourChanges } from '../core/tenant/behaviour.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { createApp } from './create-app.ts';
import { serve } from './serve.ts';
import type { Conversation } from './testing/raw-requests.ts';
import { conversations } from './testing/varied-requests.ts';

const failIfTold = (error: unknown): void => {
  throw error;
};

/** An emulator whose time stands still, on a server of ours. */
interface Way {
  readonly emulator: Emulator;
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

async function open(appOf: (emulator: Emulator) => RequestListener, behaviour: BehaviourChanges): Promise<Way> {
  const emulator = createEmulator({
    clock: { now: 1_569_397_773_000, frozen: true },
    initialState: account,
    // The token stays the one that the requests carry.
    behaviour: { tokenRotation: 'overlap', ...behaviour },
  });
  const server = await serve(appOf(emulator), {
    port: 0,
    host: '127.0.0.1',
    https: false,
    hosts: [],
    timeouts: { close: 50 },
    onClosing: () => undefined,
    onError: failIfTold,
  });
  const { port } = await server.listen();
  const tenant = emulator.tenants.get('1')!;
  await tenant.ready();
  const message = await tenant.store.messages.get('picture');
  const { token } = tenant.tokens.issue(tenant.clock.now());
  return { emulator, port, token, media: mediaPath(tenant, message!), close: server.close };
}

const direct = (emulator: Emulator): RequestListener => createApp({ emulator, onError: failIfTold });

/** As it is for whoever mounts it: Express in front of everything. */
const mounted = (emulator: Emulator): RequestListener => {
  const app = express();
  app.disable('x-powered-by');
  return app.use(createExpressHandler({ emulator, passOn: false, leadBrowsers: true }));
};

/** What came back on a connection, but for the time of day. */
async function converse({ port, token, media }: Way, { pieces, isCut = false }: Conversation): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.on('error', () => undefined);
  const { promise: closed, resolve: onClose } = Promise.withResolvers<void>();
  socket.on('close', () => onClose());
  await once(socket, 'connect');
  for (const piece of pieces) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece.replace('%TOKEN%', token).replace('%MEDIA%', media), 'latin1')
        : filledIn(piece, token);
    if (socket.writable) socket.write(bytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (isCut) socket.destroy();
  await closed;
  return Buffer.concat(received)
    .toString('latin1')
    .replace(/^Date: .*$/gm, 'Date: now');
}

/** A token is as long as what stands for it here would have to be: lengths stay true, as it is in heads alone. */
function filledIn(piece: Uint8Array, token: string): Uint8Array {
  const text = Buffer.from(piece).toString('latin1');
  return text.includes('%TOKEN%') ? Buffer.from(text.replaceAll('%TOKEN%', token), 'latin1') : piece;
}

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

describe.each(switches)('the provider answers the same without Express, byte for byte: %j', (behaviour) => {
  let ways: readonly [Way, Way];

  beforeAll(async () => {
    ways = [await open(direct, behaviour), await open(mounted, behaviour)];
  });
  afterAll(async () => {
    await Promise.all(ways.map((way) => way.close()));
  });

  test('whatever is sent, and whatever the emulator makes of it', { timeout: 60_000 }, async () => {
    expect(conversations.length).toBeGreaterThan(350);
    for (const conversation of conversations) {
      const [straight, ordinary] = await Promise.all(ways.map((way) => converse(way, conversation)));
      expect(straight, conversation.name).toBe(ordinary);
      if (conversation.isCut !== true) expect(ordinary, conversation.name).toMatch(/^HTTP\/1\.1 \d{3} /);
    }
    const [straight, ordinary] = ways.map(({ emulator }) =>
      emulator.tenants
        .get('1')!
        .journal.list({}, 1000)
        .items.map((entry) => JSON.stringify(entry)),
    );
    expect(straight).toEqual(ordinary);
    expect(straight!.length).toBeGreaterThan(350);
    const { journal } = ways[0].emulator.tenants.get('1')!;
    const outcomes = new Set(journal.list({}, 1000).items.map(({ operation, retCode }) => `${operation} ${retCode}`));
    for (const outcome of expectedOutcomes) expect(outcomes).toContain(outcome);
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
    { expireToken: true },
  ] as const)('when a fault strikes: %j', async (request) => {
    for (const { emulator } of ways) emulator.tenants.get('1')!.faults.add({ request });
    for (const conversation of conversations.slice(0, 4)) {
      const [straight, ordinary] = await Promise.all(ways.map((way) => converse(way, conversation)));
      expect(straight, conversation.name).toBe(ordinary);
    }
    for (const { emulator } of ways) emulator.tenants.get('1')!.faults.clear();
  });
});

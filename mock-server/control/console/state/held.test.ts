import { signal, type Signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createApi, type Api } from './api.ts';
import { createTenantClock } from './clock.ts';
import { createConversations } from './conversation.ts';
import { createCoverage } from './coverage.ts';
import { createEventDeliveries } from './deliveries.ts';
import { createFaults } from './faults.ts';
import { createPeople } from './people.ts';
import { createProvider } from './provider.ts';
import { createReceivers } from './receivers.ts';

const page = { base: '/_mock', origin: 'http://h', language: 'en' } as const;

type Current = Signal<string | undefined>;

/** What of a tenant is asked for, and what is shown of it. */
type Store = (api: Api, current: Current) => { load(appid: string): Promise<void>; shown(): unknown };

const stores: Readonly<Record<string, Store>> = {
  people(api, current) {
    const people = createPeople(api, current);
    return { ...people, shown: () => [people.list, people.channels].map(({ value }) => value.length) };
  },
  receivers(api, current) {
    const receivers = createReceivers(api, current);
    return { ...receivers, shown: () => receivers.list.value?.length };
  },
  faults(api, current) {
    const faults = createFaults(api, current);
    return { ...faults, shown: () => faults.list.value.length };
  },
  clock(api, current) {
    const clock = createTenantClock(api, current, () => 0);
    return { ...clock, shown: () => clock.view.value?.epochMs };
  },
  coverage(api, current) {
    const coverage = createCoverage(
      api,
      current,
      () => undefined,
      () => 0,
    );
    return { ...coverage, shown: () => coverage.report.value?.items.length };
  },
  conversations(api, current) {
    const conversations = createConversations(api, current);
    const chat = { kind: 'user', id: 'U1' } as const;
    return { load: (appid) => conversations.load(appid, chat), shown: () => conversations.items(chat).length };
  },
  deliveries(api, current) {
    const deliveries = createEventDeliveries(api, current);
    return { load: (appid) => deliveries.load(appid, 'U1'), shown: () => deliveries.named(7)?.status };
  },
};

/** What every route answers: a list of one, or a view. */
const answer = {
  items: [{ id: 7, events: [], attempts: [], status: 'queued', recipientId: 'U1', covered: 0 }],
  next: null,
  epochMs: 5000,
  frozen: true,
};

const cases = [
  ['people', [1, 1], [0, 0]],
  ['receivers', 1, undefined],
  ['faults', 1, 0],
  ['clock', 5000, undefined],
  ['coverage', 1, undefined],
  // A message and a send record.
  ['conversations', 2, 0],
  ['deliveries', 'queued', undefined],
] as const;

test.each(cases)('%s: an answer for a tenant that was left meanwhile is dropped', async (name, known, none) => {
  const current: Current = signal('two');
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const api = createApi(page, (url) => {
    asked.push(String(url).split('/')[3]!);
    return new Promise((answered) => answers.push(() => answered(Response.json(answer))));
  });
  const { load, shown } = stores[name]!(api, current);
  const late = load('two');
  current.value = '1';
  answers.splice(0).forEach((send) => send());
  await late;
  expect(shown()).toEqual(none);
  // Nobody asks again for the tenant that was left.
  expect([answers.length, new Set(asked)]).toEqual([0, new Set(['two'])]);
  const own = load('1');
  answers.splice(0).forEach((send) => send());
  await own;
  expect(shown()).toEqual(known);
});

test.each(['people', 'receivers', 'faults', 'clock', 'coverage'])(
  '%s of one tenant are not shown under another',
  async (name) => {
    const current: Current = signal('two');
    const { load, shown } = stores[name]!(
      createApi(page, () => Promise.resolve(Response.json(answer))),
      current,
    );
    const none = shown();
    await load('two');
    expect(shown()).not.toEqual(none);
    current.value = '1';
    expect(shown()).toEqual(none);
  },
);

test('a fault that was switched off, and a token, are those of their tenant', async () => {
  const current: Current = signal('1');
  const faults = createFaults(
    createApi(page, () => Promise.reject(new Error('nobody asks'))),
    current,
  );
  const fault = { fault: { id: 'f' }, matched: 0, hits: 0 };
  faults.park('1', fault);
  current.value = 'two';
  expect(faults.off.value).toEqual([]);
  current.value = '1';
  expect(faults.off.value).toEqual([fault]);
  faults.unpark('1', fault);
  expect(faults.off.value).toEqual([]);

  const provider = createProvider(page, () => Promise.resolve(new Response('{"item":{"token":"t1"}}')));
  await provider.send('1', { method: 'GET', path: '/api/get_token' });
  expect([provider.tokenOf('1').value, provider.tokenOf('two').value]).toEqual(['t1', '']);
});

test('what a person did in one tenant makes nobody known in another', () => {
  const current: Current = signal('two');
  const api = createApi(page, () => Promise.reject(new Error('nobody asks')));
  const people = createPeople(api, current);
  const conversations = createConversations(api, current);
  people.put('1', { id: 'U1', channelId: 'c1', displayName: 'Alice', language: 'en', following: true });
  const source = { userId: 'U1' };
  conversations.takeOutcome('1', {
    messages: [],
    events: [{ type: 'follow', webhookEventId: 'e1', timestamp: 1, source }],
  });
  expect([people.list.value, conversations.items({ kind: 'user', id: 'U1' })]).toEqual([[], []]);
});

test('coverage that was asked for soon is that of the tenant that is looked at then', () => {
  const current = signal<string | undefined>('1');
  const asked: string[] = [];
  const timers: (() => void)[] = [];
  const api = createApi(page, (url) => {
    asked.push(String(url));
    return Promise.reject(new Error('nobody answers'));
  });
  const coverage = createCoverage(
    api,
    current,
    (_, run) => void timers.push(run),
    () => 0,
  );
  coverage.loadSoon();
  current.value = '2';
  coverage.loadSoon();
  timers.forEach((run) => run());
  expect(asked).toEqual(['/_mock/tenants/2/coverage']);
});

import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { createRandom, type Random } from '../../common/random.ts';
import type { ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { createServerFailure } from '../node/server-failure.ts';
import type { MemoryLedgers } from './testing/memory-ledger.ts';
import { createReplicas } from './testing/replicas.ts';

const away = (): never => {
  throw createServerFailure('LEDGER_UNAVAILABLE', 'Failed to reach the store: it is away. It goes on by itself.');
};

/** From now on something in so many fails: to ask for a turn or for news, to write, or to hear that it was written. */
function disturb(ledgers: MemoryLedgers, random: Random, chance: number): void {
  const calm = { isAvailable: { value: true, writable: true } };
  const restless = { isAvailable: { get: () => !random.chance(chance) } };
  Object.defineProperties(ledgers, chance === 0 ? calm : restless);
  const fail = (): void => (random.chance(chance) ? away() : undefined);
  ledgers.onWrite = fail;
  ledgers.onWritten = fail;
}

/** Ids and names of what was answered to be there. */
interface Answered {
  readonly recipients: Set<string>;
  readonly faults: Set<string>;
  readonly texts: Set<string>;
}

/** Makes calls at replicas at random. What is answered is noted; what is refused says that the ledger is away, or what waits. */
async function callAtRandom(servers: readonly ControlClient[], answered: Answered, random: Random, caller: string) {
  let token = '';
  for (let nth = 0; nth < 40; nth += 1) {
    const { server, call } = random.pick(servers);
    const name = `${caller}-${nth}`;
    const post = async (path: string, body: unknown, known?: Set<string>): Promise<void> => {
      const { status, text } = await call('POST', `/tenants/1${path}`, body);
      if (status < 300) known?.add(name);
      else expect([status, text]).toEqual([expect.any(Number), expect.stringMatching(/LEDGER_UNAVAILABLE|UNDER_WAY/)]);
    };
    const ask = async (path: string, body?: string): Promise<string> => {
      const headers = { token, 'content-type': 'application/json' };
      const method = body === undefined ? 'GET' : 'POST';
      const answer = await sendRequest(`${server.url}${path}`, { method, headers, ...(body && { body }) });
      expect(answer.json()['ret_code']).toMatch(/000000|999999|90000[12]/);
      return answer.text;
    };
    const whatever = random.int(0, 9);
    if (whatever < 2) await post('/events', { type: 'text', text: name, userId: 'Usomebody' }, answered.texts);
    else if (whatever < 4) await post('/recipients', { id: name, channelId: 'c1' }, answered.recipients);
    else if (whatever === 4)
      await post('/faults', { id: name, delivery: { lose: 'answer' }, times: 1 }, answered.faults);
    else if (whatever === 5) await post('/broadcast-tasks', { name, count: 3, startAt: 1_741_564_900_000 + nth });
    else if (whatever === 6) await post('/clock', { advance: random.pick(['1s', '10m', '2h']) });
    else if (whatever === 7) await call('GET', '/tenants/1/journal?limit=3');
    else if (whatever === 8) token = /"token":"(\w+)"/.exec(await ask(tokenUrl()))?.[1] ?? token;
    else await ask('/chat-set/api/line/query_task_list', '{"page_size":3}');
  }
}

const bodyAt = async ({ call }: ControlClient, path: string): Promise<string> =>
  (await call('GET', `/tenants/1${path}`)).text;

test.each([1, 2])(
  'where one in twelve turns, reads and writes fails, no replica dies, and all that was answered is there on each (seed %i)',
  async (seed) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const receiver = await startReceiver((response) => {
      response.statusCode = failing.chance(0.3) ? 500 : 200;
      response.end();
    });
    const failing = createRandom(seed, 'receiver');
    const { start, ledgers } = createReplicas({
      initialState: { channels: [{ id: 'c1' }], recipients: [{ id: 'Usomebody', channelId: 'c1' }] },
      clock: { now: 1_741_564_800_000, frozen: true },
    });
    const servers = [await start(), await start(), await start()];
    const redelivery = { enabled: true, attempts: 3, delays: [60_000], jitter: 0 };
    await servers[0]!.call('POST', '/tenants/1/receivers', { url: receiver.url, redelivery });
    const answered = { recipients: new Set<string>(), faults: new Set<string>(), texts: new Set<string>() };
    const random = createRandom(seed, 'calls');
    disturb(ledgers, random.fork('failures'), 1 / 12);
    const callers = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(callers.map((caller) => callAtRandom(servers, answered, random.fork(caller), caller)));
    disturb(ledgers, random, 0);
    // Attempts that nobody could conclude are concluded now; all that is to come again comes.
    await expect
      .poll(async () => (await servers[1]!.call('POST', '/tenants/1/clock', { advance: '3h' })).status, {
        timeout: 20_000,
      })
      .toBe(200);
    const [state, ...others] = await Promise.all(servers.map((server) => bodyAt(server, '/state')));
    expect(others).toEqual([state, state]);
    const recipients = await bodyAt(servers[2]!, '/recipients?limit=1000');
    const deliveries = await bodyAt(servers[2]!, '/deliveries?limit=1000');
    const faults = await bodyAt(servers[2]!, '/faults?limit=1000');
    expect([...answered.recipients].filter((id) => !recipients.includes(`"${id}"`))).toEqual([]);
    expect([...answered.texts].filter((text) => !deliveries.includes(`"${text}"`))).toEqual([]);
    expect(answered.recipients.size + answered.texts.size + answered.faults.size).toBeGreaterThan(30);
    expect([...answered.faults].filter((id) => !faults.includes(`"${id}"`))).toEqual([]);
    expect(unhandled).toEqual([]);
  },
);

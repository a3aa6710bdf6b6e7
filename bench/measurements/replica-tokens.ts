import { createRandom } from '../../common/random.ts';
import { contradictions, type TokenOperation } from '../../test/replica-soak/token-history.ts';
import { freePort } from '../../test/support/free-port.ts';
import { takeToken, tokenRequest } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatSpread } from '../harness/format.ts';
import { createLoadClient } from '../harness/open-load.ts';
import { startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import type { BenchPostgres } from '../harness/postgres.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import type { Finding, MeasurementContext, Table } from './measurement.ts';

const clients = 50;
const names = ['in memory', 'one replica', 'three replicas'] as const;
type Name = (typeof names)[number];

/** Fifty clients renew and use one token, each time at whichever replica; what they saw must fit one token at a time. */
export async function measureTokens(
  postgres: BenchPostgres,
  { quick, progress }: MeasurementContext,
): Promise<{ readonly findings: readonly Finding[]; readonly table: Table; readonly method: string }> {
  const servers: PinnedProcess[] = [];
  const urls: Record<Name, string[]> = { 'in memory': [], 'one replica': [], 'three replicas': [] };
  const start = async (name: Name, ...args: readonly string[]): Promise<void> => {
    const port = await freePort();
    servers.push(startPinned(sobotMockCommand(port, ...args)));
    urls[name].push(`http://127.0.0.1:${port}`);
    await takeToken(urls[name].at(-1) ?? '');
  };
  try {
    await start('in memory');
    await start('one replica', '--store', await postgres.createStore());
    const store = await postgres.createStore();
    for (let replica = 0; replica < 3; replica += 1) await start('three replicas', '--store', store);
    const seconds = quick ? 1 : 3;
    for (const name of names) await share(urls[name], { seconds: quick ? 0.5 : 1, seed: 0 });
    const values = await alternate({
      base: 'in memory',
      names,
      rounds: quick ? 1 : 5,
      furtherRounds: 0,
      async measure(name, round) {
        const uses = await share(urls[name], { seconds, seed: round + 1 });
        progress(`shared state: tokens, ${name} ${formatCount(uses)} calls/s`);
        return uses;
      },
    });
    return {
      findings: [
        {
          what: 'tokens that are renewed and used at three replicas, one token at a time',
          budget: '–',
          got: `${formatSpread(spreadOf(values['three replicas']), formatCount)} calls/s`,
        },
      ],
      table: {
        head: ['servers', 'calls/s', '× in memory'],
        rows: names.map((name) => [
          name,
          formatSpread(spreadOf(values[name]), formatCount),
          formatSpread(ratiosOf(values[name], values['in memory'])),
        ]),
      },
      method:
        `Tokens: ${clients} clients in one process, each with one call at a time at a replica at random; 1 in 100 renews the ` +
        'token, the others query with it. The checker of `npm run soak:replicas` looks through all they saw. The replicas share ' +
        'one core.',
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function share(
  urls: readonly string[],
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
): Promise<number> {
  const client = createLoadClient();
  const history: TokenOperation[] = [];
  let newest = await renew(urls[0] ?? '');
  const start = performance.now();
  const end = start + seconds * 1000;
  let calls = 0;

  async function renew(url: string): Promise<string> {
    const from = performance.now();
    const { text } = await client.ask({ method: 'GET', url: tokenRequest(url).url });
    const { item } = JSON.parse(text) as { item: { token: string } };
    history.push({ kind: 'renewed', token: item.token, start: from, end: performance.now() });
    return item.token;
  }

  async function use(url: string, token: string): Promise<void> {
    const from = performance.now();
    const headers = { token, 'content-type': 'application/json' };
    const { text } = await client.ask({
      method: 'POST',
      url: `${url}/chat-set/api/line/query_task_list`,
      headers,
      body: '{"page_size":15}',
    });
    const { ret_code: code } = JSON.parse(text) as { ret_code: string };
    if (code !== '000000' && code !== '900002') throw new Error(`A query was answered with ${code}.`);
    history.push({ kind: code === '000000' ? 'accepted' : 'refused', token, start: from, end: performance.now() });
  }

  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const random = createRandom(seed, `client ${index}`);
      while (performance.now() < end) {
        const url = urls[random.int(0, urls.length - 1)] ?? '';
        if (random.chance(0.01)) newest = await renew(url);
        else await use(url, newest);
        calls += 1;
      }
    }),
  );
  const taken = (performance.now() - start) / 1000;
  client.close();
  const [problem] = contradictions(history);
  if (problem !== undefined) throw new Error(`The history of tokens contradicts itself: ${problem}`);
  return calls / taken;
}

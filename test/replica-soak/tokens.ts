import { createRandom } from '../../common/random.ts';
import { fail } from '../data-soak/fail.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { anyOf, startCluster } from './cluster.ts';
import { contradictions, type TokenOperation } from './token-history.ts';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const clients = 50;

/** Lets fifty clients renew and use tokens at random on three replicas, and checks what they saw. */
export async function shareTokens({ calls, seed }: { readonly calls: number; readonly seed: number }): Promise<string> {
  const postgres = await startPostgres();
  const random = createRandom(seed, 'tokens');
  const database = await postgres.createDatabase();
  const cluster = await startCluster({ postgres, database, replicas: 3, receiverUrl: 'http://127.0.0.1:9/unused' });
  const history: TokenOperation[] = [];
  /** The newest that anybody was given: most use it, some an older one of their own. */
  let newest = await renewed(cluster.urls[0]!);
  let left = calls;

  async function renewed(url: string): Promise<string> {
    const start = performance.now();
    const { item } = await answerOf<{ item: { token: string } }>(await fetch(`${url}${getToken}`));
    history.push({ kind: 'renewed', token: item.token, start, end: performance.now() });
    return item.token;
  }

  async function client(name: string): Promise<void> {
    const own = random.fork(name);
    let mine = newest;
    while (left > 0) {
      left -= 1;
      const url = anyOf(cluster.urls, own);
      const start = performance.now();
      // So seldom that most uses come before the next one.
      if (own.chance(0.01)) {
        mine = await renewed(url);
        newest = mine;
        continue;
      }
      const token = own.chance(0.8) ? newest : mine;
      const headers = { token, 'content-type': 'application/json' };
      const sent = { method: 'POST', headers, body: '{"page_size":1}' };
      const { ret_code: code } = await answerOf<{ ret_code: string }>(
        await fetch(`${url}/chat-set/api/line/query_task_list`, sent),
      );
      if (code !== '000000' && code !== '900002') throw new Error(`A query was answered with ${code}.`);
      history.push({ kind: code === '000000' ? 'accepted' : 'refused', token, start, end: performance.now() });
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, index) => client(`c${index}`)));
  await cluster.end();
  await postgres.end();
  fail('The history of tokens', contradictions(history));
  const count = (kind: TokenOperation['kind']): number => history.filter((one) => one.kind === kind).length;
  return (
    `${clients} clients on three replicas: ${count('renewed')} renewals, ${count('accepted')} uses accepted, ` +
    `${count('refused')} refused; one token at a time.`
  );
}

async function answerOf<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

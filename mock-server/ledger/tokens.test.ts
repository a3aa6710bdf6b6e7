import { expect, test } from 'vitest';
import { createRandom } from '../../common/random.ts';
import type { ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { createReplicas } from './testing/replicas.ts';

/** What one client did, and when: times are places in one order of all beginnings and ends. */
interface Deed {
  readonly begun: number;
  readonly ended: number;
  /** The token that it got, or tried. */
  readonly token: string;
  readonly kind: 'issued' | 'accepted' | 'refused';
}

/** Deeds that no single server could have had, taking each at some moment between its beginning and its end. */
function contradictions(deeds: readonly Deed[]): readonly string[] {
  const issues = deeds.filter(({ kind }) => kind === 'issued');
  const issueOf = new Map(issues.map((deed) => [deed.token, deed]));
  return deeds.flatMap((use) => {
    if (use.kind === 'issued') return [];
    const issue = issueOf.get(use.token);
    if (issue === undefined) return [];
    // Surely replaced: another was issued that began after this one had been told, and was told before the use began.
    const isReplaced = issues.some(({ begun, ended }) => begun > issue.ended && ended < use.begun);
    // Surely good: it was told before the use began, and no other was asked for that could have come after it.
    const isNewest =
      issue.ended < use.begun &&
      !issues.some((other) => other !== issue && other.ended > issue.begun && other.begun < use.ended);
    if (use.kind === 'accepted' && isReplaced) return [`${use.token} was accepted after the answer that replaced it`];
    if (use.kind === 'refused' && isNewest) return [`${use.token} was refused before another was asked for`];
    return [];
  });
}

test('clients that renew and use tokens at random on three replicas see what one server would show', async () => {
  const { start } = createReplicas();
  const clients = [await start(), await start(), await start()];
  const deeds: Deed[] = [];
  let place = 0;
  let newest = '';

  async function issue({ server }: ControlClient): Promise<void> {
    const begun = (place += 1);
    const answer = await sendRequest(`${server.url}${tokenUrl()}`);
    const { token } = answer.json<{ item: { token: string } }>().item;
    deeds.push({ begun, ended: (place += 1), token, kind: 'issued' });
    newest = token;
  }

  async function use({ server }: ControlClient, token: string): Promise<void> {
    const begun = (place += 1);
    const path = '/chat-set/api/line/query_task_list';
    const answer = await sendRequest(`${server.url}${path}`, { method: 'POST', headers: { token } });
    const kind = answer.json<{ ret_code: string }>().ret_code === '000000' ? 'accepted' : 'refused';
    deeds.push({ begun, ended: (place += 1), token, kind });
  }

  async function live(nth: number): Promise<void> {
    const random = createRandom(7, 'client', String(nth));
    let known = newest;
    for (let step = 0; step < 20; step += 1) {
      const client = random.pick(clients);
      // Seldom, so that most uses are surely after one answer and before the next.
      if (random.chance(0.03)) await issue(client);
      else await use(client, random.chance(0.5) ? newest : known);
      if (random.chance(0.3)) known = newest;
    }
  }

  await issue(clients[0]!);
  await Promise.all(Array.from({ length: 50 }, (_, nth) => live(nth)));
  expect(deeds).toHaveLength(1001);
  expect(new Set(deeds.map(({ kind }) => kind))).toEqual(new Set(['issued', 'accepted', 'refused']));
  expect(contradictions(deeds)).toEqual([]);
  const journal = (await clients[2]!.call('GET', '/tenants/1/journal?limit=1000')).json<{ items: { id: number }[] }>();
  expect(journal.items.map(({ id }) => id)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
});

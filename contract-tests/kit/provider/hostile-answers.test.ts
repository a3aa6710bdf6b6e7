import { expect, test } from 'vitest';
import { createTestEmulator } from '../../../test/support/create-test-emulator.ts';
import { checkProvider } from './check.ts';

/** The ids of the checks that fail at a provider that answers each member of a name with what refuses to be a number or a text. */
async function failedWith(name: string): Promise<readonly string[]> {
  const emulator = createTestEmulator({ initialState: 'believable' });
  const { appid, appKey, clock } = emulator.tenants.list()[0]!;
  const { checks } = await checkProvider({
    baseUrl: 'http://127.0.0.1:7626',
    appid,
    appKey,
    now: () => clock.now(),
    sleep: () => Promise.resolve(),
    async fetch(url: string, init: RequestInit) {
      const { status, headers, ...answer } = await read(await emulator.fetch(url, init));
      const isJson = headers['content-type']?.startsWith('application/json') === true;
      return new Response(isJson ? strange(answer.body, name) : answer.body, { status, headers });
    },
  });
  return checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
}

async function read(response: Response) {
  const { 'content-length': _, ...headers } = Object.fromEntries(response.headers) as Record<string, string>;
  return { status: response.status, headers, body: await response.text() };
}

function strange(json: string, name: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) => (key === name ? { toString: 1 } : value));
}

test.each([
  ['expires_in', ['token/lifetime']],
  [
    'taskid',
    [
      'task-list/response',
      'task-list/paging/disjoint',
      'task-list/paging/union',
      'record-list/response',
      'session/every-answer',
    ],
  ],
  ['send_success_num', ['task-list/response', 'session/every-answer']],
  ['send_error_num', ['task-list/response', 'session/every-answer']],
  ['estimate_send_num', ['task-list/response', 'session/every-answer']],
  ['messageid', ['record-list/response', 'session/every-answer']],
])(
  'what refuses to be a number or a text in place of %s fails its checks, and ends no run',
  { timeout: 30_000 },
  async (name, failed) => {
    expect(await failedWith(name)).toEqual(failed);
  },
);

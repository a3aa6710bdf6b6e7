import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TenantState } from '../../../generators/generated/types.ts';
import { exchange } from '../../../test/support/http-client.ts';
import { startJsonTarget } from '../../../test/support/raw-target.ts';
import {
  post,
  recordsPath,
  startTestMock,
  startTestProxy,
  tasksPath,
  tokenOf,
  type TestProxy,
} from '../../../test/support/start-proxy.ts';
import { startMockServer, type MockServer } from '../../server.ts';
import { createPseudonyms } from '../inspect/pseudonyms.ts';

type Row = Readonly<Record<string, unknown>>;

interface Page {
  readonly items: readonly Row[];
  readonly page_count: number;
  readonly total_count: number;
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-recording-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function pageOf(url: string, path: string, token: string, body: object): Promise<Page> {
  const { body: bytes } = await post(`${url}${path}`, JSON.stringify(body), token);
  return JSON.parse(bytes.toString()) as Page;
}

/** Asks for page after page. */
async function allPages(url: string, path: string, token: string, filter: object = {}): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= (pages[0]?.page_count ?? 1); number += 1) {
    pages.push(await pageOf(url, path, token, { ...filter, page_no: number, page_size: 50 }));
  }
  return pages;
}

/** Records what `drive` does through a proxy. */
async function record(
  mock: MockServer,
  drive: (proxy: TestProxy, token: string) => Promise<unknown>,
  options: Parameters<typeof startTestProxy>[1] = {},
): Promise<{ readonly state: TenantState; readonly text: string }> {
  const file = join(await makeFolder(), 'recording.json');
  const proxy = await startTestProxy(mock.url, { now: () => 1_741_564_800_000, record: { file }, ...options });
  await drive(proxy, await tokenOf(proxy.url));
  await proxy.close();
  const text = await readFile(file, 'utf8');
  return { text, state: JSON.parse(text) as TenantState };
}

async function startFrom(initialState: TenantState): Promise<{ readonly url: string; readonly token: string }> {
  const server = await startMockServer({ port: 0, initialState });
  onTestFinished(() => server.close());
  return { url: server.url, token: await tokenOf(server.url) };
}

const everything = { send_start_time: 0 };

describe('a recording', () => {
  test('of a whole account gives the same pages, with pseudonyms in the place of people', async () => {
    const mock = await startTestMock();
    const seen: { tasks?: readonly Page[]; records?: readonly Page[]; month?: readonly Page[] } = {};
    const { state, text } = await record(mock, async ({ url }, token) => {
      seen.tasks = await allPages(url, tasksPath, token);
      seen.records = await allPages(url, recordsPath, token, everything);
      seen.month = await allPages(url, recordsPath, token);
    });
    expect(state.broadcastTasks!.filter(({ partial }) => partial === true)).toEqual([]);
    const pseudonyms = createPseudonyms('for tests');
    const disguised = (pages: readonly Page[] = []): readonly Page[] =>
      pages.map((page) => ({
        ...page,
        items: page.items.map((item) => ({
          ...item,
          recipient_id: pseudonyms.person(String(item['recipient_id'])),
          send_agentid: pseudonyms.agent(String(item['send_agentid'])),
        })),
      }));
    const { url, token } = await startFrom(state);
    expect(await allPages(url, tasksPath, token)).toEqual(seen.tasks);
    expect(await allPages(url, recordsPath, token, everything)).toEqual(disguised(seen.records));
    expect(seen.month![0]?.total_count).toBeGreaterThan(0);
    // The clock of the recording runs on: what was the last month still is.
    expect((await allPages(url, recordsPath, token))[0]?.total_count).toBe(seen.month![0]?.total_count);
    const people = seen.records!.flatMap(({ items }) =>
      items.flatMap((row) => [row['recipient_id'], row['send_agentid']]),
    );
    const holders = ['id', 'recipientId', 'sendAgentId'];
    expect(people.filter((id) => holders.some((name) => text.includes(`"${name}": "${String(id)}"`)))).toEqual([]);
  });

  test('of some records keeps what the target said of all', async () => {
    const mock = await startTestMock();
    const seen: { tasks?: Page } = {};
    const { state } = await record(mock, async ({ url }, token) => {
      seen.tasks = await pageOf(url, tasksPath, token, { page_size: 100 });
      await pageOf(url, recordsPath, token, { ...everything, page_size: 3 });
    });
    expect(state.sendRecords).toHaveLength(3);
    const { url, token } = await startFrom(state);
    expect(await pageOf(url, tasksPath, token, { page_size: 100 })).toEqual(seen.tasks);
  });

  test('of records alone has the tasks that they name', async () => {
    const mock = await startTestMock();
    const { state } = await record(mock, ({ url }, token) =>
      pageOf(url, recordsPath, token, { ...everything, page_size: 20 }),
    );
    const named = new Set(state.sendRecords!.map(({ taskId }) => taskId));
    expect(new Set(state.broadcastTasks!.map(({ id }) => id))).toEqual(named);
    const { url, token } = await startFrom(state);
    expect((await pageOf(url, recordsPath, token, everything)).total_count).toBe(20);
  });

  test('knows the status that a request filtered by', async () => {
    const mock = await startTestMock();
    const { state } = await record(mock, async ({ url }, token) => {
      await pageOf(url, recordsPath, token, { ...everything, message_status: '2', page_size: 100 });
      // Seen again without a filter, it is still known.
      await pageOf(url, recordsPath, token, { ...everything, page_size: 100 });
    });
    expect(state.sendRecords!.filter(({ status }) => status === '2').length).toBeGreaterThanOrEqual(100);
  });

  test('has the messages whose media were asked for', async () => {
    const mock = await startTestMock();
    await mock.emulator.tenants.get('1')!.ready();
    const { items } = await mock.emulator.tenants.get('1')!.store.messages.query({}, { offset: 0, limit: 100 });
    const { id, channelId, type } = items.find(({ mediaKey }) => mediaKey !== undefined)!;
    const path = `/chat-line/api/line/get_media_content?messageid=${id}&appid=${channelId}`;
    const { state } = await record(mock, ({ url }, token) => exchange(`${url}${path}`, { headers: { token } }));
    expect(state.messages).toMatchObject([{ id, channelId, type, contentProvider: 'line' }]);
    const { url, token } = await startFrom(state);
    const { body } = await exchange(`${url}${path}`, { headers: { token } });
    const { item } = JSON.parse(body.toString()) as { item: string };
    expect((await exchange(item)).status).toBe(200);
  });

  test('holds no token, no sign and no task name where names are redacted', async () => {
    const mock = await startTestMock();
    const file = join(await makeFolder(), 'r.json');
    const proxy = await startTestProxy(mock.url, { record: { file, redactNames: true } });
    const token = await tokenOf(proxy.url);
    const { items } = await pageOf(proxy.url, tasksPath, token, { page_size: 100 });
    await proxy.close();
    const written = await readFile(file, 'utf8');
    for (const secret of [token, '258eec31', ...items.map((item) => String(item['task_name']))])
      expect(written).not.toContain(secret);
    expect(written).toContain('"name": "name-');
  });

  test('is of one account: the first that gets a token, or the one that is named', async () => {
    const mock = await startTestMock({
      tenants: [
        { appid: '1', appKey: '2' },
        { appid: 'shop', appKey: 'k' },
      ],
    });
    const folder = await makeFolder();
    const shop = '/api/get_token?appid=shop&create_time=1569397773&sign=c7cdcf61cc5d5bf21afb32991a3b8a14';
    const drive = async (options: { file: string; appid?: string }): Promise<TestProxy> => {
      const proxy = await startTestProxy(mock.url, { record: options });
      const token = await tokenOf(proxy.url);
      const { body } = await exchange(`${proxy.url}${shop}`);
      const { item } = JSON.parse(body.toString()) as { item: { token: string } };
      await pageOf(proxy.url, tasksPath, token, { page_size: 1 });
      await pageOf(proxy.url, tasksPath, item.token, { page_size: 2 });
      await proxy.close();
      return proxy;
    };
    const first = await drive({ file: join(folder, '1.json') });
    expect(first.recorded).toEqual({ changes: 1, dropped: 0, appid: '1', leftOut: ['shop'] });
    const named = await drive({ file: join(folder, '2.json'), appid: 'shop' });
    expect(named.recorded).toEqual({ changes: 2, dropped: 0, appid: 'shop', leftOut: ['1'] });
  });
});

describe('the file of a recording', () => {
  test('is left as it was where nothing came', async () => {
    const file = join(await makeFolder(), 'recording.json');
    await writeFile(file, 'before');
    const proxy = await startTestProxy((await startJsonTarget('{}')).url, { record: { file } });
    await tokenOf(proxy.url).catch(() => undefined);
    await proxy.close();
    expect(await readFile(file, 'utf8')).toBe('before');
  });

  test('is replaced as a whole, with nothing left beside it, and a link to it stays', async () => {
    const mock = await startTestMock();
    const folder = await makeFolder();
    await writeFile(join(folder, 'real.json'), 'before');
    await symlink(join(folder, 'real.json'), join(folder, 'link.json'));
    const proxy = await startTestProxy(mock.url, { record: { file: join(folder, 'link.json') } });
    await pageOf(proxy.url, tasksPath, await tokenOf(proxy.url), {});
    await proxy.close();
    expect(JSON.parse(await readFile(join(folder, 'real.json'), 'utf8'))).toMatchObject({ timezone: 'GMT+08:00' });
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'real.json']);
  });

  test('that cannot be written is refused at the start', async () => {
    const target = await startJsonTarget('{}');
    const folder = await makeFolder();
    await mkdir(join(folder, 'closed'));
    await chmod(join(folder, 'closed'), 0o500);
    const files: [string, string][] = [
      [folder, 'it is no file'],
      ['/dev/null', 'it is no file'],
      [join(folder, 'nowhere', 'r.json'), 'its folder does not exist'],
      // root may write everywhere
      ...(process.getuid?.() === 0
        ? []
        : ([[join(folder, 'closed', 'r.json'), 'permission denied']] as [string, string][])),
    ];
    for (const [file, why] of files) {
      await expect(startTestProxy(target.url, { record: { file } })).rejects.toMatchObject({
        code: 'RECORDING_UNWRITABLE',
        message: `Failed to write the recording ${file}: ${why}. Name a file in a folder that exists and may be written to.`,
      });
    }
  });
});

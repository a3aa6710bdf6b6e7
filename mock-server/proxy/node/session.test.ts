import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { request as requestOverHttp, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import harSchema from '@har-sdk/validator/dist/schemas/har/v1.2.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freeUrl } from '../../../test/support/free-port.ts';
import { exchange } from '../../../test/support/http-client.ts';
import { startJsonTarget, startTarget } from '../../../test/support/raw-target.ts';
import {
  post,
  recordsPath,
  startTestMock,
  startTestProxy,
  tasksPath,
  told,
  tokenOf,
} from '../../../test/support/start-proxy.ts';
import type { JournalEntry } from '../../emulator.ts';
import { judgeHar } from '../../har/judge-har.ts';
import { createGrowingFile } from './growing-file.ts';
import { openRecordingFile } from './recording-file.ts';

interface Session {
  readonly log: {
    readonly comment: string;
    readonly entries: readonly {
      readonly request: { readonly url: string };
      readonly response: {
        readonly status: number;
        readonly content: { readonly size: number; readonly text?: string };
      };
      readonly comment?: string;
    }[];
  };
}

const emptyPage =
  '{"items":[],"page_count":0,"page_no":1,"page_size":15,"ret_code":"000000","ret_msg":"操作成功","total_count":0}';

async function fileForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-session-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'session.har');
}

const readSession = async (file: string): Promise<Session> => JSON.parse(await readFile(file, 'utf8')) as Session;

async function judged(file: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  const chunks = (async function* () {
    yield await readFile(file);
  })();
  await judgeHar(chunks, { pseudonymKey: 'k', onEntry: (entry) => void entries.push(entry) });
  return entries;
}

describe('a session that a proxy records', () => {
  test('has both sides, by an independent schema, and is judged as the proxy judged it', async () => {
    const file = await fileForTest();
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url, { record: { file } });
    const token = await tokenOf(proxy.url);
    await post(`${proxy.url}${tasksPath}`, '{"page_no":1,"page_size":15}', token);
    await post(`${proxy.url}${tasksPath}`, '{"page_no":1,"page_size":101}', token);
    await post(`${proxy.url}${tasksPath}`, '{}', '0'.repeat(32));
    await proxy.line(3);
    const live = proxy.journal();
    await proxy.close();
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(harSchema);
    const session = await readSession(file);
    validate(session);
    expect(validate.errors).toBeNull();
    expect(session.log.entries.map(({ request: { url } }) => new URL(url).origin)).toEqual(
      Array.from({ length: 4 }, () => mock.url),
    );
    const again = await judged(file);
    expect(again.map(({ at, retCode }) => [at, retCode])).toEqual(live.map(({ at, retCode }) => [at, retCode]));
    expect(again.map(({ violations }) => told(violations))).toEqual(live.map(({ violations }) => told(violations)));
    expect(told(again[2]!.violations)).toEqual(['consumer maximum page_size']);
  });

  test('has no token, signature, person or agent in it, and says how many had been', async () => {
    const file = await fileForTest();
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url, { record: { file, redactNames: true } });
    const token = await tokenOf(proxy.url);
    const direct = await tokenOf(mock.url);
    const rows = JSON.parse((await post(`${mock.url}${recordsPath}`, '{"page_size":5}', direct)).body.toString()) as {
      items: readonly { recipient_id: string; send_agentid: string | null }[];
    };
    await post(`${proxy.url}${recordsPath}`, '{"page_size":5}', token);
    await post(`${proxy.url}${tasksPath}`, '{"page_size":5}', token);
    await proxy.close();
    const text = await readFile(file, 'utf8');
    const hidden = [
      token,
      '258eec3118705112b2c53dc8043d4d34',
      ...rows.items.flatMap(({ recipient_id: person, send_agentid: agent }) => [person, agent ?? person]),
    ];
    expect(hidden.filter((secret) => text.includes(secret))).toEqual([]);
    expect(rows.items).toHaveLength(5);
    const { log } = JSON.parse(text) as Session;
    expect(log.entries[2]!.response.content.text).toMatch(/"task_name":"name-[\da-f]{8}"/);
    const { recorded } = proxy;
    expect(recorded).toMatchObject({ requests: 3 });
    if (recorded === undefined || !('masked' in recorded)) throw new Error('It is no session.');
    const { secrets, people } = recorded.masked;
    expect(log.comment).toBe(
      `Masked: tokens, signatures and keys (${secrets}); people and agents that have pseudonyms (${people}).`,
    );
    expect(secrets).toBeGreaterThanOrEqual(2);
    expect(people).toBeGreaterThanOrEqual(new Set(rows.items.map((row) => row.recipient_id)).size);
  });

  test('has no sign and no person in what the target tells of them, nor has the journal the sign', async () => {
    const file = await fileForTest();
    const sign = 'deadbeefdeadbeefdeadbeefdeadbeef';
    const person = 'U0123456789abcdef0123456789abcdef';
    const target = await startTarget((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-told': `${sign} %E5%A5%BD${person}` });
      response.end(`{"ret_code":"900003","ret_msg":"signature错误: ${sign}"}`);
    });
    const proxy = await startTestProxy(target.url, { record: { file } });
    await exchange(`${proxy.url}/api/get_token?appid=1&create_time=1569397773&sign=${sign}`);
    await post(`${proxy.url}${tasksPath}`, `{"app_key":"${sign}"}`);
    await proxy.line(1);
    const journal = JSON.stringify(proxy.journal());
    await proxy.close();
    const session = await readFile(file, 'utf8');
    expect([session.includes(sign), session.includes(person), journal.includes(sign)]).toEqual([false, false, false]);
    const { log } = JSON.parse(session) as Session;
    expect(log.entries.map(({ response }) => response.content.text)).toEqual([
      expect.stringMatching(/^\{"ret_code":"900003","ret_msg":"signature错误: dead[\da-f]{8}0{20}"\}$/),
      expect.stringMatching(/^\{"ret_code":"900003","ret_msg":"signature错误: dead[\da-f]{8}0{20}"\}$/),
    ]);
  });

  test('blames nobody for names with pseudonyms, of which none holds the text that was asked for', async () => {
    const file = await fileForTest();
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url, { record: { file, redactNames: true } });
    const token = await tokenOf(proxy.url);
    const { items } = JSON.parse((await post(`${proxy.url}${tasksPath}`, '{}', token)).body.toString()) as {
      items: readonly { task_name: string }[];
    };
    const filter = JSON.stringify({ task_name: items[0]!.task_name.slice(1) });
    const found = JSON.parse((await post(`${proxy.url}${tasksPath}`, filter, token)).body.toString()) as object;
    await proxy.close();
    expect(found).not.toMatchObject({ items: [] });
    expect((await judged(file)).flatMap(({ violations }) => told(violations))).toEqual([]);
  });

  test('blames nobody for a person who was sent as a number', async () => {
    const file = await fileForTest();
    const mock = await startTestMock();
    const page = (await post(`${mock.url}${recordsPath}`, '{"page_size":1}', await tokenOf(mock.url))).body.toString();
    const target = await startJsonTarget(
      page
        .replace(/"recipient_id":"[^"]+"/, '"recipient_id":"131231"')
        .replace(/"(page|total)_count":\d+/g, '"$1_count":1'),
    );
    const proxy = await startTestProxy(target.url, { record: { file } });
    await post(`${proxy.url}${recordsPath}`, '{"recipient":131231,"page_size":1}');
    const { violations } = await proxy.line(0);
    await proxy.close();
    expect(JSON.stringify(await readSession(file))).not.toContain('131231');
    expect([violations, ...(await judged(file)).map((entry) => entry.violations)].map(told)).toEqual([[], []]);
  });

  test('lacks an exchange that cannot be written: the journal has it, and the client its answer', async () => {
    const target = await startJsonTarget(emptyPage);
    const errors: unknown[] = [];
    let time = 1_741_564_800_000;
    const proxy = await startTestProxy(target.url, {
      record: { file: await fileForTest() },
      now: () => time,
      enforce: true,
      onError: (error) => void errors.push(error),
    });
    // No HAR can tell it.
    time = 9e15;
    const { body } = await post(`${proxy.url}${tasksPath}`, '{"page_size":101}');
    expect(JSON.parse(body.toString())).toEqual({ ret_code: '999994', ret_msg: '参数异常,请检查' });
    expect(proxy.journal().map(({ retCode }) => retCode)).toEqual(['999994']);
    expect(errors).toEqual([new RangeError('Invalid time value')]);
    expect(proxy.recorded).toMatchObject({ requests: 0 });
  });

  test('keeps bodies whole that the journal cuts', async () => {
    const file = await fileForTest();
    const proxy = await startTestProxy((await startTestMock()).url, { record: { file } });
    const body = JSON.stringify({ page_no: 1, page_size: 15, task_name: '名'.repeat(70_000) });
    await post(`${proxy.url}${tasksPath}`, body);
    await proxy.close();
    expect(JSON.stringify(await readSession(file))).toContain('名'.repeat(70_000));
  });

  test('keeps byte order marks, and is judged by them as the proxy judged it', async () => {
    const file = await fileForTest();
    const proxy = await startTestProxy((await startJsonTarget(`\uFEFF${emptyPage}`)).url, { record: { file } });
    await post(`${proxy.url}${tasksPath}`, '\uFEFF{"page_no":1,"page_size":15}');
    const live = await proxy.line(0);
    await proxy.close();
    const [again] = await judged(file);
    for (const { violations, warnings } of [live, again!]) {
      expect([told(violations), told(warnings)]).toEqual([['provider byteOrderMark'], ['consumer byteOrderMark']]);
    }
  });

  test('has a path that begins with two slashes, and so has the journal', async () => {
    const file = await fileForTest();
    const target = await startTarget((_, response) => void response.writeHead(404).end());
    const proxy = await startTestProxy(target.url, { record: { file } });
    for (const path of ['//', `/${tasksPath}`]) await exchange(`${proxy.url}${path}`);
    await proxy.line(1);
    const urls = proxy.journal().map(({ url }) => url);
    await proxy.close();
    const { log } = await readSession(file);
    expect(urls).toEqual(['//', '//chat-set/api/line/query_task_list']);
    expect(log.entries.map(({ request: { url } }) => url)).toEqual(urls.map((url) => `${target.url}${url}`));
    expect((await judged(file)).map(({ violations }) => told(violations))).toEqual([['consumer nearPath']]);
  });
});

describe('of an answer that did not come, or not in full, a session', () => {
  const json = { 'content-type': 'application/json', 'content-length': 1000 };

  /** A client that hangs up as soon as it has what the target sends: the head and a half of its answer, or nothing. */
  async function sessionOfGone(half: string): Promise<string> {
    const file = await fileForTest();
    const came = Promise.withResolvers<void>();
    const target = await startTarget((_, response) => {
      if (half !== '') response.writeHead(200, json).write(half);
      came.resolve();
    });
    const proxy = await startTestProxy(target.url, { record: { file } });
    const headers = { 'content-type': 'application/json', token: 'b7af99e753eeda5e5de8fdb192978daa' };
    const outgoing = requestOverHttp(`${proxy.url}${tasksPath}`, { method: 'POST', headers, agent: false }).end('{}');
    outgoing.on('error', () => undefined);
    await came.promise;
    if (half !== '') {
      const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
      incoming.on('error', () => undefined);
      await once(incoming, 'data');
    }
    outgoing.destroy();
    expect(told((await proxy.line(0)).warnings)).toEqual(['consumer clientGone']);
    await proxy.close();
    return file;
  }

  test.each([
    ['before it was answered', '', [0, 499]],
    ['amid the answer', '{"items":[', [200, 200]],
  ])('blames nobody where the client hangs up %s', async (_, half, statuses) => {
    const file = await sessionOfGone(half);
    const { response } = (await readSession(file)).log.entries[0]!;
    const [again] = await judged(file);
    expect([response.status, again!.status]).toEqual(statuses);
    expect([response.content.size, response.content.text]).toEqual([-1, undefined]);
    expect([told(again!.violations), told(again!.warnings)]).toEqual([[], ['consumer clientGone']]);
  });

  test('says that the target broke off', async () => {
    const file = await fileForTest();
    const target = await startTarget((_, response) => {
      response.writeHead(200, json).write('{"items":[', () => response.destroy());
    });
    const proxy = await startTestProxy(target.url, { record: { file } });
    await expect(post(`${proxy.url}${tasksPath}`, '{}')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await proxy.line(0);
    await proxy.close();
    const [again] = await judged(file);
    expect([again!.status, again!.reset, told(again!.violations), told(again!.warnings)]).toEqual([
      200,
      'mid-body',
      ['provider targetReset'],
      [],
    ]);
  });

  test('says that the target is not there, and nothing of what the client got instead', async () => {
    const file = await fileForTest();
    const proxy = await startTestProxy(await freeUrl(), { record: { file } });
    await post(`${proxy.url}${tasksPath}`, '{}');
    await proxy.close();
    const session = await readSession(file);
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(harSchema);
    validate(session);
    expect(validate.errors).toBeNull();
    const [entry] = session.log.entries;
    expect(entry!.response).toMatchObject({ status: 0, headers: [], content: { size: -1 } });
    expect(entry!.comment).toMatch(
      /^the target could not be reached: .*ECONNREFUSED.* \/ 无法连接目标：.*ECONNREFUSED/,
    );
    const [again] = await judged(file);
    expect([again!.status, told(again!.violations), told(again!.warnings)]).toEqual([
      502,
      ['provider targetUnreachable'],
      [],
    ]);
  });
});

describe('a file that grows', () => {
  async function growing() {
    const path = await fileForTest();
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    const file = await openRecordingFile(path);
    return { path, errors, grown: createGrowingFile({ path, file, head: '[', end: () => ']', onError }) };
  }

  test('has every piece once, in order, and one end', async () => {
    const { path, errors, grown } = await growing();
    for (let number = 0; number < 300; number += 1) {
      grown.add(number === 0 ? '"字0"' : `,"字${number}"`);
      if (number % 50 === 0) await readFile(path).catch(() => undefined);
    }
    await grown.close();
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(Array.from({ length: 300 }, (_, index) => `字${index}`));
    expect(errors).toEqual([]);
  });

  test('is not made before there is something in it', async () => {
    const { path, grown } = await growing();
    await grown.close();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  describe('on a disk that takes half of what is left at a time', () => {
    const noSpace = new Error('ENOSPC: no space left on device');

    async function growingOnDisk() {
      const path = await fileForTest();
      const errors: unknown[] = [];
      /** How long the file may get, in bytes. */
      const disk = { room: Number.POSITIVE_INFINITY };
      const openFile: typeof open = async (...args) => {
        const handle = await open(...args);
        const write = handle.write.bind(handle);
        return Object.assign(handle, {
          async write(bytes: Buffer, at: number, length: number, position: number) {
            const taken = Math.min(Math.ceil(length / 2), disk.room - position);
            if (taken <= 0) throw noSpace;
            return write(bytes, at, taken, position);
          },
        });
      };
      const onError = (error: unknown): void => void errors.push(error);
      const file = await openRecordingFile(path);
      const grown = createGrowingFile({ path, file, head: '[', end: () => ']', onError, openFile });
      const content = (): Promise<string> => readFile(path, 'utf8').catch(() => '');
      grown.add('"one"');
      await expect.poll(content).toBe('["one"]');
      return { disk, errors, grown, content };
    }

    test('is whole when the disk is full, and has everything once there is room', async () => {
      const { disk, errors, grown, content } = await growingOnDisk();
      disk.room = 10;
      grown.add(',"two"');
      await expect.poll(() => errors).toEqual([noSpace]);
      expect(await content()).toBe('["one"]');
      disk.room = Number.POSITIVE_INFINITY;
      grown.add(',"three"');
      await grown.close();
      expect(await content()).toBe('["one","two","three"]');
    });

    test('says when it is closed that there was no room, and is whole', async () => {
      const { disk, grown, content } = await growingOnDisk();
      disk.room = 10;
      grown.add(',"two"');
      await expect(grown.close()).rejects.toThrow('ENOSPC');
      expect(await content()).toBe('["one"]');
    });
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../mock-server/data/database.ts';
import { startMockServer } from '../../../mock-server/server.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-data-command-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A data file with a tenant whose records are all one channel. */
async function dataFile(name: string): Promise<string> {
  const file = join(folder, name);
  const server = await startMockServer({ port: 0, data: file, initialState: 'empty' });
  await server.emulator.tenants.get('1')!.addRecords({ channels: [{ id: 'c' }] });
  await server.close();
  return file;
}

test('what a file holds is told in the language of the terminal', async () => {
  const file = await dataFile('whole.db');
  const english = await runInProcess(['data', 'check', file]);
  expect(english.stdout).toBe(
    'tenant 1: 1 channel, 0 recipients, 0 messages, 0 broadcast tasks, 0 send records, 0 tokens, 0 faults, 0 receivers, ' +
      '0 deliveries, 0 requests\n',
  );
  const chinese = await runInProcess(['data', 'check', file, '--language', 'zh']);
  expect(chinese.stdout).toBe(
    '租户 1：1 个渠道、0 个接收人、0 条消息、0 个群发任务、0 条发送记录、0 个 token、0 个故障、0 个接收端、0 个投递、0 个请求\n',
  );
});

test('so is what is wrong with it', async () => {
  const file = await dataFile('wrong.db');
  const database = openDatabase(file, { create: false });
  database.exec('DROP TABLE journal');
  database.close();
  const english = await runInProcess(['data', 'check', file]);
  expect([english.stdout, english.code]).toEqual(['wrong: what is in it cannot be read: no such table: journal\n', 1]);
  const chinese = await runInProcess(['data', 'check', file], { environment: { LANG: 'zh_CN.UTF-8' } });
  expect(chinese.stdout).toBe('错误：其中的内容无法读取：no such table: journal\n');
});

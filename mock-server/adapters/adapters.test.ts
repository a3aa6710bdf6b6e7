import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { adapterCases, caseSetup, createCaseEmulator } from '../../test/support/adapters/adapter-cases.ts';
import { overSocket, toServer, withFetch } from '../../test/support/adapters/connections.ts';
import { startMockServer } from '../server.ts';
import { sobotRouter } from './express.ts';

adapterCases('handle', async () => {
  const { handle } = await createCaseEmulator();
  return {
    async send(request) {
      const { status, headers, body } = await handle({
        ...request,
        headers: { host: 'sobot.test', ...request.headers },
      });
      return { status, headers, body: Buffer.from(body) };
    },
    close: async () => undefined,
  };
});

adapterCases('fetch', async () => withFetch((await createCaseEmulator()).fetch));

adapterCases('Express over a socket', async () => {
  return overSocket(express().use(sobotRouter({ emulator: await createCaseEmulator() })));
});

adapterCases(
  'Express behind express.json',
  async () => overSocket(express().use(express.json(), sobotRouter({ emulator: await createCaseEmulator() }))),
  { behindJsonParser: true },
);

adapterCases('a server on a data file, begun anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-cases-'));
  const options = { port: 0, data: join(folder, 'cases.db'), ...caseSetup.options };
  const first = await startMockServer(options);
  await first.emulator.tenants.get('1')?.addRecords(caseSetup.records);
  await first.close();
  const server = await startMockServer(options);
  return toServer(server.url, async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
});

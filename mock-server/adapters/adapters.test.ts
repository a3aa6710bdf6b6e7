import express from 'express';
import { adapterCases, createCaseEmulator } from '../../test/support/adapters/adapter-cases.ts';
import { overSocket, withFetch } from '../../test/support/adapters/connections.ts';
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

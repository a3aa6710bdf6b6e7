import { adapterCases, caseSetup } from '../../test/support/adapters/adapter-cases.ts';
import { toServer } from '../../test/support/adapters/connections.ts';
import { startKept } from '../../test/support/start-kept.ts';

adapterCases('a server', async () => {
  const server = await startKept({ port: 0, ...caseSetup.options });
  await server.emulator.tenants.get('1')?.addRecords(caseSetup.records);
  return toServer(server.url, server.close);
});

import { expect, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import type { CoverageReport } from '../../../generators/generated/types.ts';
import { startControlled } from '../../../test/support/control-client.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { answerInTurn, openReceiver } from '../../../test/support/receiver.ts';
import { startProxy } from '../../server.ts';

const coveredIn = ({ items }: CoverageReport): readonly string[] =>
  items.filter(({ covered }) => covered > 0).map(({ id }) => id);

test('a tenant tells what of the contract was exercised, webhooks and fetched content included', async () => {
  const receiver = await openReceiver(answerInTurn(200));
  const { server, call } = await startControlled({ webhooks: { receivers: [{ url: receiver.url }] } });
  try {
    await fetch(`${server.url}${tokenUrl()}`);
    await call('POST', '/tenants/1/events', { type: 'sticker', groupId: 'C1' });
    await server.webhooksOf(server.emulator.tenants.get('1')!).settled();
    const { status, json } = await call('GET', '/tenants/1/coverage');
    const report = json<CoverageReport>();
    expect([status, validators.coverageReport(report)]).toEqual([200, true]);
    expect(coveredIn(report)).toEqual([
      'operation/getToken/000000',
      'parameter/getToken/appid/used',
      'parameter/getToken/create_time/used',
      'parameter/getToken/sign/used',
      'webhook/sticker/delivered',
      'webhook/sticker/group',
      'behaviour/createTimeSkewSeconds/off',
      'behaviour/language/zh',
    ]);
    expect(report.journals).toEqual([{ tenant: '1', requests: 1, deliveries: 1, dropped: 0 }]);
  } finally {
    await server.close();
    await receiver.close();
  }
});

test('a proxy tells of requests', async () => {
  const { server } = await startControlled();
  const proxy = await startProxy({ target: server.url, port: 0 });
  try {
    await fetch(`${proxy.url}${tokenUrl()}`);
    const report = (await (await fetch(`${proxy.url}/_mock/tenants/1/coverage`)).json()) as CoverageReport;
    expect(validators.coverageReport(report)).toBe(true);
    expect(coveredIn(report)).toContain('operation/getToken/000000');
  } finally {
    await proxy.close();
    await server.close();
  }
});

import { X509Certificate } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../server.ts';

test('the certificate made at start holds for an allowed address of IPv6', async () => {
  const server = await startMockServer({ port: 0, https: true, allowedHosts: ['[fd00::5]', 'mock.test'] });
  onTestFinished(() => server.close());
  const certificate = new X509Certificate(server.certificate!);
  expect([certificate.checkIP('fd00::5'), certificate.checkHost('mock.test')]).toEqual(['fd00::5', 'mock.test']);
});

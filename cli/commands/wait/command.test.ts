import { expect, onTestFinished, test } from 'vitest';
import { startMockServer, type MockServerOptions } from '../../../mock-server/server.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

async function start(options: MockServerOptions): Promise<{ readonly port: string; readonly url: string }> {
  const server = await startMockServer({ port: 0, host: '127.0.0.1', ...options });
  onTestFinished(() => server.close());
  return { port: String(server.port), url: server.url };
}

test('it waits where SOBOT_MOCK_PORT puts the mock server', async () => {
  const { port } = await start({});
  const environment = { SOBOT_MOCK_PORT: port };
  expect(await runInProcess(['wait'], { environment })).toEqual({
    code: 0,
    stdout: '',
    stderr: `http://127.0.0.1:${port} is ready.\n`,
  });
});

test('it speaks HTTPS where SOBOT_MOCK_HTTPS says so', async () => {
  const { port } = await start({ https: true });
  const environment = { SOBOT_MOCK_PORT: port, SOBOT_MOCK_HTTPS: 'true' };
  expect(await runInProcess(['wait'], { environment })).toEqual({
    code: 0,
    stdout: '',
    stderr: `https://127.0.0.1:${port} is ready.\n`,
  });
});

test('--server goes before the variables', async () => {
  const { port } = await start({});
  const server = `http://127.0.0.1:${port}`;
  const { code } = await runInProcess(['wait', '--server', server], { environment: { SOBOT_MOCK_PORT: 'x' } });
  expect(code).toBe(0);
});

test.each([
  ['SOBOT_MOCK_PORT', '0', /^SOBOT_MOCK_PORT=0 is any free port, so nobody knows which\. /],
  ['SOBOT_MOCK_PORT', 'x', /^SOBOT_MOCK_PORT=x is not a port\./],
  ['SOBOT_MOCK_HTTPS', 'maybe', /^SOBOT_MOCK_HTTPS=maybe is neither true nor false\./],
])('%s=%s is wrong usage', async (name, value, message) => {
  const { code, stderr } = await runInProcess(['wait'], { environment: { [name]: value } });
  expect([code, stderr.replace(/^error: /, '')]).toEqual([2, expect.stringMatching(message)]);
});

import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request as requestOverTls } from 'node:https';
import { json } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../test/support/free-port.ts';
import { exchange } from '../../test/support/http-client.ts';
import { startJsonTarget, startTarget } from '../../test/support/raw-target.ts';
import { startTestMock, startTestProxy, tokenPath } from '../../test/support/start-proxy.ts';

describe('starting a proxy', () => {
  test.each([
    ['sg.sobot.com', 'is not an http or https URL'],
    ['ftp://sg.sobot.com', 'is not an http or https URL'],
    ['https://me:secret@sg.sobot.com', 'has a user name or a password in it'],
    ['https://sg.sobot.com/?a=1', 'has a query or a fragment'],
  ])('in front of %s is refused', async (target, problem) => {
    await expect(startTestProxy(target)).rejects.toMatchObject({
      code: 'TARGET_INVALID',
      message: `Failed to start the proxy: its target ${problem}. Write it like https://sg.sobot.com.`,
    });
  });

  test.each([
    [{ port: 70_000 }, 'port must be from 0 to 65535, got 70000'],
    [
      { targetTimeout: 0 },
      'targetTimeout must be a duration like 500ms, 30s or 2m, or whole milliseconds up to 2147483647, got 0',
    ],
    [{ controlToken: 'a b' }, 'controlToken must be a text without spaces'],
    [{ onError: {} as never }, 'onError must be a function'],
  ])('with %j is refused', async (options, problem) => {
    await expect(startTestProxy('http://127.0.0.1:9', options)).rejects.toMatchObject({
      code: 'SERVER_OPTIONS_INVALID',
      message: `Failed to start the proxy: ${problem}.`,
    });
  });

  test.each([['session.har'], [{}], [{ file: '' }]])(
    'with a recording that names no file, %j, is refused',
    async (record) => {
      await expect(startTestProxy('http://127.0.0.1:9', { record: record as never })).rejects.toMatchObject({
        code: 'SERVER_OPTIONS_INVALID',
        message: "Failed to record: no file is named. Name one, like record: { file: 'session.har' }.",
      });
    },
  );

  test.each([
    ['http://127.0.0.1:7626', { port: 7626 }],
    ['http://localhost:7626/x', { port: 7626 }],
    ['http://127.0.0.1:7626', { port: 7626, host: '0.0.0.0', controlToken: 't' }],
    ['http://0.0.0.0:7626', { port: 7626 }],
  ])('in front of itself, %s, is refused', async (target, options) => {
    await expect(startTestProxy(target, options)).rejects.toMatchObject({ code: 'TARGET_IS_PROXY' });
  });

  test('on a port that is taken is refused', async () => {
    const { url } = await startJsonTarget('{}');
    const other = await startTestProxy(url);
    await expect(startTestProxy(url, { port: other.port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  });

  test('says where it listens and what it is in front of', async () => {
    const { url } = await startJsonTarget('{}');
    const proxy = await startTestProxy(`${url}/staging/`, { appid: 'shop' });
    expect([proxy.url, proxy.target]).toEqual([`http://127.0.0.1:${proxy.port}`, `${url}/staging`]);
    expect(proxy.emulator.tenants.list().map(({ appid }) => appid)).toEqual(['shop']);
    expect([proxy.recorded, proxy.controlToken]).toEqual([undefined, undefined]);
  });
});

describe('HTTPS', () => {
  test('to the target wants a certificate it trusts, unless told otherwise', async () => {
    const mock = await startTestMock({ https: true });
    const strict = await startTestProxy(mock.url);
    const { status, headers } = await exchange(`${strict.url}${tokenPath}`);
    expect([status, headers[headers.indexOf('x-mock-violation') + 1]]).toEqual([
      502,
      expect.stringMatching(
        /^the target could not be reached: its certificate is not trusted here \(NODE_EXTRA_CA_CERTS/,
      ),
    ]);
    const lenient = await startTestProxy(mock.url, { insecure: true });
    expect((await exchange(`${lenient.url}${tokenPath}`)).status).toBe(200);
  });

  test('to its clients', async () => {
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url, { https: true });
    const outgoing = requestOverTls(`${proxy.url}${tokenPath}`, { ca: proxy.certificate, agent: false }).end();
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    expect(await json(incoming)).toMatchObject({ ret_code: '000000' });
  });
});

describe('closing', () => {
  test('a request under way is finished first', async () => {
    const { promise: came, resolve: arrive } = Promise.withResolvers<() => void>();
    const target = await startTarget((_, response) => arrive(() => void response.end('late')));
    const proxy = await startTestProxy(target.url, { port: await freePort() });
    const answered = exchange(`${proxy.url}/x`);
    const finish = await came;
    expect(proxy.runningRequests).toBe(1);
    const closed = proxy.close();
    finish();
    expect((await answered).body.toString()).toBe('late');
    await closed;
    await expect(exchange(`${proxy.url}/x`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('one that takes too long is cut', async () => {
    const { promise: came, resolve: arrive } = Promise.withResolvers<void>();
    const target = await startTarget(() => arrive());
    const proxy = await startTestProxy(target.url, { timeouts: { close: 1 } });
    const answered = exchange(`${proxy.url}/x`).catch((error: NodeJS.ErrnoException) => error.code);
    await came;
    await proxy.close();
    expect(await answered).toBe('ECONNRESET');
  });
});

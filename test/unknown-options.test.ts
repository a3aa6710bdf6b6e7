import express from 'express';
import { describe, expect, test } from 'vitest';
import { checkJournal, checkProvider, checkReceiver } from '../contract-tests/kit/index.ts';
import { toHaveNoViolations } from '../contract-tests/matchers/to-have-no-violations.ts';
import { findReceived } from '../contract-tests/matchers/to-have-received-operation.ts';
import { describeChecks } from '../contract-tests/vitest/describe-checks.ts';
import { describeJournal, describeProvider, describeReceiver } from '../contract-tests/vitest/index.ts';
import { sobotRouter } from '../mock-server/adapters/express.ts';
import { sobotHandlers } from '../mock-server/adapters/msw.ts';
import { createEmulator } from '../mock-server/emulator.ts';
import { startMockServer, startProxy } from '../mock-server/server.ts';
import { attachWebhooks } from '../mock-server/webhooks/attach.ts';
import { createEmitter } from '../mock-server/webhooks/index.ts';

const emulator = createEmulator({ initialState: 'empty' });
const tenant = emulator.tenants.get('1')!;
const context = { equals: () => true, utils: {} } as never;

/** What each public function says of a name that is none of its options, however it says it. */
const calls: readonly (readonly [string, () => unknown, string])[] = [
  [
    'startMockServer',
    () => startMockServer({ prot: 0 } as object),
    'Failed to start the mock server: there is no option prot. Did you mean port? There are tenants, seed,',
  ],
  [
    'startMockServer, of timeouts',
    () => startMockServer({ port: 0, timeouts: { closing: 1 } as object }),
    'Failed to start the mock server: of timeouts there is no option closing. Did you mean close?',
  ],
  [
    'startProxy',
    () => startProxy({ target: 'http://127.0.0.1:1', prot: 0 } as never),
    'Failed to start the proxy: there is no option prot. Did you mean port?',
  ],
  [
    'createEmulator',
    () => createEmulator({ initialstate: 'empty' } as object),
    'Failed to create the emulator: there is no option initialstate. Did you mean initialState?',
  ],
  [
    'createEmulator, of a tenant',
    () => createEmulator({ tenants: [{ appId: 'a' } as object] }),
    'Failed to create the tenant: there is no option appId. Did you mean appid? There are appid, appKey, seed,',
  ],
  [
    'tenants.create',
    () => emulator.tenants.create({ appId: 'a' } as object),
    'Failed to create the tenant: there is no option appId. Did you mean appid?',
  ],
  [
    'sobotRouter',
    () => express().use(sobotRouter({ controls: true } as object)),
    'Failed to make the router: there is no option controls. Did you mean control?',
  ],
  [
    'sobotHandlers',
    () => sobotHandlers({ baseurl: '*' } as object),
    'Failed to make the handlers: no option is called baseurl. There are tenants, seed,',
  ],
  [
    'createEmitter',
    () => createEmitter({ receiver: [] } as object),
    'Failed to make the emitter: there is no option receiver. Did you mean receivers?',
  ],
  [
    'attachWebhooks',
    () => attachWebhooks(tenant, { allowHost: ['a'] } as object),
    'Failed to attach webhooks: there is no option allowHost. Did you mean allowHosts?',
  ],
  [
    'checkReceiver',
    () => checkReceiver({ url: 'http://127.0.0.1:1', secert: 's' } as object),
    'Failed to check the receiver: there is no option secert. Did you mean secret?',
  ],
  [
    'checkProvider',
    () => checkProvider({ baseUrl: 'http://127.0.0.1:1', appId: '1' } as never),
    'Failed to check the provider: there is no option appId. Did you mean appid?',
  ],
  [
    'checkJournal',
    () => checkJournal(tenant, { expect: ['token'] } as object),
    'Failed to judge the journal: there is no option expect. Did you mean except?',
  ],
  [
    'describeReceiver',
    () => describeReceiver({ url: 'http://127.0.0.1:1', failsOn: 'warning' } as object),
    'Failed to declare the checks of the receiver: there is no option failsOn. Did you mean failOn?',
  ],
  [
    'describeProvider',
    () => describeProvider({ baseUrl: 'http://127.0.0.1:1', rates: 1 } as never),
    'Failed to declare the checks of the provider: there is no option rates. Did you mean rate?',
  ],
  [
    'describeJournal',
    () => describeJournal(tenant, { appId: '1' } as object),
    'Failed to declare the checks of the journal: there is no option appId. Did you mean appid?',
  ],
  [
    'describeChecks',
    () =>
      describeChecks({ checks: [], target: {}, subject: 'journal', name: 'x' }, {
        onReprot: () => undefined,
      } as object),
    'Failed to declare the checks: there is no option onReprot. Did you mean onReport?',
  ],
  [
    'toHaveReceivedOperation',
    () => findReceived(context, tenant, 'getToken', { time: 1 } as object),
    'Failed to look for requests: there is no option time. Did you mean times?',
  ],
  [
    'toHaveNoViolations',
    () => toHaveNoViolations(tenant, { exept: [] } as object),
    'Failed to look for violations: there is no option exept. Did you mean except?',
  ],
];

describe('an option that there is not is refused, and the nearest that there is is named', () => {
  test.each(calls)('%s', async (_, call, message) => {
    const refused = await Promise.resolve()
      .then(call)
      .then(
        () => 'nothing was refused',
        (error: Error) => error.message,
      );
    expect(refused).toContain(message);
  });
});

test('a text in the place of a number is told as the text that it is', async () => {
  await expect(startMockServer({ port: '0' as never })).rejects.toThrow(
    'Failed to start the mock server: port must be from 0 to 65535, got the text "0": give a number.',
  );
});

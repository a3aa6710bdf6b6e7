import express from 'express';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../contract-tests/fast-check/index.ts';
import {
  checkJournal,
  checkProvider,
  checkReceiver,
  coverage,
  formatCoverage,
  formatReport,
  mergeCoverage,
  runChecks,
  shrink,
} from '../contract-tests/kit/index.ts';
import { toHaveNoViolations } from '../contract-tests/matchers/to-have-no-violations.ts';
import { findReceived } from '../contract-tests/matchers/to-have-received-operation.ts';
import { describeChecks } from '../contract-tests/vitest/describe-checks.ts';
import { describeJournal, describeProvider, describeReceiver } from '../contract-tests/vitest/index.ts';
import { buildMany, buildTextMessageEvent } from '../generators/entries/fixtures.ts';
import { sobotRouter } from '../mock-server/adapters/express.ts';
import { sobotHandlers } from '../mock-server/adapters/msw.ts';
import { createEmulator } from '../mock-server/emulator.ts';
import { runScenario } from '../mock-server/scenario/index.ts';
import { startMockServer, startProxy } from '../mock-server/server.ts';
import { attachWebhooks } from '../mock-server/webhooks/attach.ts';
import { createEmitter, createFetchTransport } from '../mock-server/webhooks/index.ts';
import { exportedNames } from './package/exported-names.ts';

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
    'Failed to make the handlers: there is no option baseurl. There are tenants, seed, timezone,',
  ],
  [
    'sobotHandlers, of a tenant',
    () => sobotHandlers({ tenants: [{ appId: 'a' } as object] }),
    'Failed to create the tenant: there is no option appId. There are appid, appKey,',
  ],
  [
    'createTenant of handlers',
    () => sobotHandlers().createTenant({ appId: 'a' } as object),
    'Failed to create the tenant: there is no option appId. There are appid, appKey,',
  ],
  [
    'createFetchTransport',
    () => createFetchTransport({ fetsh: fetch } as object),
    'Failed to make the transport: there is no option fetsh. Did you mean fetch? There are fetch, setTimer.',
  ],
  [
    'emit of an emitter',
    () => createEmitter().emit([], { whenfull: 'refuse' } as object),
    'Failed to emit: there is no option whenfull. Did you mean whenFull?',
  ],
  [
    'close of an emitter',
    () => createEmitter().close({ grase: 1 } as object),
    'Failed to close: there is no option grase. Did you mean grace?',
  ],
  [
    'close of attached webhooks',
    () => attachWebhooks(tenant).close({ grase: 1 } as object),
    'Failed to close: there is no option grase. Did you mean grace?',
  ],
  ['runScenario', () => runScenario({ steps: [] } as never, { sede: 1 } as object), 'there is no option sede.'],
  [
    'a factory of fixtures',
    () => buildTextMessageEvent({}, { sede: 7 } as object),
    'Failed to build the fixture: there is no option sede. Did you mean seed? There are seed, faker, variant, now.',
  ],
  [
    'buildMany',
    () => buildMany(buildTextMessageEvent, 2, {}, { varient: 'minimal' } as object),
    'Failed to build the fixture: there is no option varient. Did you mean variant?',
  ],
  [
    'coverage',
    () => coverage(emulator, { alow: {} } as object),
    'Failed to tell the coverage: there is no option alow. Did you mean allow?',
  ],
  [
    'mergeCoverage',
    () => mergeCoverage([], { appid: '1' } as object),
    'Failed to put coverage together: there is no option appid.',
  ],
  [
    'formatReport',
    () => formatReport({} as never, { color: true } as object),
    'Failed to write the report: there is no option color. Did you mean colour?',
  ],
  [
    'formatCoverage',
    () => formatCoverage({} as never, { reportr: 'html' } as object),
    'Failed to write the coverage: there is no option reportr. Did you mean reporter?',
  ],
  [
    'runChecks',
    () => runChecks({ checks: [] } as never, { onstart: () => undefined } as object),
    'Failed to run the checks: there is no option onstart. Did you mean onStart?',
  ],
  [
    'shrink',
    () => shrink({ failing: 1, smaller: () => [], fails: async () => true, bugdet: 3 } as never),
    'Failed to find a smaller case: there is no option bugdet. Did you mean budget?',
  ],
  [
    'scenarios',
    () => scenarios({ peopel: 3 } as object),
    'Failed to make scenarios: there is no option peopel. Did you mean people?',
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

/** What is exported and takes no options: what it is given is told by its types alone. */
const withoutOptions: readonly string[] = [
  // Constants, and functions of values alone.
  'behaviourSwitches catalogue defaultBehaviour documentedEventKinds eventKindFacts eventKinds examples findSchemaName',
  'operations reasonOf recordErrorCodes retCodes schemas validators violationsOf factories defaultNow reporters',
  'coverageReporters matchers expect test isFailure boundary invalid arbitraryOf invalidArbitraryOf saveTo',
  'createNodeHandler createSign createTransportFailure verifySignature readScenario',
].flatMap((line) => line.split(' '));

test('every public function that takes options is tried', () => {
  const tried = calls.map(([name]) => name.split(',')[0]);
  const untried = [...new Set(Object.values(exportedNames).flat())].filter(
    // All factories open one kind of context.
    (name) => !tried.includes(name) && !withoutOptions.includes(name) && !/^build[A-Z]/.test(name),
  );
  expect(untried).toEqual([]);
});

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

/** What each says of options that are no object. */
const ofNothing: readonly (readonly [string, () => unknown, string])[] = [
  ['startMockServer', () => startMockServer(null as never), 'Failed to start the mock server: its'],
  ['startProxy', () => (startProxy as () => Promise<unknown>)(), 'Failed to start the proxy: its'],
  ['createEmulator', () => createEmulator(null as never), 'Failed to create the emulator: its'],
  ['tenants.create', () => emulator.tenants.create(5 as never), 'Failed to create the tenant: its'],
  ['sobotRouter', () => sobotRouter(null as never), 'Failed to make the router: its'],
  ['createFetchTransport', () => createFetchTransport(null as never), 'Failed to make the transport: its'],
  ['createEmitter', () => createEmitter(null as never), 'Failed to make the emitter: its'],
  ['emit of an emitter', () => createEmitter().emit([], null as never), 'Failed to emit: its'],
  ['close of an emitter', () => createEmitter().close(null as never), 'Failed to close: its'],
  ['attachWebhooks', () => attachWebhooks(tenant, null as never), 'Failed to attach webhooks: its'],
  ['runScenario', () => runScenario({ steps: [] }, null as never), 'its'],
  ['a factory of fixtures', () => buildTextMessageEvent({}, null as never), 'Failed to build the fixture: its'],
  ['scenarios', () => scenarios(null as never), 'Failed to make scenarios: its'],
  ['checkReceiver', () => (checkReceiver as () => Promise<unknown>)(), 'Failed to check the receiver: its'],
  ['checkProvider', () => checkProvider([] as never), 'Failed to check the provider: its'],
  ['checkJournal', () => checkJournal(tenant, null as never), 'Failed to judge the journal: its'],
  ['describeReceiver', () => describeReceiver(null as never), 'Failed to declare the checks of the receiver: its'],
  ['coverage', () => coverage(emulator, null as never), 'Failed to tell the coverage: its'],
  ['formatReport', () => formatReport({} as never, null as never), 'Failed to write the report: its'],
  ['toHaveNoViolations', () => toHaveNoViolations(tenant, null as never), 'Failed to look for violations: its'],
];

test.each(ofNothing)('%s: options that are no object are refused', async (_, call, message) => {
  await expect(async () => call()).rejects.toThrow(`${message} options must be an object`);
});

test.each([
  [{ quotas: null }, 'quotas must be an object, like { records: 1000 }.'],
  [{ quotas: 1000 }, 'quotas must be an object, like { records: 1000 }.'],
  [{ quotas: [] }, 'quotas must be an object, like { records: 1000 }.'],
  [{ webhooks: null }, 'webhooks must be an object, like { receivers: [{ url, secret }] }.'],
  [{ webhooks: 5 }, 'webhooks must be an object, like { receivers: [{ url, secret }] }.'],
])('nor is one of startMockServer: %j', async (options, message) => {
  await expect(startMockServer({ port: 0, ...(options as object) })).rejects.toThrow(
    `Failed to start the mock server: ${message}`,
  );
});

test('a text in the place of a number is told as the text that it is', async () => {
  await expect(startMockServer({ port: '0' as never })).rejects.toThrow(
    'Failed to start the mock server: port must be from 0 to 65535, got the text "0": give a number.',
  );
});

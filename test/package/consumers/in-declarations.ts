import * as entry from 'sobot-mock';
import * as contract from 'sobot-mock/contract';
import * as express from 'sobot-mock/express';
import * as fastCheck from 'sobot-mock/fast-check';
import * as fixtures from 'sobot-mock/fixtures';
import { matchers } from 'sobot-mock/matchers';
import * as msw from 'sobot-mock/msw';
import type * as playwright from 'sobot-mock/playwright';
import * as scenario from 'sobot-mock/scenario';
import * as schemas from 'sobot-mock/schemas';
import * as server from 'sobot-mock/server';
import * as vitest from 'sobot-mock/vitest';
import * as webhooks from 'sobot-mock/webhooks';

export const { createEmulator, isFailure } = entry;
export const checks = { ...contract };
export const routers = { ...express };
export const arbitraries = { ...fastCheck };
export const factories = { ...fixtures };
export const jest = { ...matchers };
export const handlers = { ...msw };
export const player = { ...scenario };
export const tables = { ...schemas };
export const servers = { ...server };
export const runner = { ...vitest };
export const emitters = { ...webhooks };

/** The members of what these make and take. */
export const emulatorParts = (emulator: entry.Emulator) => ({ ...emulator });
export const emulatorOptions = (options: entry.CreateEmulatorOptions) => ({ ...options });
export const tenantParts = (tenant: entry.Tenant) => ({ ...tenant });
export const clockParts = (clock: entry.Clock) => ({ ...clock });
export const journalParts = (journal: entry.Journal) => ({ ...journal });
export const faultParts = (faults: entry.Faults) => ({ ...faults });
export const storeParts = (store: entry.Store) => ({ ...store });
export const serverParts = (running: server.MockServer) => ({ ...running });
export const serverOptions = (options: server.MockServerOptions) => ({ ...options });
export const directoryOptions = (options: server.WebhookDirectoryOptions) => ({ ...options });
export const tenantWebhooks = (ofTenant: server.TenantWebhooks) => ({ ...ofTenant });
export const timeouts = (options: server.ServerTimeouts) => ({ ...options });
export const proxyParts = (proxy: server.Proxy) => ({ ...proxy });
export const recordings = ({ recorded }: server.Proxy) => ({ ...recorded });
export const proxyOptions = (options: server.ProxyOptions) => ({ ...options });
export const routerOptions = (options: express.SobotRouterOptions) => ({ ...options });
export const handlersOptions = (options: msw.SobotHandlersOptions) => ({ ...options });
export const emitterParts = (emitter: webhooks.Emitter) => ({ ...emitter });
export const emitterOptions = (options: webhooks.EmitterOptions) => ({ ...options });
export const requestParts = (request: webhooks.TransportRequest) => ({ ...request });
export const runParts = (run: scenario.ScenarioRun) => ({ ...run });
export const attemptParts = (attempt: scenario.ScenarioAttempt) => ({ ...attempt });
export const runOptions = (options: scenario.RunScenarioOptions) => ({ ...options });
export const receiverOptions = (options: contract.CheckReceiverOptions) => ({ ...options });
export const providerOptions = (options: contract.CheckProviderOptions) => ({ ...options });
export const receiverSuite = (options: vitest.DescribeReceiverOptions) => ({ ...options });
export const providerSuite = (options: vitest.DescribeProviderOptions) => ({ ...options });
export const ofAWorker = (sobot: playwright.Sobot) => ({ ...sobot });
export const ofPlaywright = (all: playwright.PlaywrightMatchers) => ({ ...all });

export async function makeTenant() {
  const running = await server.startMockServer({ port: 0 });
  const tenant = running.emulator.tenants.create({ initialState: 'empty' });
  return {
    records: await tenant.addRecords({ channels: [{ id: 'c1' }] }),
    outcome: await tenant.act({ type: 'follow' }),
    task: await tenant.broadcast({ name: 'Spring sale', count: 20 }),
    faults: tenant.faults.list(),
    receivers: running.webhooksOf(tenant).receivers,
  };
}

import { randomBytes } from 'node:crypto';
import type { MockServer } from '../../../mock-server/server.ts';
import { createControlClient } from '../../control-client.ts';
import { sayIn } from '../../language.ts';
import { createDeliveryLog } from '../../running/delivery-log.ts';
import { createErrorLog } from '../../running/error-log.ts';
import { createRequestLog } from '../../running/request-log.ts';
import { loadInitialState } from '../../server/initial-state.ts';
import { startServer } from '../../server/start-server.ts';
import type { CommandContext } from '../../verb.ts';
import type { MockSession } from './mock-session.ts';
import type { ExecOptions } from './options.ts';

/** @throws (rejects with) a usage failure, or an unreachable failure where the server that is named does not answer */
export function openSession(options: ExecOptions, context: CommandContext): Promise<MockSession> {
  const { server } = options;
  return server === undefined ? openOwn(options, context) : openTenant({ ...options, server }, context);
}

function secret(): string {
  return randomBytes(16).toString('hex');
}

/** A token guards it on loopback, too: others on this machine have no business with it. */
async function openOwn({ settings, given }: ExecOptions, context: CommandContext): Promise<MockSession> {
  const { appid, appKey, webhookSecret = secret(), controlToken = secret() } = settings;
  const log = createRequestLog(settings, context);
  const deliveryLog = createDeliveryLog(settings, context);
  const onError = createErrorLog({ note: context.note, say: sayIn(context.language) });
  const own = { ...settings, webhookSecret, controlToken };
  const server: MockServer = await startServer({ settings: own, given }, log.onRequest, onError);
  deliveryLog.watch(server);
  const control = createControlClient({ server: server.url, controlToken, language: context.language, connections: 1 });
  return {
    url: server.url,
    isOwnServer: true,
    appid,
    appKey,
    controlToken,
    webhookSecret,
    control,
    async close() {
      control.close();
      try {
        await server.close();
      } finally {
        log.flush();
        deliveryLog.flush();
      }
    },
  };
}

/** What a tenant can be made with that has the same name as a setting. */
const ofTenant = ['appid', 'appKey', 'seed', 'timezone', 'behaviour'] as const;

async function openTenant(
  { server, settings, given }: ExecOptions & { readonly server: string },
  { language }: CommandContext,
): Promise<MockSession> {
  const { controlToken, webhookSecret = secret(), webhookUrl, redelivery, clock } = settings;
  const control = createControlClient({ server, controlToken, language, connections: 1 });
  try {
    const { appid, appKey } = await control.call<{ readonly appid: string; readonly appKey: string }>(
      'POST',
      '/tenants',
      {
        ...Object.fromEntries(ofTenant.filter((name) => given.has(name)).map((name) => [name, settings[name]])),
        ...(clock === undefined ? {} : { clock: { now: clock, frozen: true } }),
        ...(given.has('initialState') ? { initialState: await loadInitialState({ settings, given }) } : {}),
      },
    );
    const path = `/tenants/${encodeURIComponent(appid)}`;
    const close = async (): Promise<void> => {
      // Whoever removed it before, or stopped the server, has done what there is to do.
      await control.call('DELETE', path).catch(() => undefined);
      control.close();
    };
    try {
      for (const url of webhookUrl) {
        await control.call('POST', `${path}/receivers`, { url, secret: webhookSecret, redelivery });
      }
    } catch (error) {
      await close();
      throw error;
    }
    return { url: server, isOwnServer: false, appid, appKey, controlToken, webhookSecret, control, close };
  } catch (error) {
    control.close();
    throw error;
  }
}

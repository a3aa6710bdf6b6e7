import { startMockServer, type MockServer } from '../../mock-server/server.ts';
import type { RequestLog } from '../running/request-log.ts';
import { allowedHostsOf, type GivenSettings } from '../settings/resolve.ts';
import { loadInitialState, withOrigin } from './initial-state.ts';

/** Starts the server that the settings describe. */
export async function startServer(
  { settings, given }: GivenSettings,
  onRequest: RequestLog['onRequest'],
  onError: (error: unknown) => void,
): Promise<MockServer> {
  const { appid, appKey, clock, allowHost, log: _log, open: _open, ...others } = settings;
  const { webhookUrl, webhookSecret: secret, redelivery, allowWebhookHost, ...rest } = others;
  const { quotaRecords, quotaJournalBytes, quotaDeliveries, quotaStreams, ...options } = rest;
  const loaded = await loadInitialState({ settings, given });
  try {
    return await startMockServer({
      ...options,
      allowedHosts: allowHost,
      quotas: {
        records: quotaRecords,
        journalBytes: quotaJournalBytes,
        deliveries: quotaDeliveries,
        streams: quotaStreams,
      },
      tenants: [{ appid, appKey }],
      clock: clock === undefined ? undefined : { now: clock, frozen: true },
      initialState: loaded,
      webhooks: {
        receivers: webhookUrl.map((url) => ({ url, secret, redelivery })),
        allowHosts: allowedHostsOf(allowWebhookHost),
      },
      onRequest,
      onError,
    });
  } catch (error) {
    throw await withOrigin(error, settings);
  }
}

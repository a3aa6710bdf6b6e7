import process from 'node:process';
import { startProxy } from '../../../mock-server/server.ts';
import { sayIn } from '../../language.ts';
import { createErrorLog } from '../../running/error-log.ts';
import { createRequestLog } from '../../running/request-log.ts';
import { untilStopped } from '../../running/until-stopped.ts';
import { noteUnknownVariables } from '../../settings/unknown-variables.ts';
import type { CommandContext } from '../../verb.ts';
import { createProxyAnnouncer } from './announce.ts';
import { readProxyOptions, type ProxyFlags } from './options.ts';

/** Runs a proxy until a signal stops it. */
export async function runProxy(flags: ProxyFlags, context: CommandContext): Promise<void> {
  context.keepRunning();
  noteUnknownVariables(context);
  const settings = readProxyOptions(flags, context);
  const { log: _log, allowHost, ...options } = settings;
  const log = createRequestLog(settings, context);
  const announcer = createProxyAnnouncer(settings, context);
  const proxy = await startProxy({
    ...options,
    allowedHosts: allowHost,
    onRequest: log.onRequest,
    onError: createErrorLog({ note: context.note, say: sayIn(context.language) }),
  });
  // Before anything is said: who reads it may send a signal at once.
  const stopped = untilStopped({
    process,
    async stop() {
      announcer.stopping(proxy);
      try {
        await proxy.close();
      } finally {
        log.flush();
      }
      announcer.recorded(proxy);
    },
  });
  announcer.listening(proxy);
  await stopped;
}

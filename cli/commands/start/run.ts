import { isSessionFile } from '../../../common/session-file.ts';
import { assertApart } from '../../assert-apart.ts';
import { sayIn } from '../../language.ts';
import { createDeliveryLog } from '../../running/delivery-log.ts';
import { createErrorLog } from '../../running/error-log.ts';
import { createRequestLog } from '../../running/request-log.ts';
import { untilStopped } from '../../running/until-stopped.ts';
import { startServer } from '../../server/start-server.ts';
import { loadConfig, namedConfig, type LoadedConfig } from '../../settings/config-file.ts';
import { givenIn, resolveSettings, type SettingSources } from '../../settings/resolve.ts';
import type { Settings } from '../../settings/rows.ts';
import { noteUnknownVariables } from '../../settings/unknown-variables.ts';
import type { CommandContext } from '../../verb.ts';
import { assertWritable } from '../../write-text.ts';
import { createStartAnnouncer } from './announce.ts';
import { consoleUrl } from './banner.ts';
import { openBrowser } from './open-browser.ts';
import { letAnswersGoFirst } from './worker-threads.ts';
import { boundYoungGeneration } from './young-generation.ts';

/** Runs the mock server until a signal stops it. */
export async function runStart(flags: SettingSources['flags'], context: CommandContext): Promise<void> {
  const { environment: variables, folder, note } = context;
  const say = sayIn(context.language);
  context.keepRunning();
  noteUnknownVariables(context);
  const config = await loadConfig({ folder, named: namedConfig(flags, variables) });
  const sources = { flags, variables, config, folder };
  const settings = resolveSettings(sources);
  const { saveOnExit } = settings;
  assertSavedApart(settings, config, folder);
  if (saveOnExit !== undefined) await assertWritable({ folder, file: saveOnExit });
  const log = createRequestLog(settings, context);
  const announcer = createStartAnnouncer(settings, context);
  const server = await startServer({ settings, given: givenIn(sources) }, log.onRequest, createErrorLog({ note, say }));
  // Before anything is said: who reads it may send a signal at once.
  const stopped = untilStopped({
    process,
    async stop() {
      announcer.stopping(server.runningRequests);
      let saved: string | undefined;
      try {
        await server.close();
        if (saveOnExit !== undefined) saved = settings.appid;
      } finally {
        log.flush();
        deliveryLog.flush({ saved });
      }
    },
  });
  const deliveryLog = createDeliveryLog(settings, context);
  deliveryLog.watch(server);
  announcer.listening(server, config?.file);
  boundYoungGeneration();
  letAnswersGoFirst();
  if (settings.open)
    openBrowser(consoleUrl(server.url, server.controlToken), ({ en, zh }) =>
      note(say(`note: the browser did not open: ${en}.`, `提示：浏览器没有打开：${zh}。`)),
    );
  await stopped;
}

/** A state file is written over to go on from it; a recorded session, like a configuration, is not made again. */
function assertSavedApart(
  { saveOnExit, initialState }: Settings,
  config: LoadedConfig | undefined,
  folder: string,
): void {
  const isSession = typeof initialState !== 'string' && isSessionFile(initialState.path);
  assertApart({
    folder,
    writes: [{ by: '--save-on-exit', file: saveOnExit }],
    reads: [
      { by: { en: 'the configuration', zh: '配置' }, file: config?.file },
      { by: '--initial-state', file: isSession ? initialState.path : undefined },
    ],
  });
}

import { readPlace } from '../../../mock-server/ledger/postgres/place.ts';
import type { MockServer } from '../../../mock-server/server.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { createAnnouncing } from '../../running/announcing.ts';
import type { Settings } from '../../settings/rows.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import { banner, curlLine, type BannerOptions } from './banner.ts';
import { eventCall } from './event-call.ts';

/** Says when the mock server listens and when it stops, in the form that the log has. */
export interface StartAnnouncer {
  listening(server: MockServer, configFile: string | undefined): void;
  /** @param running how many requests are being answered */
  stopping(running: number): void;
}

/** To read on stderr, for programs on stdout, or hardly at all. */
export function createStartAnnouncer(settings: Settings, context: CommandContext): StartAnnouncer {
  const { log, controlToken: ownToken } = settings;
  const { note, colour, language } = context;
  const { write, tokenMade, finishing } = createAnnouncing(settings, context);
  return {
    listening(server, configFile) {
      const facts = factsOf(settings, server);
      if (log === 'pretty') note(banner({ ...facts, configFile, language, style: createStyle(colour) }));
      else if (log === 'json') write(listeningMessage(facts, ownToken !== undefined));
      else tokenMade(server.controlToken);
    },
    stopping(running) {
      if (log === 'json') write({ type: 'stopping', runningRequests: running });
      else finishing(running);
    },
  };
}

type Facts = Omit<BannerOptions, 'style' | 'configFile'>;

function factsOf(settings: Settings, { url, emulator, controlToken, webhooksOf }: MockServer): Facts {
  const { appid, initialState, data, store } = settings;
  const tenant = emulator.tenants.get(appid);
  // One that was kept is as it was made.
  const { appKey, seed, timezone } = tenant ?? settings;
  const clock = tenant?.clock ?? { now: Date.now, frozen: false };
  return {
    version: manifest.version,
    url,
    appid,
    appKey,
    seed,
    timezone,
    state: typeof initialState === 'string' ? initialState : initialState.path,
    data,
    store: store === undefined ? undefined : readPlace(store).shown,
    clock: { now: clock.now(), frozen: clock.frozen },
    checksCreateTime: tenant?.behaviour.createTimeSkewSeconds !== 'off',
    controlToken,
    receivers: tenant === undefined ? [] : webhooksOf(tenant).receivers.list(),
    shell: process.platform === 'win32' ? 'windows' : 'posix',
  };
}

/** @param isOwnToken the control token was given: whoever keeps the log need not have it */
function listeningMessage(facts: Facts, isOwnToken: boolean): object {
  const { version, url, appid, appKey, seed, timezone, state, data, store, clock, receivers = [] } = facts;
  const controlToken = isOwnToken ? undefined : facts.controlToken;
  const control = `${url}/_mock`;
  const tokenCall = curlLine(facts);
  return {
    type: 'listening',
    version,
    url,
    control,
    controlToken,
    appid,
    appKey,
    seed,
    timezone,
    clock,
    state,
    data,
    store,
    tokenCall,
    receivers: receivers.map((receiver) => ({
      url: receiver.url,
      signed: receiver.secret !== undefined,
      redelivery: receiver.redelivery.enabled,
    })),
    eventCall: eventCall({ ...facts, controlToken: isOwnToken ? '<control token>' : controlToken }),
  };
}

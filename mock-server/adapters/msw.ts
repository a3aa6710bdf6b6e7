import type { HttpHandler } from 'msw';
import { strangeOption, type OptionNames } from '../../common/strange-option.ts';
import { requestValidators } from '../../generators/generated/operation-validators-by-form.ts';
import type { EmulatorCore } from '../core/emulator-options.ts';
import { createEmulatorCore } from '../core/emulator.ts';
import { emulatorOptionNames } from '../core/option-names.ts';
import { createListStore } from '../core/store/list-store.ts';
import type { Tenant, TenantOptions } from '../core/tenant/tenant.ts';
import type { CreateEmulatorOptions } from '../emulator.ts';
import { createPlatform } from '../web/platform.ts';
import { createAnswer } from './msw/answer.ts';
import { providerPatterns, providerUrls, type BaseUrl } from './msw/base-url.ts';
import { handlersFailure } from './msw/handlers-failure.ts';
import { providerHandler } from './msw/provider-handler.ts';

export type { BaseUrl } from './msw/base-url.ts';

/** Options of the emulator behind handlers, or one that is there, and where the app expects the provider. */
export interface SobotHandlersOptions extends CreateEmulatorOptions {
  /**
   * Where your app expects the provider. A URL, with or without a path; a path (`/sobot`), below the origin of the
   * page; a pattern with `*` and `:name`, as MSW has them (`*` alone: any host); a RegExp, which is tried on the whole
   * URL without its query. Default: `https://sg.sobot.com`, `https://sg.sobot.io`
   * and `https://us.sobot.com`.
   */
  readonly baseUrl?: BaseUrl | readonly BaseUrl[] | undefined;
  /**
   * The emulator that answers, to share one among several sets of handlers. It is made already: what would make one
   * (`seed`, `clock`) is refused beside it. Default: a new one, of the other options.
   */
  readonly emulator?: EmulatorCore | undefined;
  /**
   * Only requests of this tenant are answered; the others go on to the next handlers. Default: those of all tenants.
   */
  readonly appid?: string | undefined;
  /**
   * What becomes of a request that names no known tenant. `answer` (default): it is refused as the provider refuses it,
   * with 900004 or 900002. `pass`: it goes on to the next handlers, and in the end to the network.
   */
  readonly unknownTenant?: 'answer' | 'pass' | undefined;
}

const optionNames: OptionNames<SobotHandlersOptions> = {
  ...emulatorOptionNames,
  emulator: true,
  baseUrl: true,
  appid: true,
  unknownTenant: true,
};

/** MSW handlers, and the emulator that answers in them. */
export interface SobotHandlers extends Array<HttpHandler> {
  /** The emulator behind the handlers: its tenants have clocks, faults, records and a journal. */
  readonly emulator: EmulatorCore;
  /** The tenant that is asked for, else the first: appid 1, app_key 2 unless the options say otherwise. */
  readonly tenant: Tenant;
  /**
   * Makes a tenant of its own credentials, records, clock, faults and journal: one for each test that runs beside
   * others.
   *
   * @throws as `emulator.tenants.create` does.
   */
  createTenant(options?: TenantOptions): Tenant;
  /** Brings all tenants back to how they were made, and removes those that `createTenant` made. */
  reset(): Promise<void>;
}

/**
 * The provider as MSW handlers, in a page (`setupWorker`) or in Node (`setupServer`), with MSW 2 and 3. The handlers
 * run the emulator itself: tokens expire with its clock, lists page through its records, faults strike, the journal
 * tells.
 *
 * @returns an array to spread into MSW, with the emulator on it.
 * @throws a failure `HANDLERS_INVALID` for a `baseUrl` that no URL begins with, or none, an `appid` that the emulator
 * has not, or an option that would make an emulator where there is one; else as `createEmulator` does.
 *
 * @example
 * const sobot = sobotHandlers({ clock: { frozen: true } });
 * const server = setupServer(...sobot);
 * server.listen();
 * // … your app takes a token from https://sg.sobot.com and uses it …
 * await sobot.tenant.clock.advance('24h'); // its next call is answered with 900002
 * sobot.tenant.journal.list({ retCode: '900002' }).items.length; // 1
 *
 * @example Tests that run beside one another share a server; each has a tenant
 * const { appid, appKey, clock, faults } = sobot.createTenant();
 */
export function sobotHandlers(handlersOptions: SobotHandlersOptions = {}): SobotHandlers {
  const { baseUrl = providerUrls, emulator: given, appid, unknownTenant, delay, ...options } = handlersOptions;
  const wrong = strangeOption(handlersOptions, optionNames);
  if (wrong !== undefined) throw handlersFailure(wrong);
  for (const name in given && options) {
    if (options[name as keyof typeof options] !== undefined)
      throw handlersFailure(`${name} does not go with emulator. Give it to createEmulator`);
  }
  const emulator =
    given ??
    createEmulatorCore({
      ...options,
      createStore: options.createStore ?? createListStore,
      platform: createPlatform(options.now ?? (() => Date.now())),
      validators: requestValidators,
    });
  const { tenants } = emulator;
  const made = new Set<string>();
  const answer = createAnswer({ emulator, delay, appid, passUnknown: unknownTenant === 'pass' });
  const patterns = providerPatterns(baseUrl);
  const handlers = patterns.map((pattern) => providerHandler(pattern, answer));

  function tenant(): Tenant {
    const found = appid === undefined ? tenants.fallback() : tenants.get(appid);
    if (found !== undefined) return found;
    const which = appid === undefined ? '' : ` with the appid ${JSON.stringify(appid)}`;
    throw handlersFailure(`there is no tenant${which}. Create it first`);
  }

  if (appid !== undefined) tenant();
  return Object.defineProperties(handlers, {
    emulator: { value: emulator },
    tenant: { get: tenant },
    createTenant: {
      value(asked?: TenantOptions): Tenant {
        const created = tenants.create(asked);
        made.add(created.appid);
        return created;
      },
    },
    reset: {
      async value(): Promise<void> {
        for (const own of made) tenants.delete(own);
        made.clear();
        await Promise.all(tenants.list().map((each) => each.reset()));
      },
    },
  }) as SobotHandlers;
}

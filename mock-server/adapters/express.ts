import { Router } from 'express';
import { wrongControlAccess } from '../../common/control-access.ts';
import { createFailure } from '../../common/failure.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import type { EmulatorCore, EmulatorOptions } from '../core/emulator-options.ts';
import { coreOptionNames } from '../core/option-names.ts';
import { createEmulator } from '../emulator.ts';
import { createExpressHandler } from './express/handler.ts';

export type { EmulatorCore, EmulatorOptions } from '../emulator.ts';

/** Options of the emulator behind a router, or one that is there, and whether its control routes are served. */
export interface SobotRouterOptions extends EmulatorOptions {
  /** The emulator that answers, in place of options that one is made of. Default: a new one, made of those. */
  readonly emulator?: EmulatorCore | undefined;
  /**
   * Whether `/_mock` below the mount path answers the control routes. Off by default: it is your app that decides who
   * reaches it. Requests must come from this machine and name a loopback host, unless they carry `controlToken`.
   */
  readonly control?: boolean | undefined;
  /** Every control request must carry it, as `authorization: Bearer …` or `x-mock-token`. */
  readonly controlToken?: string | undefined;
  /** Host names that control requests may name beside loopback ones, and whose pages may call: `mock.test`. */
  readonly allowedHosts?: readonly string[] | undefined;
}

const optionNames: OptionNames<SobotRouterOptions> = {
  ...coreOptionNames,
  emulator: true,
  control: true,
  controlToken: true,
  allowedHosts: true,
};

/** A router of Express that answers as the provider does. */
export interface SobotRouter extends Router {
  /** The emulator behind the router, for tests to look into and to steer. */
  readonly emulator: EmulatorCore;
}

/**
 * The provider as a router for your own Express app. Its operations and media are answered; other paths go on to your
 * app. Media URLs include the path it is mounted at, and the app's `trust proxy` setting decides their host.
 *
 * Mount it before body parsers if you can: a parser reads numbers past 2^53 (`taskid`) inexactly.
 *
 * @throws as `createEmulator` does; a failure `HANDLERS_INVALID` for an option that there is not, one that would make an
 * emulator where there is one, a control token that is no text without spaces, and hosts that are no names.
 *
 * @example
 * const app = express();
 * app.use('/sobot', sobotRouter({ seed: 7 }));
 * app.listen(3000); // the provider is at http://localhost:3000/sobot
 */
export function sobotRouter(routerOptions: SobotRouterOptions = {}): SobotRouter {
  const wrong =
    unknownOption(routerOptions, optionNames) ?? wrongControlAccess(routerOptions) ?? besideEmulator(routerOptions);
  if (wrong !== undefined) throw createFailure('HANDLERS_INVALID', `Failed to make the router: ${wrong}.`);
  const { emulator: given, control = false, controlToken, allowedHosts, ...options } = routerOptions;
  const emulator = given ?? createEmulator(options);
  const router = Router();
  const loadControl = async () => {
    const { createControl } = await import('../control/index.ts');
    return createControl({ emulator, controlToken, allowedHosts });
  };
  router.use(createExpressHandler({ emulator, passOn: true, loadControl: control ? loadControl : undefined }));
  return Object.assign(router, { emulator });
}

/** An option that would have no effect: it is for an emulator that is made here. */
function besideEmulator({ emulator, ...options }: SobotRouterOptions): string | undefined {
  if (!emulator) return undefined;
  const name = Object.keys(coreOptionNames).find((each) => options[each as keyof EmulatorOptions] !== undefined);
  return name && `${name} stands beside emulator, which is made already: give it to createEmulator`;
}

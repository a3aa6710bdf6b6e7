import type { OptionNames } from '../../common/strange-option.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import type { TenantOptions } from './tenant/tenant.ts';

/** Every option of an emulator on any platform. */
export const coreOptionNames: OptionNames<EmulatorOptions> = {
  tenants: true,
  seed: true,
  timezone: true,
  behaviour: true,
  clock: true,
  initialState: true,
  journalLimit: true,
  createStore: true,
  keep: true,
};

/** Every option of an emulator on a page's or Node's platform. */
export const emulatorOptionNames = { ...coreOptionNames, now: true, delay: true } as const;

/** Every option of a tenant. */
export const tenantOptionNames: OptionNames<TenantOptions> = {
  appid: true,
  appKey: true,
  seed: true,
  timezone: true,
  behaviour: true,
  clock: true,
  initialState: true,
};

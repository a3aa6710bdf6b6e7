import { createFailure } from '../../common/failure.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import type { TenantOptions } from './tenant/tenant.ts';

/** Every option of an emulator on any platform. */
export const coreOptionNames: OptionNames<EmulatorOptions> = {
  tenants: true,
  seed: true,
  behaviour: true,
  clock: true,
  timezone: true,
  initialState: true,
  journalLimit: true,
  createStore: true,
  keep: true,
};

/** Every option of an emulator on a page's or Node's platform. */
export const emulatorOptionNames = { ...coreOptionNames, now: true, delay: true } as const;

const tenantOptionNames: OptionNames<TenantOptions> = {
  appid: true,
  appKey: true,
  seed: true,
  timezone: true,
  behaviour: true,
  clock: true,
  initialState: true,
};

/** @throws a failure `TENANT_OPTIONS_INVALID` for an option of an emulator, or of its tenants, that there is not */
export function assertEmulatorOptions<Options extends EmulatorOptions>(
  options: Options,
  names: OptionNames<Options>,
): void {
  assertKnown('emulator', options, names);
  for (const tenant of options.tenants ?? []) assertTenantOptions(tenant);
}

/** @throws a failure `TENANT_OPTIONS_INVALID` for an option that there is not */
export function assertTenantOptions(options: TenantOptions): void {
  assertKnown('tenant', options, tenantOptionNames);
}

function assertKnown<Options extends object>(of: string, options: Options, names: OptionNames<Options>): void {
  const wrong = unknownOption(options, names);
  if (wrong !== undefined) throw createFailure('TENANT_OPTIONS_INVALID', `Failed to create the ${of}: ${wrong}.`);
}

import { createFailure } from '../common/failure.ts';
import { unknownOption, type OptionNames } from '../common/known-options.ts';
import type { EmulatorOptions } from './core/emulator-options.ts';
import type { TenantOptions } from './core/tenant/tenant.ts';
import type { CreateEmulatorOptions } from './emulator.ts';

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
};

/** Every option of `createEmulator`. */
export const emulatorOptionNames: OptionNames<CreateEmulatorOptions> = { ...coreOptionNames, now: true, delay: true };

const tenantOptionNames: OptionNames<TenantOptions> = {
  appid: true,
  appKey: true,
  seed: true,
  timezone: true,
  behaviour: true,
  clock: true,
  initialState: true,
};

/** @throws a failure `TENANT_OPTIONS_INVALID` for an option that there is not, of the emulator or of a tenant */
export function assertEmulatorOptions(options: CreateEmulatorOptions): void {
  assertKnown('emulator', options, emulatorOptionNames);
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

import type { EmulatorCore, EmulatorCoreOptions } from './emulator-options.ts';
import { identify, isServed } from './pipeline/identify.ts';
import { createPipeline } from './pipeline/pipeline.ts';
import { createTenants } from './tenant/create-tenants.ts';

/** The stateful fake of the provider. It reaches for no clock, random source or network but those of `platform`. */
export function createEmulatorCore(options: EmulatorCoreOptions): EmulatorCore {
  const tenants = createTenants(options);
  return {
    handle: createPipeline(options, tenants),
    tenantOf: ({ url, headers }) => identify({ url, headers }, tenants).tenant,
    serves: isServed,
    tenants,
  };
}

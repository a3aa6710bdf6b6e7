import { createFailure } from '../../common/failure.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import { timezoneOffset } from '../../common/local-time.ts';
import { noFunction } from '../../common/no-function.ts';
import { wrongClockStart } from './clock/wrong-clock-start.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { tenantOptionNames } from './option-names.ts';
import type { TenantOptions } from './tenant/tenant.ts';

/**
 * What the core does not look at, as a page has no room for it, and for names that it refuses, too, the one that was
 * probably meant.
 *
 * @throws a failure `TENANT_OPTIONS_INVALID`
 */
export function assertEmulatorOptions<Options extends EmulatorOptions>(
  options: Options,
  names: OptionNames<Options>,
): void {
  assertForm('emulator', options, names);
  const { tenants } = options;
  if (tenants === undefined) return;
  if (!Array.isArray(tenants)) throw refusal('emulator', 'tenants must be a list, like [{ appid, appKey }]');
  tenants.forEach(assertTenantOptions);
}

/** @throws a failure `TENANT_OPTIONS_INVALID` */
export function assertTenantOptions(options: TenantOptions): void {
  assertForm('tenant', options, tenantOptionNames);
}

function wrongTimezone(timezone: unknown): string | undefined {
  if (timezone === undefined || (typeof timezone === 'string' && timezoneOffset(timezone) !== undefined))
    return undefined;
  return 'timezone must be written like GMT+08:00, with up to 14 hours and 59 minutes';
}

/** What is called. One that is no function would fail in the middle of a request. */
const functions = ['now', 'delay', 'createStore', 'keep'] as const;

interface Form extends Readonly<Partial<Record<(typeof functions)[number], unknown>>> {
  readonly clock?: unknown;
  readonly timezone?: unknown;
}

function wrongFunction(options: Form): string | undefined {
  const wrong = noFunction(options, functions);
  return wrong && `${wrong} must be a function`;
}

function assertForm<Options extends Form>(
  of: 'emulator' | 'tenant',
  options: Options,
  names: OptionNames<Options>,
): void {
  const wrong =
    unknownOption(options, names) ??
    wrongClockStart(options.clock) ??
    wrongTimezone(options.timezone) ??
    wrongFunction(options);
  if (wrong !== undefined) throw refusal(of, wrong);
}

function refusal(of: 'emulator' | 'tenant', wrong: string): Error {
  return createFailure('TENANT_OPTIONS_INVALID', `Failed to create the ${of}: ${wrong}.`);
}

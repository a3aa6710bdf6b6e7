import type { CoverageReport } from '../../../generators/generated/types.ts';
import { createControlReader } from '../engine/control-reader.ts';
import { assertKnownOptions, type OptionNames } from '../engine/option-names.ts';
import { coverageOf } from './check.ts';
import { chooseItems } from './choose-items.ts';
import { mergeCoverage } from './merge.ts';
import { coverageOptionNames, type CoverageOptions } from './options.ts';
import { evidenceIn, reportsAt, type CoverageSource } from './source.ts';

/** Whose coverage it is, and what counts. */
export interface CoverageCheckOptions extends CoverageOptions {
  /** Only this tenant's. Default: that of all tenants, together. */
  readonly appid?: string | undefined;
  /** The control token of a mock server that asks for one. */
  readonly controlToken?: string | undefined;
  /** Asks a mock server. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const optionNames: OptionNames<CoverageCheckOptions> = {
  ...coverageOptionNames,
  appid: true,
  controlToken: true,
  fetch: true,
};

/**
 * Tells what of the contract a run exercised, and in what outcome, by what a mock has on record: a call that was refused
 * covers the refusal and nothing else, a webhook event counts once it was acknowledged.
 *
 * @param source a mock server, an emulator, handlers, a tenant, `sobot` of Playwright, or the URL of a mock server
 * @throws (rejects with) a failure `CHECK_UNKNOWN` for a name that is none, `CHECK_OPTIONS_INVALID` for a tenant that there
 * is not, `TARGET_UNREACHABLE` where no mock server answers, `CREDENTIALS_REFUSED` where it wants a control token; a
 * TypeError for a source that has no journal
 *
 * @example
 * const report = await coverage(server);
 * console.log(formatCoverage(report));
 */
export async function coverage(source: CoverageSource, options: CoverageCheckOptions = {}): Promise<CoverageReport> {
  assertKnownOptions('tell the coverage', options, optionNames);
  const { appid, controlToken, fetch = globalThis.fetch, ...rest } = options;
  // Before anybody is asked.
  chooseItems(rest);
  if (typeof source !== 'string' && !(source instanceof URL)) return coverageOf(await evidenceIn(source, appid), rest);
  const control = createControlReader({ server: String(source), controlToken, fetch });
  return mergeCoverage(await reportsAt(control, appid), rest);
}

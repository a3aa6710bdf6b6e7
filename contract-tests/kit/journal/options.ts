import type { OptionNames } from '../../../common/known-options.ts';
import { runOptionNames } from '../engine/option-names.ts';
import type { RunOptions } from '../engine/run-checks.ts';

/** Whose journal is judged, and by which checks. */
export interface JournalCheckOptions extends RunOptions, RemoteJournal {}

/** Which journal to read. */
export interface RemoteJournal {
  /** Only this tenant's. Default: those of all tenants of the emulator or the server. */
  readonly appid?: string | undefined;
  /** The control token of a mock server that is not on loopback. */
  readonly controlToken?: string | undefined;
  /** Asks a mock server. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Every option that says which journal to read. */
export const remoteJournalNames: OptionNames<RemoteJournal> = { appid: true, controlToken: true, fetch: true };

/** Every option of `checkJournal`. */
export const journalOptionNames: OptionNames<JournalCheckOptions> = { ...runOptionNames, ...remoteJournalNames };

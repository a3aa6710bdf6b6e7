/**
 * The contract kit: checks that tell who is wrong, a provider, a receiver or a consumer, for any test runner or none.
 *
 * @module
 */
export type { SetTimer } from '../../common/deadline.ts';
export type { DurationInput } from '../../common/duration.ts';
export { coverage, type CoverageCheckOptions } from './coverage/coverage.ts';
export { mergeCoverage } from './coverage/merge.ts';
export type { CoverageOptions } from './coverage/options.ts';
export type { CoverageSource } from './coverage/source.ts';
export type { Check, CheckContext, CheckOutcome, Observation, Skipped } from './engine/check.ts';
export type { CheckChoice } from './engine/choose-checks.ts';
export type { CheckFailure, CheckFailureCode } from './engine/failure.ts';
export type { Random } from './engine/random.ts';
export type { Position, RunOptions, Subject } from './engine/run-checks.ts';
export { runChecks } from './engine/run-known-checks.ts';
export { shrink, type ShrinkOptions } from './engine/shrink.ts';
export { checkJournal } from './journal/check.ts';
export type { JournalSource } from './journal/journal-source.ts';
export type { JournalCheckOptions, RemoteJournal } from './journal/options.ts';
export { checkProvider } from './provider/check.ts';
export type { CheckProviderOptions } from './provider/options.ts';
export type { Fetch } from './provider/transport/transport.ts';
export { checkReceiver } from './receiver/check.ts';
export type { CheckReceiverOptions, HandledEvent, Probe, ProbeState, ReceiverHandler } from './receiver/options.ts';
export { formatCoverage } from './reporters/coverage/format-coverage.ts';
export {
  coverageReporters,
  type CoverageFormatOptions,
  type CoverageReporter,
} from './reporters/coverage/format-options.ts';
export { reporters, type FormatOptions, type Reporter } from './reporters/format-options.ts';
export { formatReport } from './reporters/format-report.ts';

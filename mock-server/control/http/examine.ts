import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import type { ReceiverHandler } from '../../webhooks/sending/handler-transport.ts';

export interface ExamineOptions {
  readonly url: string;
  /** A receiver in the same program, in place of the network. */
  readonly handler?: ReceiverHandler | undefined;
  readonly secret?: string | undefined;
  /** LINE user id of the bot that is addressed. Default: one that is made up. */
  readonly destination?: string | undefined;
  /** How long it may take to answer, in ms of real time. */
  readonly timeout: number;
  /** Aborted when nobody waits for it any more. */
  readonly signal: AbortSignal;
  /** Called after each check. */
  readonly onResult: (result: CheckResult, position: { readonly number: number; readonly total: number }) => void;
}

/** Sends a receiver what LINE sends, and what it must refuse, as `sobot-mock check receiver` does. */
export type Examine = (options: ExamineOptions) => Promise<{
  readonly report: CheckReport;
  /** The report for people to read, as the command prints it. */
  readonly text: { readonly en: string; readonly zh: string };
}>;

import type { Text } from './language.ts';

/** What the command's exit code says. */
export const exitCodes = { fine: 0, violations: 1, usage: 2, unreachable: 3, bug: 70 } as const;

/** What 130 says of a verb that runs until a signal stops it. */
export const secondSignalNote: Text = {
  en: 'a second SIGINT (143: SIGTERM, 129: SIGHUP, 131: SIGQUIT) stopped it at once',
  zh: '第二个 SIGINT（143：SIGTERM，129：SIGHUP，131：SIGQUIT）使其立即停止',
};

/** An error for the person at the keyboard: what it says is printed without a stack. */
export interface CommandFailure extends Error {
  readonly exitCode: number;
  /** The message in every language. */
  readonly text: Text;
}

/** What was asked for makes no sense, or cannot be had: exit code 2. */
export function createUsageFailure(text: Text, cause?: unknown): CommandFailure {
  return createCommandFailure(exitCodes.usage, text, cause);
}

/** Nobody answers at the other end: exit code 3. */
export function createUnreachableFailure(text: Text, cause?: unknown): CommandFailure {
  return createCommandFailure(exitCodes.unreachable, text, cause);
}

export function isCommandFailure(error: unknown): error is CommandFailure {
  return error instanceof Error && error.name === 'CommandFailure';
}

function createCommandFailure(exitCode: number, text: Text, cause: unknown): CommandFailure {
  return Object.assign(new Error(text.en, { cause }), { name: 'CommandFailure', exitCode, text });
}

/** What the command's exit code says. */
export const exitCodes = { fine: 0, violations: 1, usage: 2, unreachable: 3, bug: 70 } as const;

/** An error for the person at the keyboard: its message is printed without a stack. */
export interface CommandFailure extends Error {
  readonly exitCode: number;
}

/** What was asked for makes no sense, or cannot be had: exit code 2. */
export function createUsageFailure(message: string, cause?: unknown): CommandFailure {
  return createCommandFailure(exitCodes.usage, message, cause);
}

/** Nobody answers at the other end: exit code 3. */
export function createUnreachableFailure(message: string, cause?: unknown): CommandFailure {
  return createCommandFailure(exitCodes.unreachable, message, cause);
}

export function isCommandFailure(error: unknown): error is CommandFailure {
  return error instanceof Error && error.name === 'CommandFailure';
}

function createCommandFailure(exitCode: number, message: string, cause: unknown): CommandFailure {
  return Object.assign(new Error(message, { cause }), { name: 'CommandFailure', exitCode });
}

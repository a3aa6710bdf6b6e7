import type { CommandContext } from './verb.ts';

/** As wide as the terminal, 80 where it does not know; without one, as wide as reports are. */
export function columnsOf(terminal: CommandContext['terminal']): number {
  return terminal === undefined ? 100 : terminal.columns || 80;
}

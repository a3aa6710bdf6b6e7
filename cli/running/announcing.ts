import type { Settings } from '../settings/rows.ts';
import type { CommandContext } from '../verb.ts';
import { runningWords } from './words.ts';

/** What every command says that runs until it is stopped. */
export interface Announcing {
  /** A line of JSON for programs, on stdout. */
  write(message: object): void;
  /** A token that was made at start, where nothing else tells it. */
  tokenMade(controlToken: string | undefined): void;
  /** @param running how many requests are being answered */
  finishing(running: number): void;
}

/** @param controlToken as it was given: that one need not be told */
export function createAnnouncing(
  { controlToken: given }: Pick<Settings, 'controlToken'>,
  { print, note, language }: Pick<CommandContext, 'print' | 'note' | 'language'>,
): Announcing {
  const words = runningWords[language];
  return {
    write: (message) => void print(`${JSON.stringify(message)}\n`),
    tokenMade(controlToken) {
      if (controlToken !== undefined && given === undefined) note(words.tokenMade(controlToken));
    },
    finishing(running) {
      if (running > 0) note(words.finishing(running));
    },
  };
}

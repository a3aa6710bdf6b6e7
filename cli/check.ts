import { defineJournal } from './check/journal.ts';
import { exitCodes } from './exit.ts';
import { addHelpSections } from './help.ts';
import type { Verb } from './verb.ts';

export const check: Verb = {
  define(command, context) {
    command.description('Check who is wrong: the provider, a receiver of webhook events, or a consumer.');
    defineJournal(command, context);
    addHelpSections(command, {
      examples: [['sobot-mock check journal', 'what the tests of a consumer asked a mock server for']],
      codes: {
        [exitCodes.fine]: 'no violations',
        [exitCodes.violations]: 'violations found',
        [exitCodes.usage]: 'wrong usage or configuration',
        [exitCodes.unreachable]: 'target unreachable',
      },
    });
  },
  completions: { '--output': { files: true } },
};

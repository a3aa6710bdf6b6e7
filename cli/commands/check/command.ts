import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { Verb } from '../../verb.ts';
import { defineCoverage } from './coverage.ts';
import { defineHar } from './har.ts';
import { defineJournal } from './journal.ts';
import { defineProvider } from './provider.ts';
import { defineReceiver } from './receiver.ts';

export const check: Verb = {
  define(command, context) {
    command.description(
      'Check who is wrong: the provider, a receiver of webhook events, or a consumer; and what their tests left out.',
    );
    defineProvider(command, context);
    defineReceiver(command, context);
    defineJournal(command, context);
    defineHar(command, context);
    defineCoverage(command, context);
    addHelpSections(command, {
      examples: [
        [
          'sobot-mock check provider --base-url http://127.0.0.1:7626 --appid 1 --app-key 2',
          'the mock server on this machine; with your credentials and https://sg.sobot.com, your Sobot',
        ],
        ['sobot-mock check receiver --url http://127.0.0.1:3000/webhook', 'your webhook endpoint'],
        ['sobot-mock check journal', 'what the tests of a consumer asked a mock server for'],
        ['sobot-mock check coverage', 'what of the contract they exercised, and what they left out'],
      ],
      codes: {
        [exitCodes.fine]: 'no violations',
        [exitCodes.violations]: 'violations found',
        [exitCodes.usage]: 'wrong usage or configuration',
        [exitCodes.unreachable]: 'target unreachable',
      },
    });
  },
  completions: {
    '--output': { files: true },
    '--behaviour-file': { files: true },
    '--baseline': { files: true },
    '--recording': { files: true },
    '--allow': { files: true },
    files: { files: true },
  },
};

import { Option } from 'commander';
import { parseDuration } from '../../../common/duration.ts';
import { longestTimer } from '../../../common/timer.ts';
import { createUnreachableFailure, createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { printable } from '../../printable.ts';
import { readServer } from '../../server-option.ts';
import type { Verb } from '../../verb.ts';
import { look } from './look.ts';
import { waitUntilReady } from './wait-until-ready.ts';

interface WaitOptions {
  readonly server: string;
  readonly timeout: string;
}

export const wait: Verb = {
  define(command, context) {
    command
      .description('Wait until a mock server is ready to answer.')
      .addOption(new Option('--server <url>', 'where it is').default('http://127.0.0.1:7626', 'http://127.0.0.1:7626'))
      .addOption(new Option('--timeout <duration>', 'how long to try: 500ms, 30s, 2m').default('30s', '30s'))
      .action(async ({ server, timeout }: WaitOptions) => {
        const url = new URL('/_mock/ready', readServer(server));
        const { ready, seen } = await waitUntilReady({
          timeout: readTimeout(timeout),
          look: (limit) => look(url, limit),
          now: () => performance.now(),
          sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
        });
        if (!ready)
          throw createUnreachableFailure(`${url.origin} was not ready within ${timeout}. Last seen: ${seen}.`);
        context.note(`${url.origin} is ready.`);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock wait', 'until the mock server on this machine answers'],
        ['sobot-mock wait --server http://mock:7626 --timeout 2m && npm test', 'before the tests that need it'],
      ],
      codes: {
        [exitCodes.fine]: 'ready',
        [exitCodes.usage]: 'wrong usage',
        [exitCodes.unreachable]: 'not ready in time',
        130: 'stopped by SIGINT',
      },
    });
  },
};

function durationOf(text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    throw createUsageFailure(`--timeout ${printable(text)} is no duration. Write it like 500ms, 30s or 2m.`, error);
  }
}

function readTimeout(text: string): number {
  const milliseconds = durationOf(text);
  if (milliseconds <= longestTimer) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is too long. Give at most 24d.`);
}

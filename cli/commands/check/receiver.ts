import { Option, type Command } from 'commander';
import { parseDuration } from '../../../common/duration.ts';
import type { Scenario } from '../../../generators/generated/types.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { printable } from '../../printable.ts';
import { readScenarioFile } from '../../read-scenario-file.ts';
import type { CommandContext } from '../../verb.ts';
import { wholeNumber } from '../../whole-number.ts';
import { addReportFlags, type ReportFlags } from './report-flags.ts';

interface ReceiverFlags extends ReportFlags {
  readonly url: string;
  readonly secret?: string;
  readonly destination?: string;
  readonly probe?: string;
  readonly recording?: readonly string[];
  readonly header?: readonly string[];
  readonly timeout: string;
  readonly concurrency: string;
}

/** Declares `check receiver`. */
export function defineReceiver(parent: Command, context: CommandContext): void {
  const command = parent
    .command('receiver')
    .summary('a webhook endpoint, by sending it what LINE sends')
    .description(
      'Examine a webhook endpoint: send it every documented event, what LINE may add, what comes twice or at once, forged ' +
        'signatures, and what is no event at all, some 850 requests. The receiver takes the events for real ones: examine ' +
        'one in a test environment.',
    )
    .helpOption('-h, --help', 'show this help')
    .requiredOption('--url <url>', 'where the receiver takes events')
    .option(
      '--secret <secret>',
      'channel secret that it verifies with (or SOBOT_MOCK_WEBHOOK_SECRET; default: unsigned)',
    )
    .option('--destination <id>', 'LINE user id of the official account, where the receiver knows it (default: any)')
    .option(
      '--probe <url>',
      'answers {"handled": a number} or {"handled": ["webhookEventId", …]}: what was handled so far',
    )
    .addOption(
      new Option(
        '--recording <file>',
        'what listen --record has written: the first 200 requests, word for word (repeatable)',
      ).argParser(repeated),
    )
    .addOption(
      new Option('--header <name=value>', 'sent with every request, its value never shown (repeatable)').argParser(
        repeated,
      ),
    )
    .addOption(new Option('--timeout <duration>', 'for an acknowledgement').default('2s', '2s, what LINE allows'))
    .addOption(new Option('--concurrency <count>', 'requests under way at a time in a burst').default('20', '20'));
  addReportFlags(command).action((flags: ReceiverFlags) => checkReceiver(flags, context));
  addHelpSections(command, {
    examples: [
      ['sobot-mock check receiver --url http://127.0.0.1:3000/webhook', 'unsigned'],
      ['sobot-mock check receiver --url "$URL" --secret s3cret --probe http://127.0.0.1:3000/handled', 'everything'],
      ['sobot-mock check receiver --url "$URL" --secret s3cret --only signature malformed', 'two families of rules'],
      ['sobot-mock check receiver --url "$URL" --recording events.json --only recorded', 'what a platform has sent'],
      ['sobot-mock check receiver --url "$URL" --header authorization="Bearer $TOKEN"', 'behind a gateway'],
      ['sobot-mock check receiver --url "$URL" --reporter junit -o receiver.xml', 'for a CI server'],
    ],
    codes: {
      [exitCodes.fine]: 'no violations',
      [exitCodes.violations]: 'violations, or warnings with --fail-on warning',
      [exitCodes.usage]: 'wrong usage, a recording or a probe that is something else, or a secret is needed',
      [exitCodes.unreachable]: 'nobody takes connections at the URL',
      [interruptedCode]: 'stopped by SIGINT, with a report so far; a second one stops at once',
    },
  });
}

const repeated = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

async function checkReceiver(flags: ReceiverFlags, context: CommandContext): Promise<void> {
  const { url, destination, probe, secret = context.environment['SOBOT_MOCK_WEBHOOK_SECRET'] } = flags;
  if (!secret && flags.only?.every((name) => name === 'signature')) {
    throw createUsageFailure(
      '--only signature needs the channel secret: nothing is signed without. Give --secret, or SOBOT_MOCK_WEBHOOK_SECRET.',
    );
  }
  const headers = Object.fromEntries((flags.header ?? []).map(readHeader));
  const recordings: Scenario[] = [];
  for (const file of flags.recording ?? []) recordings.push(await readScenarioFile(file, context));
  const timeout = readTimeout(flags.timeout);
  const concurrency = readConcurrency(flags.concurrency);
  const [{ Agent, fetch }, kit, { runCheck }] = await Promise.all([
    import('undici'),
    import('../../../contract-tests/kit/receiver/check.ts'),
    import('./run-check.ts'),
  ]);
  const dispatcher = new Agent({ connect: { timeout } });
  // undici types its own Request and Response apart from those of the platform; they are the same classes in all but name.
  const send = (input: string, init: RequestInit): Promise<Response> =>
    fetch(input, { ...init, dispatcher } as Parameters<typeof fetch>[1]) as unknown as Promise<Response>;
  try {
    await runCheck(flags, context, (options) =>
      kit.checkReceiver({
        ...options,
        url,
        destination,
        probe,
        recordings,
        secret: secret === '' ? undefined : secret,
        headers,
        timeout,
        concurrency,
        fetch: send,
      }),
    );
  } finally {
    await dispatcher.destroy();
  }
}

function readHeader(text: string): readonly [string, string] {
  const [, name, value] = /^([^=\s]+)=(.*)$/su.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  // What is wrong with it may be a credential, so it is not repeated.
  throw createUsageFailure('--header is not a name and a value. Write it like authorization="Bearer t0ken".');
}

/** The longest acknowledgement that is waited for, in ms. */
const longest = 600_000;

function readTimeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longest) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is out of range. Give 1ms to 10m.`);
}

function readConcurrency(text: string): number {
  const count = wholeNumber(text);
  if (count !== undefined && count >= 1 && count <= 1000) return count;
  throw createUsageFailure(`--concurrency ${printable(text)} is not how many requests go at a time. Give 1 to 1000.`);
}

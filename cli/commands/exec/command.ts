import { Option, type Command } from 'commander';
import { reporters } from '../../../contract-tests/kit/reporters/format-options.ts';
import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import type { Verb } from '../../verb.ts';
import { behaviourSection } from '../start/command.ts';
import { execDefaults, execSettings, type ExecFlags } from './options.ts';
import { givenValues } from './variables.ts';

export const exec: Verb = {
  define(command, context) {
    command
      .argument('<command...>', 'what to run, behind --')
      .description(
        'Run a command, in any language, against a mock server of its own: on a free port, with a tenant of its own, and ' +
          'gone when the command is. What the command asked for is judged as check journal does, and what became of the ' +
          'webhook deliveries. The command keeps its stdin, stdout and stderr; what is found is told on stderr.',
      )
      .addOption(group('Mock server:', '--server <url>', 'make a tenant in a mock server that runs, and end it after'))
      .addOption(
        group(
          'Mock server:',
          '--env <variable=value>',
          `one more variable for the command; value: ${givenValues.join(', ')} (repeatable)`,
        ).argParser(collect),
      )
      .addOption(
        group('Mock server:', '--grace <duration>', 'how long the command may take to stop when it is told to').default(
          '10s',
          '10s',
        ),
      );
    addReportFlags(command);
    addSettingFlags(command, execSettings, {
      defaults: execDefaults,
      without: { controlToken: 'one is made', webhookSecret: 'one is made' },
    });
    command
      .addOption(new Option('--config <file>', 'a configuration other than sobot-mock.config.{ts,js,json}'))
      .addHelpText('after', variablesSection)
      .addHelpText('after', behaviourSection)
      .action(async (words: readonly string[], flags: ExecFlags) => {
        const { runExec } = await import('./run.ts');
        await runExec(words, flags, context);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock exec -- npm test', 'the tests of a client that reads SOBOT_BASE_URL'],
        ['sobot-mock exec --env SOBOT_HOST=base-url -- mvn test', 'a client that calls it something else'],
        ['sobot-mock exec -o journal.xml --fail-on warning -- pytest', 'a JUnit file beside; warnings count'],
        [
          'sobot-mock exec --webhook-url http://127.0.0.1:3000/webhook -- ./test.sh',
          'events go to your app, signed; what it does not acknowledge is a violation',
        ],
        [
          'sobot-mock exec --coverage-output coverage.html --fail-under 60 -- npm test',
          'what of the contract the tests exercise, as a page; too little is a failure',
        ],
        ['sobot-mock exec --server http://127.0.0.1:7626 -- go test ./...', 'a tenant of its own in a shared server'],
      ],
      codes: {
        [exitCodes.fine]: 'the command ended well, and so did all that was judged',
        [exitCodes.violations]:
          'the command ended well; violations, or warnings with --fail-on warning, or coverage below --fail-under',
        [exitCodes.usage]: 'wrong usage, no such command, or it asked nothing of the mock server',
        [exitCodes.unreachable]: 'the mock server of --server does not answer',
        [exitCodes.bug]: 'a bug in sobot-mock',
        n: "the command's own, where it failed; 128 and the number of the signal that ended it",
      },
    });
  },
  completions: {
    '--behaviour': { words: behaviourAssignments() },
    '--initial-state': { words: ['believable', 'empty'], files: true },
    '--config': { files: true },
    '--output': { files: true },
    '--coverage-output': { files: true },
    '--allow': { files: true },
    '--reporter': { words: reporters },
    '--log': { words: ['pretty', 'silent'] },
    command: { files: true },
  },
};

/** What is told of the run, and what makes it fail. */
function addReportFlags(command: Command): void {
  command
    .addOption(
      group('Report:', '--reporter <reporter...>', `how the report is written: ${reporters.join(', ')} (repeatable)`),
    )
    .addOption(
      group(
        'Report:',
        '-o, --output <file>',
        'write the report there: as its --reporter says, else .json, .xml (JUnit) or text (repeatable)',
      ).argParser(collect),
    )
    .addOption(group('Report:', '--language <language>', 'language of the report').choices(['en', 'zh']).default('en'))
    .addOption(
      group('Report:', '--fail-on <severity>', 'what makes the exit code 1')
        .choices(['violation', 'warning'])
        .default('violation'),
    )
    .addOption(group('Coverage:', '--coverage', 'tell what of the contract was exercised, and what was left out'))
    .addOption(
      group(
        'Coverage:',
        '--coverage-output <file>',
        'write it there, by its name: .json, .html, .md or text; with --coverage or alone (repeatable)',
      ).argParser(collect),
    )
    .addOption(group('Coverage:', '--fail-under <percent>', 'exit with 1 below this coverage: 80'))
    .addOption(
      group('Coverage:', '--allow <file>', 'JSON with what need not be covered, and why: {"webhook": "we take none"}'),
    )
    .addOption(group('Report:', '--only <check...>', 'only these checks or families: a,b'))
    .addOption(group('Report:', '--except <check...>', 'all but these'));
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function group(heading: string, flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(heading);
}

function variablesSection(): string {
  return `
What the command is given:
  SOBOT_BASE_URL             where the API is
  SOBOT_APPID                credential id of its tenant
  SOBOT_APP_KEY              credential key of its tenant
  SOBOT_MOCK_URL             where the control routes are, below /_mock
  SOBOT_MOCK_CONTROL_TOKEN   what calls of these carry: authorization: Bearer …
  SOBOT_MOCK_WEBHOOK_SECRET  channel secret that signs webhook events
  SOBOT_MOCK_RUN             marks what it starts: all of that ends with it`;
}

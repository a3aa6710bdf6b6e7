import { Command, CommanderError } from 'commander';
import { isFailure } from '../common/failure.ts';
import manifest from '../package.json' with { type: 'json' };
import { didYouMean } from './did-you-mean.ts';
import { createUsageFailure, exitCodes, isCommandFailure } from './exit.ts';
import { addHelpSections } from './help.ts';
import { languageOf } from './language.ts';
import { printable } from './printable.ts';
import { usageError } from './usage-errors.ts';
import type { CommandContext, CommandTree, Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What of the process a command touches. */
export type ProcessContext = Omit<CommandContext, 'exitWith' | 'loadTree' | 'language'>;

/**
 * Runs the command line `argv` (without node and the script).
 *
 * @returns the exit code
 */
export async function runCommand(argv: readonly string[], process: ProcessContext): Promise<number> {
  let exitCode: number = exitCodes.fine;
  const note = (line: string): void => process.note(harmless(line, process.colour));
  const context: CommandContext = {
    ...process,
    language: languageOf(process.environment, argv),
    note,
    exitWith: (code) => {
      exitCode = code;
    },
    loadTree: () => createTree(context),
  };
  try {
    const { program } = await createTree(context, new Set(argv));
    assertHelpOfCommand(program, argv);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, note);
  }
}

/**
 * The tree of verbs. A verb that is not among `words` is listed and not loaded, so that `start` does not wait for what
 * only others need; without `words` all are.
 */
export async function createTree(context: CommandContext, words?: ReadonlySet<string>): Promise<CommandTree> {
  const program = new Command('sobot-mock')
    .description(manifest.description)
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ styleTitle: bold })
    .configureOutput({
      writeOut: (text) => void context.print(text),
      writeErr: (text) => context.note(usageError(text, context.language)),
    })
    // A report is in the language of whoever reads the terminal, unless it is asked for in another.
    .hook('preAction', (_, command) => {
      if (command.getOptionValueSource('language') !== 'default') return;
      command.setOptionValue('language', context.language);
    })
    .exitOverride();
  addHelpSections(program, {
    examples: [
      ['sobot-mock start', 'a fake Sobot on http://127.0.0.1:7626, with an account to query'],
      ['sobot-mock emit image --to http://127.0.0.1:3000/webhook', 'a webhook event for your receiver'],
      ['sobot-mock check receiver --url http://127.0.0.1:3000/webhook --secret s3cret', 'what it does wrong'],
      ['sobot-mock start --help', 'every option of a command'],
    ],
    codes: {
      [exitCodes.fine]: 'fine',
      [exitCodes.violations]: 'violations found',
      [exitCodes.usage]: 'wrong usage or configuration',
      [exitCodes.unreachable]: 'target unreachable',
      [exitCodes.bug]: 'a bug in sobot-mock',
    },
  });
  const completions = new Map<string, NonNullable<Verb['completions']>>();
  for (const { name, summary, load } of verbs) {
    const command = program.command(name).summary(summary).helpOption('-h, --help', 'show this help');
    if (words !== undefined && !words.has(name)) continue;
    const verb = await load();
    verb.define(command, context);
    completions.set(name, verb.completions ?? {});
  }
  return { program, completions };
}

/** Commander shows the general help for a name it does not know, and does not say why. */
function assertHelpOfCommand(program: Command, [verb, name]: readonly string[]): void {
  if (verb !== 'help' || name === undefined || name.startsWith('-')) return;
  const names = program.commands.map((command) => command.name());
  if (names.includes(name)) return;
  throw createUsageFailure(
    `There is no command ${name}.${didYouMean(name, names)} The commands are ${names.join(', ')}.`,
  );
}

/** What stands between the escapes of our own colours, line by line, harmless to a terminal. */
function harmless(text: string, colour: boolean): string {
  const ours = colour ? /(\n|\u001b\[\d{1,2}m)/ : /(\n)/;
  return text
    .split(ours)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('');
}

function bold(title: string): string {
  return `\u001b[1m${title}\u001b[22m`;
}

function report(error: unknown, note: (line: string) => void): number {
  if (error instanceof CommanderError) {
    // Commander has printed its message by now, and ends every refusal with 1.
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  }
  if (isCommandFailure(error)) {
    note(`error: ${error.message}`);
    return error.exitCode;
  }
  if (isFailure(error)) {
    note(`error: ${error.message}`);
    return exitCodes.usage;
  }
  return reportBug(error, note);
}

/**
 * Tells a fault of the command itself, with what caused it.
 *
 * @returns the exit code
 */
export function reportBug(error: unknown, note: (line: string) => void): number {
  for (const text of causesOf(error)) note(harmless(text, false));
  note(
    `This is a bug in sobot-mock ${manifest.version}. Please report it with the lines above and the command you ran.`,
  );
  return exitCodes.bug;
}

/** More causes than any error has; one may be its own. */
const mostCauses = 10;

/** The stacks of an error and of what is behind it. Their other members stay untold: they may hold credentials. */
function causesOf(error: unknown): readonly string[] {
  const texts: string[] = [];
  for (let cause = error; texts.length < mostCauses; cause = (cause as Error).cause) {
    texts.push(`${texts.length === 0 ? '' : 'caused by '}${stackOf(cause)}`);
    if (cause instanceof AggregateError) texts.push(...cause.errors.map((one: unknown) => `one of ${stackOf(one)}`));
    if (!(cause instanceof Error) || cause.cause === undefined) break;
  }
  return texts;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.stack ?? String(error)}${code}`;
}

import type { Command } from 'commander';
import type { Language, Text } from './language.ts';

/** What a verb needs from the process it runs in. */
export interface CommandContext {
  /** Of what is said to the person watching. */
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start. */
  readonly folder: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Machine output. Resolves once the reader took it, so that a slow reader is not outrun. */
  print(text: string): Promise<void>;
  /** All else: one line for the person watching. */
  note(line: string): void;
  /** From now on output that cannot be written, or that nobody reads, is left out: a server outlives its log. */
  keepRunning(): void;
  /** Whether notes may be coloured. */
  readonly colour: boolean;
  /** Whether what is printed may be: stdout is a terminal, too. Default: no. */
  readonly printColour?: boolean | undefined;
  /** How many characters go on a line of the terminal that shows what is printed; absent when it goes elsewhere. */
  readonly printColumns?: number | undefined;
  /** The terminal that shows notes, for what changes on a line; absent when they go to a file or another program. */
  readonly terminal?: Terminal | undefined;
  /** Sets the exit code; 0 without it. */
  exitWith(code: number): void;
  /** The whole tree, every verb loaded. */
  loadTree(): Promise<CommandTree>;
}

/** A terminal. */
export interface Terminal {
  write(text: string): void;
  /** How many characters go on a line. */
  readonly columns: number;
}

/** The command with all its verbs, and what completes their options and arguments. */
export interface CommandTree {
  readonly program: Command;
  /** By the name of the verb. */
  readonly completions: ReadonlyMap<string, Readonly<Record<string, Completions>>>;
}

/** What completes an option's value or an argument. */
export interface Completions {
  readonly words?: readonly string[];
  /** Names of files, too. */
  readonly files?: true;
}

/** One verb of the command, in a module of its own that is loaded when the verb is used. */
export interface Verb {
  /** Declares arguments, options, help and action. */
  define(command: Command, context: CommandContext): void;
  /** Keys are long flags (`--log`) and names of arguments, of the verb and its own verbs. */
  readonly completions?: Readonly<Record<string, Completions>>;
}

/** A verb before it is loaded. */
export interface VerbEntry {
  readonly name: string;
  readonly summary: Text;
  readonly load: () => Promise<Verb>;
}

import { Option, type Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { CommandContext } from '../../verb.ts';
import type { DiffOptions } from './diff/run-diff.ts';

/** Declares `schema diff`. */
export function defineDiff(parent: Command, context: CommandContext): void {
  const command = parent
    .command('diff')
    .summary('tell what breaks between two versions of the contract')
    .description(
      'Tell what breaks between two versions of the contract, and for whom: what the consumer and its receiver read, and what the consumer writes.',
    )
    .helpOption('-h, --help', 'show this help')
    .argument('<old>', 'the version that is in use (see below)')
    .argument('<new>', 'the version to come (see below)')
    .addOption(
      new Option('--direction <direction>', 'only what the consumer reads, or writes').choices(['read', 'write']),
    )
    .option('--documentation', 'show changed descriptions, defaults and examples, too')
    .addOption(new Option('--reporter <name>', 'form of the output').choices(['pretty', 'json']).default('pretty'))
    .addOption(new Option('--language <language>', 'language of the reasons').choices(['en', 'zh']).default('en'))
    .addHelpText('after', versionSection)
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { runDiff } = await import('./diff/run-diff.ts');
      await runDiff({ old, now }, options, context);
    });
  addHelpSections(command, {
    examples: [
      ['sobot-mock schema diff node_modules/sobot-mock/schemas current', 'what an update of sobot-mock changes'],
      ['sobot-mock schema diff openapi.json current', 'a contract that was exported before, and this one'],
      ['sobot-mock schema diff old.json new.json --direction read', 'one schema, for who reads it'],
      ['sobot-mock schema diff openapi.json current --reporter json', 'for programs'],
    ],
    codes: {
      [exitCodes.fine]: 'nothing breaks',
      [exitCodes.violations]: 'something breaks, or it cannot be told that nothing does',
      [exitCodes.usage]: 'wrong usage, or a version cannot be read',
    },
  });
}

function versionSection(): string {
  return [
    '',
    'Versions, both of one kind:',
    '  current          the contract of this sobot-mock, as the kind that the other is',
    '  a folder         with operations.json, as published under schemas/',
    '  an OpenAPI file  OpenAPI 3.1 in JSON, as `sobot-mock export openapi` prints it',
    '  a schema file    JSON Schema 2020-12; files that it refers to are read, too',
  ].join('\n');
}

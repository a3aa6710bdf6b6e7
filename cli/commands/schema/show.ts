import type { Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { CommandContext } from '../../verb.ts';
import { readSchemaName, schemaArgument } from './schema-argument.ts';

/** Declares `schema show`. */
export function defineShow(parent: Command, { print }: CommandContext): void {
  const command = parent
    .command('show')
    .summary('print a schema')
    .description('Print a JSON Schema that stands alone: what it refers to is in its $defs.')
    .helpOption('-h, --help', 'show this help')
    .addArgument(schemaArgument())
    .action(async (text: string) => {
      const name = readSchemaName(text);
      const { bundledSchema } = await import('./bundled-schema.ts');
      await print(`${JSON.stringify(bundledSchema(name), null, 2)}\n`);
    });
  addHelpSections(command, {
    examples: [
      ['sobot-mock schema show broadcastTaskItem', 'one row of queryTaskList'],
      ['sobot-mock schema show config > config.schema.json', 'the schema of sobot-mock.config.json, for an editor'],
    ],
    codes: { [exitCodes.fine]: 'fine', [exitCodes.usage]: 'wrong usage, or no such schema' },
  });
}

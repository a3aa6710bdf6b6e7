import type { Command } from 'commander';
import { catalogue } from '../../../generators/generated/catalogue.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { CommandContext } from '../../verb.ts';
import { schemaNames } from './schema-argument.ts';

/** Declares `schema list`. */
export function defineList(parent: Command, { print }: CommandContext): void {
  const command = parent
    .command('list')
    .summary('list the schemas')
    .description('List the schemas: name and meaning.')
    .helpOption('-h, --help', 'show this help')
    .option('--json', 'one JSON document a line: name, type, path and meaning')
    .action(async ({ json }: { json?: true }) => {
      await print(schemaNames.map((name) => `${json ? asJson(name) : asRow(name)}\n`).join(''));
    });
  addHelpSections(command, {
    examples: [
      ['sobot-mock schema list | grep Event', 'the schemas of webhook events'],
      ['sobot-mock schema list --json', 'the same for programs'],
    ],
    codes: { [exitCodes.fine]: 'fine', [exitCodes.usage]: 'wrong usage' },
  });
}

const width = Math.max(...schemaNames.map((name) => name.length));

function asRow(name: (typeof schemaNames)[number]): string {
  return `${name.padEnd(width)}  ${catalogue[name].description}`;
}

function asJson(name: (typeof schemaNames)[number]): string {
  const { title, path, description } = catalogue[name];
  return JSON.stringify({ name, type: title, path: `schemas/${path}`, description });
}

import type { Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import type { CommandContext } from '../../verb.ts';
import { readSchemaName, schemaArgument } from './schema-argument.ts';

const sections: HelpSections = {
  examples: [
    ['sobot-mock schema show broadcastTaskItem', { en: 'one row of queryTaskList', zh: 'queryTaskList 的一行' }],
    [
      'sobot-mock schema show config > config.schema.json',
      {
        en: 'the schema of sobot-mock.config.json, for an editor',
        zh: 'sobot-mock.config.json 的 schema，供编辑器使用',
      },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'fine', zh: '正常' },
    [exitCodes.usage]: { en: 'wrong usage, or no such schema', zh: '用法有误，或没有该 schema' },
  },
};

/** Declares `schema show`. */
export function defineShow(parent: Command, { print, language }: CommandContext): void {
  const say = sayIn(language);
  const command = parent
    .command('show')
    .summary(say('print a schema', '打印一个 schema'))
    .description(
      say(
        'Print a JSON Schema that stands alone: what it refers to is in its $defs.',
        '打印可独立使用的 JSON Schema：它所引用的都在其 $defs 中。',
      ),
    )
    .addArgument(schemaArgument(language))
    .action(async (text: string) => {
      const name = readSchemaName(text);
      const { bundledSchema } = await import('./bundled-schema.ts');
      await print(`${JSON.stringify(bundledSchema(name), null, 2)}\n`);
    });
  addHelpSections(command, language, sections);
}

import type { Command } from 'commander';
import { catalogue, type SchemaName } from '../../../generators/generated/catalogue.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import { meaningsIn } from '../../schema-meaning.ts';
import type { CommandContext } from '../../verb.ts';
import { schemaNames } from './schema-argument.ts';

const sections: HelpSections = {
  examples: [
    ['sobot-mock schema list | grep Event', { en: 'the schemas of webhook events', zh: 'webhook 事件的 schema' }],
    ['sobot-mock schema list --json', { en: 'the same for programs', zh: '同上，供程序使用' }],
  ],
  codes: { [exitCodes.fine]: { en: 'fine', zh: '正常' }, [exitCodes.usage]: { en: 'wrong usage', zh: '用法有误' } },
};

/** Declares `schema list`. */
export function defineList(parent: Command, { print, language }: CommandContext): void {
  const say = sayIn(language);
  const command = parent
    .command('list')
    .summary(say('list the schemas', '列出 schema'))
    .description(say('List the schemas: name and meaning.', '列出 schema：名称与含义。'))
    .option(
      '--json',
      say('one JSON document a line: name, type, path and meaning', '每行一个 JSON 文档：名称、类型、路径与含义'),
    )
    .action(async ({ json }: { json?: true }) => {
      const meaningOf = await meaningsIn(language);
      const row = (name: SchemaName): string => `${name.padEnd(width)}  ${meaningOf(name)}`;
      await print(schemaNames.map((name) => `${json ? asJson(name) : row(name)}\n`).join(''));
    });
  addHelpSections(command, language, sections);
}

const width = Math.max(...schemaNames.map((name) => name.length));

function asJson(name: SchemaName): string {
  const { title, path, description } = catalogue[name];
  return JSON.stringify({ name, type: title, path: `schemas/${path}`, description });
}

import { Option, type Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, helpRows, languageOption, type HelpSections } from '../../help.ts';
import { sayIn, type Language } from '../../language.ts';
import type { CommandContext } from '../../verb.ts';
import type { DiffOptions } from './diff/run-diff.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock schema diff node_modules/sobot-mock/dist/schemas current',
      { en: 'what an update of sobot-mock changes', zh: '更新 sobot-mock 会改变什么' },
    ],
    [
      'sobot-mock schema diff openapi.json current',
      { en: 'a contract that was exported before, and this one', zh: '先前导出的契约与现在的契约' },
    ],
    [
      'sobot-mock schema diff old.json new.json --direction read',
      { en: 'one schema, for who reads it', zh: '单个 schema，从读取者的角度' },
    ],
    ['sobot-mock schema diff openapi.json current --reporter json', { en: 'for programs', zh: '供程序使用' }],
  ],
  codes: {
    [exitCodes.fine]: { en: 'nothing breaks', zh: '没有不兼容' },
    [exitCodes.violations]: {
      en: 'something breaks, or it cannot be told that nothing does',
      zh: '有不兼容，或无法断定没有',
    },
    [exitCodes.usage]: { en: 'wrong usage, or a version cannot be read', zh: '用法有误，或某个版本无法读取' },
  },
};

/** Declares `schema diff`. */
export function defineDiff(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('diff')
    .summary(say('tell what breaks between two versions of the contract', '说明契约的两个版本之间哪里不兼容'))
    .description(
      say(
        'Tell what breaks between two versions of the contract, and for whom: what the consumer and its receiver read, and what the consumer writes.',
        '说明契约的两个版本之间哪里不兼容、影响谁：客户端及其接收端读取的，以及客户端写入的。',
      ),
    )
    .argument('<old>', say('the version that is in use (see below)', '正在使用的版本（见下文）'))
    .argument('<new>', say('the version to come (see below)', '将要使用的版本（见下文）'))
    .addOption(
      new Option(
        '--direction <direction>',
        say('only what the consumer reads, or writes', '只看客户端读取的，或写入的'),
      ).choices(['read', 'write']),
    )
    .option(
      '--documentation',
      say('show changed descriptions, defaults and examples, too', '也显示描述、默认值和示例的变化'),
    )
    .addOption(
      new Option('--reporter <name>', say('form of the output', '输出的形式'))
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addOption(languageOption(language, { en: 'language of the reasons', zh: '原因的语言' }))
    .addHelpText('after', () => versionSection(language))
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { runDiff } = await import('./diff/run-diff.ts');
      await runDiff({ old, now }, options, context);
    });
  addHelpSections(command, language, sections);
}

function versionSection(language: Language): string {
  const say = sayIn(language);
  const rows = helpRows([
    [
      'current',
      say('the contract of this sobot-mock, as the kind that the other is', '本 sobot-mock 的契约，类别与另一个相同'),
    ],
    [
      say('a folder', '文件夹'),
      say(
        'the schemas of an installed sobot-mock, dist/schemas, those of webhooks among them',
        '已安装的 sobot-mock 的 schema，即 dist/schemas，含 webhook 的',
      ),
    ],
    [
      say('an OpenAPI file', 'OpenAPI 文件'),
      say(
        'OpenAPI 3.1 in JSON, as `sobot-mock export openapi` prints it',
        'JSON 形式的 OpenAPI 3.1，如 `sobot-mock export openapi` 所打印',
      ),
    ],
    [
      say('a schema file', 'schema 文件'),
      say('JSON Schema 2020-12; files that it refers to are read, too', 'JSON Schema 2020-12；它引用的文件也会读取'),
    ],
  ]);
  return ['', say('Versions, both of one kind:', '版本，两者须为同一类别：'), ...rows].join('\n');
}

import { Argument } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, helpRows, type HelpSections } from '../../help.ts';
import { sayIn, type Language } from '../../language.ts';
import type { Verb } from '../../verb.ts';
import { writeText } from '../../write-text.ts';
import { documents, isDocumentName } from './documents.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock export openapi > openapi.json',
      { en: 'for a generator of clients or types', zh: '供生成客户端或类型的工具使用' },
    ],
    [
      'sobot-mock export postman -o sobot.postman.json',
      { en: 'a collection to import; it signs getToken itself', zh: '可导入的集合；自行为 getToken 签名' },
    ],
    ['sobot-mock export asyncapi -o asyncapi.json', { en: 'the webhooks alone', zh: '只有 webhook' }],
  ],
  codes: {
    [exitCodes.fine]: { en: 'fine', zh: '正常' },
    [exitCodes.usage]: {
      en: 'wrong usage, no such document, or the file cannot be written',
      zh: '用法有误、没有该文档，或文件无法写入',
    },
  },
};

export const exportDocument: Verb = {
  define(command, { folder, note, print, language }) {
    const say = sayIn(language);
    command
      .description(
        say(
          'Print the contract as a document that other tools read. Nothing is started.',
          '把契约打印成其他工具可读的文档。不启动任何东西。',
        ),
      )
      .addArgument(
        new Argument(
          '<document>',
          say('OpenAPI 3.1, AsyncAPI 3 or Postman 2.1', 'OpenAPI 3.1、AsyncAPI 3 或 Postman 2.1'),
        ).choices(Object.keys(documents)),
      )
      .option('-o, --output <file>', say('write it to a file; the old content is replaced', '写入文件；替换原有内容'))
      .addHelpText('after', () => documentSection(language))
      .action(async (name: string, { output }: { output?: string }) => {
        if (!isDocumentName(name)) return;
        const text = `${JSON.stringify(await documents[name].load(), null, 2)}\n`;
        if (output === undefined) return print(text);
        await writeText(text, { folder, file: output });
        note(say(`Wrote ${output}.`, `已写入 ${output}。`));
      });
    addHelpSections(command, language, sections);
  },
  completions: { '--output': { files: true } },
};

function documentSection(language: Language): string {
  const rows = Object.entries(documents).map(([name, { meaning }]) => [name, meaning[language]] as const);
  return ['', sayIn(language)('Documents:', '文档：'), ...helpRows(rows)].join('\n');
}

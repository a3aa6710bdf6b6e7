import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import type { Verb } from '../../verb.ts';
import { defineDiff } from './diff.ts';
import { defineList } from './list.ts';
import { schemaNames } from './schema-argument.ts';
import { defineShow } from './show.ts';
import { defineValidate } from './validate.ts';

const versions = { words: ['current'], files: true } as const;

const sections: HelpSections = {
  examples: [
    ['sobot-mock schema list', { en: 'the name and the meaning of every schema', zh: '每个 schema 的名称与含义' }],
    ['sobot-mock schema show sendRecordListRequest', { en: 'the JSON Schema itself', zh: 'JSON Schema 本身' }],
    [
      'sobot-mock schema validate webhookEnvelope body.json',
      { en: 'what is wrong with a webhook body', zh: '一个 webhook 请求体有何错误' },
    ],
    [
      'sobot-mock schema diff openapi.json current',
      { en: 'what breaks between two versions', zh: '两个版本之间哪里不兼容' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'fine', zh: '正常' },
    [exitCodes.violations]: { en: 'violations found', zh: '发现违规' },
    [exitCodes.usage]: { en: 'wrong usage', zh: '用法有误' },
  },
};

export const schema: Verb = {
  define(command, context) {
    command.description(
      sayIn(context.language)(
        "Look at the contract's JSON Schemas, hold a file against one, and compare two versions.",
        '查看契约的 JSON Schema，对照其一检查文件，或比较两个版本。',
      ),
    );
    defineList(command, context);
    defineShow(command, context);
    defineValidate(command, context);
    defineDiff(command, context);
    addHelpSections(command, context.language, sections);
  },
  completions: { name: { words: schemaNames }, file: { files: true }, old: versions, new: versions },
};

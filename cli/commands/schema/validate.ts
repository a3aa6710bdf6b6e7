import { resolve } from 'node:path';
import type { Command } from 'commander';
import { numberText, plural } from '../../../common/plural.ts';
import type { SchemaViolation } from '../../../generators/generated/violations.ts';
import { readDocuments, type Document } from '../../documents.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections, languageOption, type HelpSections } from '../../help.ts';
import { sayIn, type Language, type Say, type Text } from '../../language.ts';
import { printable, printableTo } from '../../printable.ts';
import { readChunks } from '../../read-input.ts';
import type { CommandContext } from '../../verb.ts';
import { readSchemaName, schemaArgument } from './schema-argument.ts';

interface ValidateOptions {
  readonly language: Language;
  readonly json?: true;
}

/** Why a document is refused: a broken rule of its schema, or that it is no JSON. */
type Finding = Pick<SchemaViolation, 'path' | 'value' | 'reason'> & { readonly rule: string; readonly limit?: unknown };

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock schema validate webhookEnvelope body.json',
      { en: 'what is wrong with a webhook body', zh: '一个 webhook 请求体有何错误' },
    ],
    [
      'curl -s "$URL" | sobot-mock schema validate getTokenResponse -',
      { en: 'what is wrong with an answer', zh: '一个响应有何错误' },
    ],
    [
      'sobot-mock fixture sendRecordItem -c 1000 | sobot-mock schema validate sendRecordItem -',
      { en: 'one document a line', zh: '每行一个文档' },
    ],
    [
      'sobot-mock schema validate queryTaskListRequest body.json --language zh',
      { en: 'the reasons in Chinese', zh: '原因用中文' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'every document matches', zh: '每个文档都符合' },
    [exitCodes.violations]: { en: 'violations found', zh: '发现违规' },
    [exitCodes.usage]: {
      en: 'wrong usage, no such schema, or the file cannot be read',
      zh: '用法有误、没有该 schema，或文件无法读取',
    },
  },
};

/** Declares `schema validate`. */
export function defineValidate(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('validate')
    .summary(say('hold a file against a schema', '对照 schema 检查文件'))
    .description(
      say(
        'Hold a file against a schema. Each violation is one line: place, path, rule, value, reason.',
        '对照 schema 检查文件。每个违规一行：位置、路径、规则、取值、原因。',
      ),
    )
    .addArgument(schemaArgument(language))
    .argument(
      '<file>',
      say(
        'one JSON document, or one a line (NDJSON); - reads stdin',
        '一个 JSON 文档，或每行一个（NDJSON）；- 读取 stdin',
      ),
    )
    .addOption(languageOption(language, { en: 'language of the reasons', zh: '原因的语言' }))
    .option('--json', say('each violation as a JSON document on a line of its own', '每个违规各为一行 JSON 文档'))
    .action((name: string, file: string, options: ValidateOptions) => validate(name, file, options, context));
  addHelpSections(command, language, sections);
}

async function validate(name: string, file: string, options: ValidateOptions, context: CommandContext): Promise<void> {
  const say = sayIn(options.language);
  const schemaName = readSchemaName(name);
  const { payloadFindings } = await import('../../../generators/entries/payload-findings.ts');
  const shownFile = file === '-' ? 'stdin' : file;
  const chunks = file === '-' ? context.stdin : readChunks(resolve(context.folder, file), file);
  const counts = { documents: 0, refused: 0, violations: 0 };
  for await (const document of readDocuments(chunks, shownFile)) {
    const { violations: findings, inferred } =
      'fault' in document
        ? { violations: [noJson(document.fault)], inferred: [] }
        : payloadFindings(schemaName, document.value);
    for (const { path, reason } of inferred) {
      const place = document.line === undefined ? printable(shownFile) : `${printable(shownFile)}:${document.line}`;
      const told = `${place}  ${printable(path) || whole(say)}  ${printable(reason[options.language])}`;
      context.note(say(`note: ${told}`, `提示：${told}`));
    }
    counts.documents += 1;
    counts.refused += findings.length > 0 ? 1 : 0;
    counts.violations += findings.length;
    const toLine = options.json ? asJson : asRow;
    const lines = findings.map(
      (finding) => `${toLine(finding, { document, file: shownFile, language: options.language })}\n`,
    );
    if (lines.length > 0) await context.print(lines.join(''));
  }
  if (counts.documents === 0) {
    throw createUsageFailure({ en: `${shownFile} holds no JSON document.`, zh: `${shownFile} 中没有 JSON 文档。` });
  }
  context.note(summary(counts, schemaName, say));
  if (counts.violations > 0) context.exitWith(exitCodes.violations);
}

function noJson({ en, zh }: Text): Finding {
  return {
    path: '',
    rule: 'jsonSyntax',
    value: undefined,
    reason: { en: `not JSON: ${en}`, zh: `不是 JSON：${zh}` },
  };
}

interface Place {
  readonly document: Document;
  readonly file: string;
  readonly language: Language;
}

function asRow({ path, rule, value, reason }: Finding, { document: { line }, file, language }: Place): string {
  const place = line === undefined ? printable(file) : `${printable(file)}:${line}`;
  const shownValue = value === undefined ? '-' : printableTo(JSON.stringify(value), 60);
  return [place, printable(path) || whole(sayIn(language)), rule, shownValue, printable(reason[language])].join('  ');
}

function asJson({ path, rule, limit, value, reason }: Finding, { document: { line }, file }: Place): string {
  return JSON.stringify({ file, line, path, rule, limit, value, reason });
}

function summary(
  { documents, refused, violations }: { documents: number; refused: number; violations: number },
  name: string,
  say: Say,
): string {
  if (violations > 0) {
    return say(
      `${plural(violations, 'violation')} of ${name} in ${numberText(refused)} of ${plural(documents, 'document')}.`,
      `${numberText(documents)} 个文档中有 ${numberText(refused)} 个违反 ${name}，共 ${numberText(violations)} 处违规。`,
    );
  }
  if (documents === 1) return say(`The document matches ${name}.`, `文档符合 ${name}。`);
  return say(
    `All ${numberText(documents)} documents match ${name}.`,
    `${numberText(documents)} 个文档全部符合 ${name}。`,
  );
}

/** What a violation is of that is of no part. */
function whole(say: Say): string {
  return say('(whole)', '（整体）');
}

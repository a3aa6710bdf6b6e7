import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { SchemaViolation } from '../../../generators/generated/violations.ts';
import { readDocuments, type Document } from '../../documents.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { printable, shorten } from '../../printable.ts';
import { readChunks } from '../../read-input.ts';
import type { CommandContext } from '../../verb.ts';
import { readSchemaName, schemaArgument } from './schema-argument.ts';

/** The languages that reasons come in. */
const languages = ['en', 'zh'] as const;

interface ValidateOptions {
  readonly language: (typeof languages)[number];
  readonly json?: true;
}

/** Why a document is refused: a broken rule of its schema, or that it is no JSON. */
type Finding = Pick<SchemaViolation, 'path' | 'value' | 'reason'> & { readonly rule: string; readonly limit?: unknown };

/** Declares `schema validate`. */
export function defineValidate(parent: Command, context: CommandContext): void {
  const command = parent
    .command('validate')
    .summary('hold a file against a schema')
    .description('Hold a file against a schema. Each violation is one line: place, path, rule, value, reason.')
    .helpOption('-h, --help', 'show this help')
    .addArgument(schemaArgument())
    .argument('<file>', 'one JSON document, or one a line (NDJSON); - reads stdin')
    .addOption(new Option('--language <language>', 'language of the reasons').choices(languages).default('en'))
    .option('--json', 'each violation as a JSON document on a line of its own')
    .action((name: string, file: string, options: ValidateOptions) => validate(name, file, options, context));
  addHelpSections(command, {
    examples: [
      ['sobot-mock schema validate webhookEnvelope body.json', 'what is wrong with a webhook body'],
      ['curl -s "$URL" | sobot-mock schema validate getTokenResponse -', 'what is wrong with an answer'],
      [
        'sobot-mock fixture sendRecordItem -c 1000 | sobot-mock schema validate sendRecordItem -',
        'one document a line',
      ],
      ['sobot-mock schema validate queryTaskListRequest body.json --language zh', 'the reasons in Chinese'],
    ],
    codes: {
      [exitCodes.fine]: 'every document matches',
      [exitCodes.violations]: 'violations found',
      [exitCodes.usage]: 'wrong usage, no such schema, or the file cannot be read',
    },
  });
}

async function validate(name: string, file: string, options: ValidateOptions, context: CommandContext): Promise<void> {
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
      context.note(`note: ${place}  ${printable(path) || '(whole)'}  ${printable(reason[options.language])}`);
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
  if (counts.documents === 0) throw createUsageFailure(`${shownFile} holds no JSON document.`);
  context.note(summary(counts, schemaName));
  if (counts.violations > 0) context.exitWith(exitCodes.violations);
}

function noJson(fault: string): Finding {
  return {
    path: '',
    rule: 'jsonSyntax',
    value: undefined,
    reason: { en: `not JSON: ${fault}`, zh: `不是 JSON：${fault}` },
  };
}

interface Place {
  readonly document: Document;
  readonly file: string;
  readonly language: 'en' | 'zh';
}

function asRow({ path, rule, value, reason }: Finding, { document: { line }, file, language }: Place): string {
  const place = line === undefined ? printable(file) : `${printable(file)}:${line}`;
  const shownValue = value === undefined ? '-' : shorten(JSON.stringify(value), 60);
  return [place, printable(path) || '(whole)', rule, shownValue, printable(reason[language])].join('  ');
}

function asJson({ path, rule, limit, value, reason }: Finding, { document: { line }, file }: Place): string {
  return JSON.stringify({ file, line, path, rule, limit, value, reason });
}

function summary(
  { documents, refused, violations }: { documents: number; refused: number; violations: number },
  name: string,
): string {
  if (violations > 0)
    return `${plural(violations, 'violation')} of ${name} in ${refused} of ${plural(documents, 'document')}.`;
  return documents === 1 ? `The document matches ${name}.` : `All ${documents} documents match ${name}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

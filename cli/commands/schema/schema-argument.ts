import { Argument } from 'commander';
import { didYouMean } from '../../../common/did-you-mean.ts';
import { catalogue, findSchemaName, type SchemaName } from '../../../generators/generated/catalogue.ts';
import { createUsageFailure } from '../../exit.ts';
import { sayIn, type Language } from '../../language.ts';
import { printable } from '../../printable.ts';

/** The name of every schema. */
export const schemaNames = Object.keys(catalogue) as SchemaName[];

/** An argument that names a schema, in any of its spellings. */
export function schemaArgument(language: Language): Argument {
  return new Argument(
    '<name>',
    sayIn(language)(
      'name of a schema (webhookEnvelope, webhook-envelope and WebhookEnvelope are the same)',
      'schema 的名称（webhookEnvelope、webhook-envelope 与 WebhookEnvelope 相同）',
    ),
  );
}

/** @throws a usage failure for a name that no schema has */
export function readSchemaName(text: string): SchemaName {
  const name = findSchemaName(text);
  if (name !== undefined) return name;
  const hint = didYouMean(text, schemaNames);
  throw createUsageFailure({
    en: `There is no schema "${printable(text)}".${hint.en} \`sobot-mock schema list\` names them all.`,
    zh: `没有 schema "${printable(text)}"。${hint.zh}全部名称见 \`sobot-mock schema list\`。`,
  });
}

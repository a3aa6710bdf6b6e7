import { Argument } from 'commander';
import { catalogue, findSchemaName, type SchemaName } from '../../../generators/generated/catalogue.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';

/** The name of every schema. */
export const schemaNames = Object.keys(catalogue) as SchemaName[];

/** An argument that names a schema, in any of its spellings. */
export function schemaArgument(): Argument {
  return new Argument(
    '<name>',
    'name of a schema (webhookEnvelope, webhook-envelope and WebhookEnvelope are the same)',
  );
}

/** @throws a usage failure for a name that no schema has */
export function readSchemaName(text: string): SchemaName {
  const name = findSchemaName(text);
  if (name !== undefined) return name;
  const hint = didYouMean(text, schemaNames);
  throw createUsageFailure(
    `There is no schema "${printable(text)}".${hint} \`sobot-mock schema list\` names them all.`,
  );
}

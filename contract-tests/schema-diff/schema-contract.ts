import { assertDialect, type ContractVersion } from './contract-version.ts';
import { createDocuments } from './documents.ts';
import { keywordOf } from './location.ts';
import type { Direction } from './messages.ts';

/**
 * Reads a version from one schema. Its `$id` or its path says whether the consumer reads or writes it: a schema of
 * `requests/` is written, one of `responses/`, `items/`, `webhooks/` or `messages/` read. Any other is taken both ways.
 *
 * @param file which of `files` it is
 * @param files it, and those that it refers to, by paths that lead from one to another
 */
export function readSchema(file: string, files: ReadonlyMap<string, unknown>): ContractVersion {
  for (const [name, value] of files) assertDialect(name, value);
  const schema = createDocuments(files).get(file)!;
  const direction = directionOf(String(keywordOf(schema, '$id') ?? file));
  return {
    kind: 'schema',
    surfaces: (['read', 'write'] as const).map((each) => {
      return { group: 'schema', part: 'schema', direction: each, schema, required: true };
    }),
    webhooks: [],
    ...(direction !== undefined && { direction }),
  };
}

function directionOf(path: string): Direction | undefined {
  if (/(?:^|\/)requests\//.test(path)) return 'write';
  return /(?:^|\/)(?:responses|items|webhooks|messages)\//.test(path) ? 'read' : undefined;
}

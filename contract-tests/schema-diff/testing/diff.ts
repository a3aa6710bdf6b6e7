import type { SchemaChange } from '../change.ts';
import { diffSchemas } from '../diff-schemas.ts';
import { createDocuments } from '../documents.ts';
import type { Schema } from '../location.ts';
import type { Direction } from '../messages.ts';

/** What differs between two schemas that stand in files of their own. */
export function changesOf(old: Schema, now: Schema, direction: Direction): readonly SchemaChange[] {
  return diffSchemas(
    createDocuments(new Map([['old.json', old]])).get('old.json')!,
    createDocuments(new Map([['new.json', now]])).get('new.json')!,
    direction,
  );
}

/** The changes in a line each: severity, kind, pointer, forms. */
export function rowsOf(old: Schema, now: Schema, direction: Direction): readonly string[] {
  return changesOf(old, now, direction).map(({ severity, kind, path, when }) =>
    [severity, kind, path || '(whole)', ...when].join(' '),
  );
}

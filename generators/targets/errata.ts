import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile } from '../lib/generated-file.ts';

/** As in every generated file, but it is of the docs. */
const origin = 'Generated from docs/ by `npm run generate`. Do not edit: changes are lost.';

const docs = join(import.meta.dirname, '../../docs');

/** The errata as they are in the docs, for whoever has the package alone. */
export async function generateErrata(): Promise<readonly GeneratedFile[]> {
  const [en, zh] = await Promise.all(
    ['errata.md', 'errata.zh-CN.md'].map((name) => readFile(join(docs, name), 'utf8')),
  );
  return [{ path: 'errata.json', text: `${JSON.stringify({ $comment: origin, en, zh }, undefined, 2)}\n` }];
}

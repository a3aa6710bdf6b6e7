import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile } from '../lib/generated-file.ts';

const docs = join(import.meta.dirname, '../../docs');

/** The errata as they are in the docs, for whoever has the package alone. */
export async function generateErrata(): Promise<readonly GeneratedFile[]> {
  const [en, zh] = await Promise.all(
    ['errata.md', 'errata.zh-CN.md'].map((name) => readFile(join(docs, name), 'utf8')),
  );
  return [{ path: 'errata.json', text: `${JSON.stringify({ en, zh }, undefined, 2)}\n` }];
}

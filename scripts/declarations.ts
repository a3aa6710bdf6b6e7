import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const relativeSpecifier = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\2/g;

/** `./x.ts` in a declaration becomes `./x.js`: the module a consumer has. */
export function rewriteSpecifiers(declaration: string): string {
  return declaration.replace(
    relativeSpecifier,
    (_, keyword: string, quote: string, specifier: string) =>
      `${keyword}${quote}${specifier.replace(/(?<!\.d)\.ts$/, '.js')}${quote}`,
  );
}

/** The relative specifiers a declaration reads its types from. */
export function specifiersOf(declaration: string): readonly string[] {
  return [...declaration.matchAll(relativeSpecifier)].map(([, , , specifier]) => specifier as string);
}

/**
 * Makes the declarations in `dist` fit to publish: specifiers that a consumer resolves, hand-written `.d.ts` copied in,
 * and nothing that no entry reaches.
 */
export async function finishDeclarations({
  root,
  sources,
}: {
  readonly root: string;
  /** The modules of the entries. */
  readonly sources: readonly string[];
}): Promise<void> {
  const dist = join(root, 'dist');
  const reached = new Set<string>();
  const waiting = sources.map((source) => join(dist, source.replace(/\.ts$/, '.d.ts')));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (!existsSync(file)) {
      await mkdir(dirname(file), { recursive: true });
      await copyFile(join(root, relative(dist, file)), file);
    }
    const declaration = rewriteSpecifiers(await readFile(file, 'utf8'));
    await writeFile(file, declaration);
    for (const specifier of specifiersOf(declaration)) {
      waiting.push(join(dirname(file), specifier.replace(/\.js$/, '.d.ts')));
    }
  }
  for await (const file of glob('**/*.d.ts', { cwd: dist })) {
    if (!reached.has(join(dist, file))) await rm(join(dist, file));
  }
}

import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';

/** A module that exports an API document. */
export function documentFile(path: string, name: string, description: string, document: object): GeneratedFile {
  const text = [
    banner,
    `\n/** ${description} */\n`,
    `export const ${name}: Readonly<Record<string, unknown>> = ${literal(document)};\n`,
  ];
  return { path, text: text.join('') };
}

/** JSON has no comments: what a document is made by stands in an extension field. */
export function madeByExport(name: string): { readonly 'x-generated': string } {
  return {
    'x-generated': `Made from the contract by \`sobot-mock export ${name}\`. Change the contract, not this file.`,
  };
}

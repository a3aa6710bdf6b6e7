import { banner, literal, type GeneratedFile } from './generated-file.ts';

/** A module that exports an API document. */
export function documentFile(path: string, name: string, description: string, document: object): GeneratedFile {
  const text = [
    banner,
    `\n/** ${description} */\n`,
    `export const ${name}: Readonly<Record<string, unknown>> = ${literal(document)};\n`,
  ];
  return { path, text: text.join('') };
}

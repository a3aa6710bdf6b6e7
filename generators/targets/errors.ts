import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';

const declarations = `/** What the provider answers with a code. */
export interface CodeEntry {
  /** The provider's own text. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** Whether the provider's LINE page lists the code. */
  readonly documented: boolean;
  /** Where the code is known from. */
  readonly source: string;
  /** The heading on that page. */
  readonly section: string;
}

/** A \`ret_code\`, with the HTTP status that the behaviour switch \`errorStatus: mapped\` gives it. */
export interface RetCodeEntry extends CodeEntry {
  readonly status: number;
}
`;

/** The error catalogue: the codes of a call, and those of a send record. */
export function generateErrors({ errors }: Contract): readonly GeneratedFile[] {
  const text = [
    banner,
    `import type { RecordErrorCode, RetCode } from './types.ts';\n\n`,
    declarations,
    '\n/** Every `ret_code`. */\n',
    `export const retCodes: Readonly<Record<RetCode, RetCodeEntry>> = ${literal(errors['retCodes'])};\n`,
    '\n/** Every `error_code` of a send record. */\n',
    `export const recordErrorCodes: Readonly<Record<RecordErrorCode, CodeEntry>> = `,
    `${literal(errors['recordErrorCodes'])};\n`,
    `\nexport type { RecordErrorCode, RetCode } from './types.ts';\n`,
  ];
  return [{ path: 'errors.ts', text: text.join('') }];
}

import { errorText } from '../../failure-text.ts';
import { sayIn, type Language } from '../../language.ts';
import type { CommandContext } from '../../verb.ts';
import { writeText } from '../../write-text.ts';

/** The files that reports go to. */
export interface ReportFiles {
  /** Never rejects: a file that cannot be written is warned of, and takes neither the rest nor the command's own code away. */
  write(text: string, file: string): Promise<void>;
  isLacking(): boolean;
}

export function createReportFiles(language: Language, { folder, note }: CommandContext): ReportFiles {
  let isLacking = false;
  return {
    async write(text, file) {
      await writeText(text, { folder, file }).catch(async (error: Error) => {
        isLacking = true;
        const { en, zh } = await errorText(error);
        note(sayIn(language)(`warning: ${en}`, `警告：${zh}`));
      });
    },
    isLacking: () => isLacking,
  };
}

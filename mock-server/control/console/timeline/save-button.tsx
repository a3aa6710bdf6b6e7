import { useSay } from '../console.ts';
import { saveFile } from '../parts/save-file.ts';
import type { Phrase } from '../words/say.ts';

interface SaveButtonProps {
  readonly words: Phrase;
  readonly fileName: string;
  /** Called when it is saved. */
  readonly content: () => unknown;
}

/** Saves something as a JSON file. */
export function SaveButton({ words, fileName, content }: SaveButtonProps) {
  const say = useSay();
  return (
    <button type="button" onClick={() => saveFile(fileName, JSON.stringify(content(), null, 2))}>
      {say(words)}
    </button>
  );
}

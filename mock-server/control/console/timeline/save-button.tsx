import { useSay } from '../console.ts';
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

function saveFile(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

import { useSignal } from '@preact/signals';
import { useConsole, useSay } from '../console.ts';
import type { Call } from '../state/api.ts';
import type { LookUpFailure } from '../state/look-up.ts';
import { shellWords } from '../words/shell.ts';
import { problemText } from './problem-box.tsx';
import { Sheet } from './sheet.tsx';

/** Copies the command that does the same as the action beside it. */
export function CurlButton({ call }: { readonly call: Call | (() => Call) }) {
  const { api } = useConsole();
  return <CopyButton label="curl" text={() => api.curl(typeof call === 'function' ? call() : call)} />;
}

interface CopyButtonProps {
  readonly label: string;
  /** Rejects with a `LookUpFailure` where what belongs in it cannot be looked up. */
  readonly text: () => string | Promise<string>;
}

/** Copies a text, or shows it where the browser lets nothing be copied. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { notices } = useConsole();
  const say = useSay();
  const shown = useSignal<string | undefined>(undefined);
  async function copy(): Promise<void> {
    let copied: string;
    try {
      copied = await text();
    } catch (error) {
      return notices.say('bad', problemText((error as LookUpFailure).problem, say));
    }
    try {
      await navigator.clipboard.writeText(copied);
      notices.say('good', say(shellWords.copied));
    } catch {
      shown.value = copied;
    }
  }
  return (
    <>
      <button type="button" class="curl" title={say(shellWords.copyCurl)} onClick={() => void copy()}>
        {label}
      </button>
      {shown.value !== undefined && (
        <Sheet title={say(shellWords.curlTitle)} onClose={() => (shown.value = undefined)}>
          <p class="faint">{say(shellWords.curlHint)}</p>
          <pre class="code" tabIndex={0}>
            {shown.value}
          </pre>
        </Sheet>
      )}
    </>
  );
}

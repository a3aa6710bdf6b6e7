import { useSignal } from '@preact/signals';
import { useSay } from '../console.ts';
import { prettyJson } from '../state/pretty-json.ts';
import { bodyForms, timelineWords } from '../words/timeline.ts';

interface BodyViewProps {
  /** As it was sent. */
  readonly text: string | undefined;
  /** In place of a text: bytes that are none. */
  readonly base64?: string | undefined;
}

type Form = 'pretty' | 'raw' | 'hex';
const forms: readonly Form[] = ['pretty', 'raw', 'hex'];

/** How many bytes are shown as numbers. */
const mostHex = 4096;

/** A body: for people to read, as it came, or byte for byte. */
export function BodyView({ text, base64 }: BodyViewProps) {
  const say = useSay();
  const form = useSignal<Form>('pretty');
  const bytes =
    base64 === undefined
      ? new TextEncoder().encode(text ?? '')
      : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (bytes.length === 0) return <p class="faint">{say(timelineWords.noBody)}</p>;
  const shown =
    form.value === 'hex' || text === undefined ? hexDump(bytes) : form.value === 'raw' ? text : prettyJson(text);
  return (
    <div class="body-view">
      <div class="row">
        <span class="segments" role="group">
          {forms.map((name) => (
            <button key={name} type="button" aria-pressed={form.value === name} onClick={() => (form.value = name)}>
              {say(bodyForms[name])}
            </button>
          ))}
        </span>
        <span class="faint small">{say(timelineWords.bytes, { count: bytes.length })}</span>
      </div>
      <pre class="code" tabIndex={0}>
        {visible(shown)}
      </pre>
    </div>
  );
}

/** Control characters, and those that turn the direction of text, as pictures and escapes. */
function visible(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Bidi_C}]/gu, (character) =>
    character < ' '
      ? String.fromCharCode(0x2400 + character.charCodeAt(0))
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function hexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < Math.min(bytes.length, mostHex); start += 16) {
    const part = bytes.subarray(start, start + 16);
    const hex = Array.from(part, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = Array.from(part, (byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${start.toString(16).padStart(6, '0')}  ${hex.padEnd(48)} ${text}`);
  }
  return `${lines.join('\n')}${bytes.length > mostHex ? '\n…' : ''}`;
}

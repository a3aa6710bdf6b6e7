import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { CurlButton } from '../parts/curl-button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ChatKey } from '../state/conversation.ts';
import { chatWords } from '../words/chat.ts';
import { ComposerTools } from './composer-tools.tsx';
import { textAct, type Mentioned } from './draft.ts';
import { useSend } from './use-send.ts';

interface ComposerProps {
  readonly chat: ChatKey;
  /** Id of the message that is replied to. */
  readonly quoted: Signal<string | undefined>;
  /** Files that were dropped on the chat. */
  readonly dropped: Signal<readonly File[]>;
}

/** Where one writes as the person. */
export function Composer({ chat, quoted, dropped }: ComposerProps) {
  const { people } = useConsole();
  const say = useSay();
  const text = useSignal('');
  const speaker = useSignal('');
  const mentioned = useSignal<readonly Mentioned[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useSend(chat, speaker, quoted);
  useSignalEffect(() => {
    const files = dropped.value;
    if (files.length === 0) return;
    dropped.value = [];
    void send.files(files);
  });
  const person = chat.kind === 'user' ? people.named(chat.id) : undefined;
  if (person?.following === false) return <p class="composer chat-note">{say(chatWords.isBlocked)}</p>;
  const act = (): object => textAct(text.value === '' ? '…' : text.value, mentioned.value);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const [written, names] = [text.value, mentioned.value];
    if (written.trim() === '') return;
    const whole = act();
    text.value = '';
    mentioned.value = [];
    field.current?.focus();
    if (await send.acts([whole])) return;
    // What was written meanwhile comes after it.
    text.value = [written, text.value].filter(Boolean).join('\n');
    mentioned.value = [...names, ...mentioned.value];
  }
  function onKeyDown(event: KeyboardEvent): void {
    // A key is the input method's first: Enter ends a word. Of that Enter Safari says `isComposing` no more.
    if (event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) void submit(event);
    if (event.key === 'Escape') field.current?.blur();
  }
  function onPaste({ clipboardData }: ClipboardEvent): void {
    if ((clipboardData?.files.length ?? 0) > 0) void send.files([...clipboardData!.files]);
  }
  function insert(word: string): void {
    text.value += text.value === '' || text.value.endsWith(' ') ? word : ` ${word}`;
    field.current?.focus();
  }
  const name = person?.displayName ?? chat.id;
  return (
    <form class="composer" onSubmit={(event) => void submit(event)}>
      {quoted.value !== undefined && (
        <p class="row quote">
          {say(chatWords.quoted, { id: quoted.value })}
          <button
            type="button"
            class="quiet"
            aria-label={say(chatWords.cancel)}
            onClick={() => (quoted.value = undefined)}
          >
            <Icon name="cross" />
          </button>
        </p>
      )}
      <ComposerTools chat={chat} send={send} speaker={speaker} mentioned={mentioned} onInsert={insert} />
      <div class="composer-line">
        <textarea
          ref={field}
          rows={1}
          data-key="write"
          aria-label={say(chatWords.write, { name })}
          placeholder={say(chatWords.write, { name })}
          value={text.value}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="submit" class="main" disabled={text.value.trim() === ''}>
          <Icon name="send" />
          {say(chatWords.send)}
        </button>
        <CurlButton call={() => send.call([act()])} />
      </div>
    </form>
  );
}

import { useSignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { CurlButton } from '../parts/curl-button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { ChatKey } from '../state/conversation.ts';
import { longContent } from '../state/curl.ts';
import { chatWords } from '../words/chat.ts';
import type { Phrase } from '../words/say.ts';
import { lineEmojis, type Mentioned } from './draft.ts';
import { LocationSheet } from './location-sheet.tsx';
import { StickerSheet } from './sticker-sheet.tsx';
import type { Send } from './use-send.ts';

/** Bytes so long that the command reads them from a file. */
const aFile = 'A'.repeat(longContent);

interface ComposerToolsProps {
  readonly chat: ChatKey;
  readonly send: Send;
  /** Id of the person who speaks in a group; empty: somebody. */
  readonly speaker: Signal<string>;
  readonly mentioned: Signal<readonly Mentioned[]>;
  readonly onInsert: (word: string) => void;
}

/** What one sends beside text. */
export function ComposerTools({ chat, send, speaker, mentioned, onInsert }: ComposerToolsProps) {
  const { people } = useConsole();
  const say = useSay();
  const open = useSignal<'emoji' | 'sticker' | 'location' | undefined>(undefined);
  const files = useRef<HTMLInputElement>(null);
  const close = (): void => void (open.value = undefined);
  function onPick({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
    void send.files([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
  }
  return (
    <div class="composer-tools row">
      <ToolButton icon="clip" words={chatWords.attach} onClick={() => files.current?.click()} />
      <CurlButton call={() => send.call([{ type: 'image', content: aFile }])} />
      <input ref={files} type="file" multiple hidden aria-label={say(chatWords.attach)} onChange={onPick} />
      <ToolButton
        icon="smile"
        words={chatWords.emoji}
        expanded={open.value === 'emoji'}
        onClick={() => (open.value = open.value === 'emoji' ? undefined : 'emoji')}
      />
      <ToolButton icon="star" words={chatWords.sticker} onClick={() => (open.value = 'sticker')} />
      <ToolButton icon="pin" words={chatWords.location} onClick={() => (open.value = 'location')} />
      {chat.kind !== 'user' && (
        <>
          <label>
            {say(chatWords.as)}{' '}
            <select value={speaker.value} onChange={({ currentTarget }) => (speaker.value = currentTarget.value)}>
              <option value="">–</option>
              {people.list.value.slice(0, 200).map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName || id}
                </option>
              ))}
            </select>
          </label>
          <MentionPicker mentioned={mentioned} onInsert={onInsert} />
        </>
      )}
      {open.value === 'emoji' && (
        <div class="emoji-panel" role="group" aria-label={say(chatWords.emoji)}>
          {lineEmojis.map(([word, look]) => (
            <button
              key={word}
              type="button"
              class="quiet"
              aria-label={word}
              title={word}
              onClick={() => onInsert(word)}
            >
              {look}
            </button>
          ))}
        </div>
      )}
      {open.value === 'sticker' && <StickerSheet send={send} onClose={close} />}
      {open.value === 'location' && <LocationSheet send={send} onClose={close} />}
    </div>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly words: Phrase;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

function ToolButton({ icon, words, expanded, onClick }: ToolButtonProps) {
  const say = useSay();
  return (
    <button
      type="button"
      class="quiet"
      aria-label={say(words)}
      title={say(words)}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

interface MentionPickerProps {
  readonly mentioned: Signal<readonly Mentioned[]>;
  readonly onInsert: (word: string) => void;
}

function MentionPicker({ mentioned, onInsert }: MentionPickerProps) {
  const { people } = useConsole();
  const say = useSay();
  function mention(who: Mentioned): void {
    mentioned.value = [...mentioned.value.filter(({ name }) => name !== who.name), who];
    onInsert(`@${who.name} `);
  }
  function onChange({ currentTarget }: { readonly currentTarget: HTMLSelectElement }): void {
    const person = people.named(currentTarget.value);
    if (currentTarget.value === '*') mention({ name: 'All' });
    else if (person !== undefined) mention({ name: person.displayName || person.id, userId: person.id });
    currentTarget.value = '';
  }
  return (
    <select aria-label={say(chatWords.mention)} value="" onChange={onChange}>
      <option value="">@ {say(chatWords.mention)}</option>
      <option value="*">{say(chatWords.mentionAll)}</option>
      {people.list.value.slice(0, 200).map(({ id, displayName }) => (
        <option key={id} value={id}>
          {displayName || id}
        </option>
      ))}
    </select>
  );
}

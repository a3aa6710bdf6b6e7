import { useSignal } from '@preact/signals';
import { useConsole, useSay } from '../console.ts';
import { CurlButton } from '../parts/curl-button.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { chatWords } from '../words/chat.ts';
import type { Send } from './use-send.ts';

/** Stickers that LINE documents for everybody to send. */
const stickers = [
  ['11537', '52002734'],
  ['11537', '52002735'],
  ['11537', '52002738'],
  ['11537', '52002745'],
  ['11538', '51626494'],
  ['11538', '51626501'],
  ['11539', '52114110'],
  ['446', '1988'],
  ['446', '2027'],
  ['789', '10855'],
] as const;

interface SheetProps {
  readonly send: Send;
  readonly onClose: () => void;
}

export function StickerSheet({ send, onClose }: SheetProps) {
  const { schemas } = useConsole();
  const say = useSay();
  const packageId = useSignal('11537');
  const stickerId = useSignal('52002738');
  const kind = useSignal('STATIC');
  const kinds = schemas.document('control').value?.components.schemas['StickerResourceType']?.enum ?? ['STATIC'];
  const act = () => ({
    type: 'sticker',
    packageId: packageId.value,
    stickerId: stickerId.value,
    stickerResourceType: kind.value,
  });
  const submit = useSubmit(async () => {
    if (await send.acts([act()])) onClose();
  });
  return (
    <Sheet title={say(chatWords.sticker)} onClose={onClose}>
      <div class="row">
        {stickers.map(([pack, id]) => (
          <button
            key={`${pack}-${id}`}
            type="button"
            onClick={() => {
              packageId.value = pack;
              stickerId.value = id;
            }}
          >
            {pack} / {id}
          </button>
        ))}
      </div>
      <form class="form-fields" onSubmit={submit}>
        <label class="field">
          {say(chatWords.packageId)}
          <input value={packageId.value} onInput={({ currentTarget }) => (packageId.value = currentTarget.value)} />
        </label>
        <label class="field">
          {say(chatWords.stickerId)}
          <input value={stickerId.value} onInput={({ currentTarget }) => (stickerId.value = currentTarget.value)} />
        </label>
        <label class="field">
          {say(chatWords.resourceType)}
          <select value={kind.value} onChange={({ currentTarget }) => (kind.value = currentTarget.value)}>
            {kinds.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <div class="row end">
          <button type="submit" class="main">
            {say(chatWords.send)}
          </button>
          <CurlButton call={() => send.call([act()])} />
        </div>
      </form>
    </Sheet>
  );
}

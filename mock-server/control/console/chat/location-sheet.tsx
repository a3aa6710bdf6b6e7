import { useSignal, type Signal } from '@preact/signals';
import { useSay } from '../console.ts';
import { CurlButton } from '../parts/curl-button.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { chatWords } from '../words/chat.ts';
import type { Phrase } from '../words/say.ts';
import type { Send } from './use-send.ts';

const places = [
  ['Bangkok', '999 Rama I Rd, Bangkok 10330', '13.7466', '100.5393'],
  ['東京', '〒102-8282 東京都千代田区紀尾井町1番3号', '35.67966', '139.73669'],
  ['台北', '台北市信義區信義路五段7號', '25.0339', '121.5645'],
] as const;

interface SheetProps {
  readonly send: Send;
  readonly onClose: () => void;
}

export function LocationSheet({ send, onClose }: SheetProps) {
  const say = useSay();
  const title = useSignal<string>(places[0][0]);
  const address = useSignal<string>(places[0][1]);
  const latitude = useSignal<string>(places[0][2]);
  const longitude = useSignal<string>(places[0][3]);
  const act = () => ({
    type: 'location',
    ...(title.value !== '' && { title: title.value }),
    ...(address.value !== '' && { address: address.value }),
    latitude: Number(latitude.value),
    longitude: Number(longitude.value),
  });
  const submit = useSubmit(async () => {
    if (await send.acts([act()])) onClose();
  });
  return (
    <Sheet title={say(chatWords.location)} onClose={onClose}>
      <div class="row">
        {places.map(([name, where, north, east]) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              title.value = name;
              address.value = where;
              latitude.value = north;
              longitude.value = east;
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <form class="form-fields" onSubmit={submit}>
        <TextField words={chatWords.title} value={title} />
        <TextField words={chatWords.address} value={address} />
        <TextField words={chatWords.latitude} value={latitude} />
        <TextField words={chatWords.longitude} value={longitude} />
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

function TextField({ words, value }: { readonly words: Phrase; readonly value: Signal<string> }) {
  const say = useSay();
  return (
    <label class="field">
      {say(words)}
      <input value={value.value} onInput={({ currentTarget }) => (value.value = currentTarget.value)} />
    </label>
  );
}

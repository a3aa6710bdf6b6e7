import { signal, type ReadonlySignal } from '@preact/signals';

/** Something that the page says for a moment. */
interface Notice {
  readonly id: number;
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  /** The newest text, for people who hear the page. */
  readonly announced: ReadonlySignal<string>;
  say(kind: Notice['kind'], text: string): void;
  dismiss(id: number): void;
}

/** How long a notice stays, in ms; what went wrong stays until it is dismissed. */
const shown = 4000;

export function createNotices(setTimer: (milliseconds: number, run: () => void) => void): Notices {
  const list = signal<readonly Notice[]>([]);
  const announced = signal('');
  let lastId = 0;
  function dismiss(id: number): void {
    list.value = list.value.filter((notice) => notice.id !== id);
  }
  return {
    list,
    announced,
    dismiss,
    say(kind, text) {
      const id = (lastId += 1);
      list.value = [...list.value.slice(-3), { id, kind, text }];
      announced.value = text;
      if (kind === 'good') setTimer(shown, () => dismiss(id));
    },
  };
}

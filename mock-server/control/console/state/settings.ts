import { effect, signal, type Signal } from '@preact/signals';
import type { Language } from '../words/say.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a person chose on this machine. */
export interface Settings {
  readonly language: Signal<Language>;
  readonly theme: Signal<Theme>;
  /** Whether the newest row of the timeline stands at its top. */
  readonly newestFirst: Signal<boolean>;
  /** The tenant that was looked at last. */
  readonly appid: Signal<string>;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const prefix = 'sobot-mock-';

/** Choices that outlive the page. Where the browser keeps nothing, they hold for this page alone. */
export function createSettings(storage: Storage, preferred: Language): Settings {
  function kept<Value extends string>(name: string, initial: Value, isValue: (text: string) => text is Value) {
    const stored = read(storage, prefix + name);
    const value = signal<Value>(stored !== null && isValue(stored) ? stored : initial);
    let isFirst = true;
    effect(() => {
      const text = value.value;
      // What was never chosen is not kept: the browser may ask for another language tomorrow.
      if (!isFirst) write(storage, prefix + name, text);
      isFirst = false;
    });
    return value;
  }
  const order = kept('order', 'bottom', (text): text is 'top' | 'bottom' => text === 'top' || text === 'bottom');
  const newestFirst = signal(order.value === 'top');
  effect(() => {
    order.value = newestFirst.value ? 'top' : 'bottom';
  });
  return {
    language: kept('language', preferred, (text): text is Language => text === 'en' || text === 'zh'),
    theme: kept('theme', 'system', (text): text is Theme => ['system', 'light', 'dark'].includes(text)),
    newestFirst,
    appid: kept('appid', '', (text): text is string => text !== ''),
  };
}

function read(storage: Storage, name: string): string | null {
  try {
    return storage.getItem(name);
  } catch {
    return null;
  }
}

function write(storage: Storage, name: string, text: string): void {
  try {
    storage.setItem(name, text);
  } catch {
    // Storage may be switched off or full.
  }
}

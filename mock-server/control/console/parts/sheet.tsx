import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../console.ts';
import { shellWords } from '../words/shell.ts';
import { Icon } from './icon.tsx';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A sheet in front of the page. Escape closes it, and the focus goes back to where it was. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = useSay();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  const pressed = useRef<EventTarget | null>(null);
  function onClick({ target }: MouseEvent): void {
    // Who selects a text may let go of it outside.
    if (target === dialog.current && target === pressed.current) onClose();
  }
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={title}
      onClose={onClose}
      onMouseDown={({ target }) => (pressed.current = target)}
      onClick={onClick}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" class="quiet" aria-label={say(shellWords.close)} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      <div class="sheet-content">{children}</div>
    </dialog>
  );
}

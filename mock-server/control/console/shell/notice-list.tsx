import { useEffect, useRef } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { Icon } from '../parts/icon.tsx';
import { shellWords } from '../words/shell.ts';

/** What the page says for a moment, seen and heard. */
export function NoticeList() {
  const { notices } = useConsole();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const count = notices.list.value.length;
  useEffect(() => {
    // In front of a sheet that is open, which stands in front of all else.
    box.current?.hidePopover();
    if (count > 0) box.current?.showPopover();
  }, [notices.list.value]);
  return (
    <>
      <p class="heard" role="status" aria-live="polite">
        {notices.announced.value}
      </p>
      <div class="notices" ref={box} popover="manual">
        {notices.list.value.map(({ id, kind, text }) => (
          <div key={id} class={`notice ${kind}`}>
            <span>{text}</span>
            <button type="button" class="quiet" aria-label={say(shellWords.close)} onClick={() => notices.dismiss(id)}>
              <Icon name="cross" />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

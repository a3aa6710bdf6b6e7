import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface VirtualListProps {
  readonly count: number;
  /** In pixels; the same for every row. */
  readonly rowHeight: number;
  /** The newest stands at the top, in place of the bottom. */
  readonly newestFirst: boolean;
  /** The row that is chosen, counted from the top; -1: none. */
  readonly active: number;
  readonly label: string;
  readonly activeId: string | undefined;
  /** What names a row wherever it stands. */
  readonly nameAt: (index: number) => number;
  /** Where the row of that name stands, or the one after it if it is gone. */
  readonly indexOf: (name: number) => number;
  /** A row, and what names the element that it is drawn in: one that went out of sight is drawn in again. */
  readonly children: (index: number, slot: number) => ComponentChildren;
}

/** How many rows are drawn above and below what is seen. */
const overscan = 4;

/**
 * A list of which only what is seen is drawn, however long it is. At the end where the newest come in it stays there;
 * elsewhere what is read stays where it is, whatever comes in or is let go.
 */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, newestFirst, active, label, activeId, nameAt, indexOf, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const view = useSignal({ top: 0, height: 800 });
  const { height } = view.value;
  const isAtNewest = useRef(true);
  /** What is read: the name of the first row that is seen, and how far it is scrolled past. */
  const read = useRef<{ readonly name: number; readonly past: number } | undefined>(undefined);
  const longest = Math.max(0, count * rowHeight - height);
  const top = topOf();

  /** Where the list is scrolled to. Nothing is asked of the browser: that would have it lay the page out in between. */
  function topOf(): number {
    if (isAtNewest.current) return newestFirst ? 0 : longest;
    if (read.current === undefined) return Math.min(view.value.top, longest);
    return Math.min(indexOf(read.current.name) * rowHeight + read.current.past, longest);
  }

  function note(scrollTop: number): void {
    isAtNewest.current = newestFirst ? scrollTop < 4 : longest - scrollTop < 4;
    const index = Math.min(count - 1, Math.floor(scrollTop / rowHeight));
    read.current = index < 0 ? undefined : { name: nameAt(index), past: scrollTop - index * rowHeight };
  }

  useEffect(() => {
    const element = list.current!;
    const observer = new ResizeObserver(() => {
      view.value = { top: view.peek().top, height: element.clientHeight };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const scrolled = useRef(0);
  useLayoutEffect(() => {
    if (top === scrolled.current) return;
    scrolled.current = top;
    list.current!.scrollTop = top;
  }, [top]);

  useLayoutEffect(() => {
    if (active === -1) return;
    const [above, below] = [active * rowHeight, (active + 1) * rowHeight - height];
    const wanted = Math.max(Math.min(scrolled.current, above), below);
    if (wanted === scrolled.current) return;
    note(wanted);
    view.value = { top: wanted, height };
  }, [active, rowHeight]);

  function onScroll(): void {
    // The browser tells of a scroll later, and the list may be gone by then.
    if (list.current === null) return;
    const { scrollTop } = list.current;
    scrolled.current = scrollTop;
    note(scrollTop);
    // Drawn anew only where it would be seen.
    if (Math.abs(scrollTop - view.peek().top) >= rowHeight * 2) view.value = { top: scrollTop, height };
  }

  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - overscan);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + overscan);
  const slots = Math.ceil(height / rowHeight) + 2 * overscan + 1;
  return (
    <div
      class="virtual-list"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeId}
      data-key="rows"
      onScroll={onScroll}
    >
      <div role="presentation" class="virtual-space" style={{ height: `${count * rowHeight}px` }}>
        <div role="presentation" class="virtual-window" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {Array.from({ length: Math.max(0, last - first) }, (_, offset) =>
            children(first + offset, (first + offset) % slots),
          )}
        </div>
      </div>
    </div>
  );
}

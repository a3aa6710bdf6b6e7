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
  readonly children: (index: number) => ComponentChildren;
}

/** How many rows are drawn above and below what is seen. */
const overscan = 8;

/**
 * A list of which only what is seen is drawn, however long it is. At the end where the newest come in it stays there;
 * elsewhere what is read stays where it is.
 */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, newestFirst, active, label, activeId, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const view = useSignal({ top: 0, height: 800 });
  const isAtNewest = useRef(true);
  const countBefore = useRef(count);

  useEffect(() => {
    const element = list.current!;
    const observer = new ResizeObserver(() => {
      view.value = { top: element.scrollTop, height: element.clientHeight };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = list.current!;
    const added = count - countBefore.current;
    countBefore.current = count;
    if (isAtNewest.current) element.scrollTop = newestFirst ? 0 : element.scrollHeight;
    else if (newestFirst && added > 0) element.scrollTop += added * rowHeight;
  }, [count, newestFirst, rowHeight]);

  useLayoutEffect(() => {
    const element = list.current!;
    if (active === -1) return;
    const top = active * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
  }, [active, rowHeight]);

  function onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = list.current!;
    isAtNewest.current = newestFirst ? scrollTop < 4 : scrollHeight - scrollTop - clientHeight < 4;
    const before = view.peek();
    // Drawn anew only where it would be seen.
    if (Math.abs(scrollTop - before.top) >= rowHeight * 2 || clientHeight !== before.height) {
      view.value = { top: scrollTop, height: clientHeight };
    }
  }

  const first = Math.max(0, Math.min(count, Math.floor(view.value.top / rowHeight)) - overscan);
  const last = Math.min(count, Math.ceil((view.value.top + view.value.height) / rowHeight) + overscan);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
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
          {shown.map((index) => children(index))}
        </div>
      </div>
    </div>
  );
}

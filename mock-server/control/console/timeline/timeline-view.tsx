import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { isIn, isTyping } from '../parts/is-typing.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { firstFrom } from '../state/found-rows.ts';
import type { Row } from '../state/timeline.ts';
import { timelineWords } from '../words/timeline.ts';
import { RowDetail } from './row-detail.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { TimelineTools } from './timeline-tools.tsx';
import { useRows } from './use-rows.ts';

/** All that happens in a tenant, as it happens. */
export function TimelineView() {
  const { places, settings, timeline } = useConsole();
  const say = useSay();
  const { id } = places.current.value;
  const { rows, found, isPaused, waiting, pause, onlyFailed } = useRows();
  const isNarrow = useNarrow();
  const newestFirst = settings.newestFirst.value;
  const at = (index: number): Row => found[newestFirst ? found.length - 1 - index : index]!;
  const indexOf = (key: string | undefined): number => {
    const index = found.findIndex((row) => row.key === key);
    return newestFirst && index !== -1 ? found.length - 1 - index : index;
  };
  const chosen = useSignal<string | undefined>(id);
  const active = indexOf(chosen.value);
  useRowKeys({
    chosen,
    pause,
    keyAfter(by) {
      // Keys may come faster than what they choose is drawn.
      const from = indexOf(chosen.peek());
      const next = from === -1 ? (newestFirst ? 0 : found.length - 1) : from + by;
      return found.length === 0 ? undefined : at(Math.max(0, Math.min(found.length - 1, next))).key;
    },
  });
  const dropped = timeline.dropped();
  return (
    <div class={id === undefined ? 'timeline-view' : 'timeline-view open'}>
      <section class="timeline-list" aria-label={say(timelineWords.title)}>
        <h1 class="heard">{say(timelineWords.title)}</h1>
        <TimelineTools
          shown={found.length}
          total={rows.length}
          isPaused={isPaused}
          waiting={waiting}
          onPause={pause}
          onlyFailed={onlyFailed}
        />
        {dropped > 0 && <p class="faint timeline-note">{say(timelineWords.dropped, { count: dropped })}</p>}
        {found.length === 0 ? (
          <p class="faint timeline-note">{say(rows.length === 0 ? timelineWords.empty : timelineWords.noMatch)}</p>
        ) : (
          <VirtualList
            count={found.length}
            rowHeight={isNarrow ? 52 : 32}
            newestFirst={newestFirst}
            active={active}
            activeId={active === -1 ? undefined : `row-${chosen.value}`}
            label={say(timelineWords.title)}
            nameAt={(index) => at(index).seq}
            indexOf={(seq) => {
              const place = firstFrom(found, seq);
              return newestFirst ? Math.max(0, found.length - 1 - place) : place;
            }}
          >
            {(index, slot) => {
              const row = at(index);
              return (
                <TimelineRow
                  key={slot}
                  row={row}
                  isActive={index === active}
                  position={index + 1}
                  size={found.length}
                  onOpen={() => {
                    chosen.value = row.key;
                    places.go({ id: row.key });
                  }}
                />
              );
            }}
          </VirtualList>
        )}
      </section>
      {id !== undefined && <RowDetail key={id} id={id} row={rows.find(({ key }) => key === id)} />}
    </div>
  );
}

interface RowKeysOptions {
  readonly chosen: Signal<string | undefined>;
  readonly pause: () => void;
  /** Names the row after the chosen one, or the one before. */
  readonly keyAfter: (by: 1 | -1) => string | undefined;
}

function useRowKeys({ chosen, pause, keyAfter }: RowKeysOptions): void {
  const { places } = useConsole();
  const { id } = places.current.value;
  function onKey(event: KeyboardEvent): void {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    // A body that is longer than its place is scrolled with them.
    if (key.startsWith('Arrow') && isIn(event.target, '.row-content')) return;
    if (key === 'j' || key === 'ArrowDown') chosen.value = keyAfter(1) ?? chosen.value;
    else if (key === 'k' || key === 'ArrowUp') chosen.value = keyAfter(-1) ?? chosen.value;
    else if (key === 'p') pause();
    else if (key === 'Enter' && chosen.value !== undefined && !isIn(event.target, 'button, a, summary'))
      places.go({ id: chosen.value });
    else if (key === 'Escape' && id !== undefined) places.go({ id: undefined });
    else return;
    event.preventDefault();
  }
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

const narrow = '(max-width: 720px)';

function useNarrow(): boolean {
  const isNarrow = useSignal(matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const onChange = (): void => void (isNarrow.value = query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return isNarrow.value;
}

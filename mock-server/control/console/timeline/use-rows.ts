import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useConsole, useTenant } from '../console.ts';
import { createFoundRows } from '../state/found-rows.ts';
import { isEmptySearch, matches, parseSearch } from '../state/search.ts';
import type { Row } from '../state/timeline.ts';

interface Rows {
  readonly rows: readonly Row[];
  /** Those that match what is searched for. */
  readonly found: readonly Row[];
  readonly isPaused: boolean;
  /** How many came since it was paused. */
  readonly waiting: number;
  readonly pause: () => void;
  readonly onlyFailed: Signal<boolean>;
}

/** The rows of the timeline, held still while it is paused. */
export function useRows(): Rows {
  const { timeline, places, clock } = useConsole();
  const { timezone } = useTenant();
  const paused = useSignal<readonly Row[] | undefined>(undefined);
  const onlyFailed = useSignal(false);
  const foundRows = useMemo(() => createFoundRows(timeline), []);
  void timeline.version.value;
  const live = timeline.rows();
  const rows = paused.value ?? live;
  const text = places.current.value.search ?? '';
  // `since:10m` counts from when it was typed.
  const search = useMemo(() => parseSearch(text, clock.now.peek(), timezone), [text]);
  const failed = onlyFailed.value;
  const held = useMemo(() => {
    const isWanted = (row: Row): boolean => (!failed || row.hasFailed) && matches(row, search);
    return isEmptySearch(search) && !failed ? paused.value : paused.value?.filter(isWanted);
  }, [paused.value, search, failed]);
  const lastSeq = (list: readonly Row[]): number => list.at(-1)?.seq ?? -1;
  return {
    rows,
    found: held ?? foundRows.of(text, search, failed),
    isPaused: paused.value !== undefined,
    waiting: Math.max(0, lastSeq(live) - lastSeq(rows)),
    pause() {
      paused.value = paused.value === undefined ? [...live] : undefined;
    },
    onlyFailed,
  };
}

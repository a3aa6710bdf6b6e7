import { useSignal, type Signal } from '@preact/signals';
import { useConsole } from '../console.ts';
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
  const paused = useSignal<readonly Row[] | undefined>(undefined);
  const onlyFailed = useSignal(false);
  void timeline.version.value;
  const live = timeline.rows();
  const rows = paused.value ?? live;
  const search = parseSearch(places.current.value.search ?? '', clock.now.peek());
  const isWhole = isEmptySearch(search) && !onlyFailed.value;
  const found = isWhole ? rows : rows.filter((row) => (!onlyFailed.value || row.hasFailed) && matches(row, search));
  return {
    rows,
    found,
    isPaused: paused.value !== undefined,
    waiting: Math.max(0, live.length - rows.length),
    pause() {
      paused.value = paused.value === undefined ? [...live] : undefined;
    },
    onlyFailed,
  };
}

import type { Signal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { CurlButton } from '../parts/curl-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { part } from '../state/api.ts';
import { timelineWords } from '../words/timeline.ts';

interface TimelineToolsProps {
  readonly shown: number;
  readonly total: number;
  readonly isPaused: boolean;
  readonly waiting: number;
  readonly onPause: () => void;
  readonly onlyFailed: Signal<boolean>;
}

export function TimelineTools({ shown, total, isPaused, waiting, onPause, onlyFailed }: TimelineToolsProps) {
  const { places, settings } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const newestFirst = settings.newestFirst.value;
  const order = say(newestFirst ? timelineWords.newestFirst : timelineWords.newestLast);
  return (
    <div class="timeline-tools">
      <input
        type="search"
        data-key="search"
        aria-label={say(timelineWords.search)}
        placeholder={say(timelineWords.searchHint)}
        title={say(timelineWords.searchHint)}
        value={places.current.value.search ?? ''}
        onInput={({ currentTarget }) => places.replace({ search: currentTarget.value })}
      />
      <label class="row only-failed">
        <input
          type="checkbox"
          checked={onlyFailed.value}
          onChange={({ currentTarget }) => (onlyFailed.value = currentTarget.checked)}
        />
        {say(timelineWords.onlyFailed)}
      </label>
      <button type="button" aria-pressed={isPaused} onClick={onPause}>
        <Icon name={isPaused ? 'play' : 'pause'} />
        {isPaused ? say(timelineWords.resume, { count: waiting }) : say(timelineWords.pause)}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={order}
        title={order}
        onClick={() => (settings.newestFirst.value = !newestFirst)}
      >
        <Icon name={newestFirst ? 'up' : 'down'} />
      </button>
      <span class="faint">{say(timelineWords.count, { shown, total })}</span>
      <CurlButton call={{ method: 'GET', path: `/tenants/${part(appid)}/stream` }} />
    </div>
  );
}

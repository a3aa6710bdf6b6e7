import { deliveryText } from '../chat/delivery-lines.tsx';
import { useSay, useTenant } from '../console.ts';
import { effectText } from '../faults/fault-sentence.ts';
import { localClock, localTime } from '../state/time.ts';
import type { Row } from '../state/timeline.ts';
import { recordStatuses } from '../words/chat.ts';
import { wordFor } from '../words/deliveries.ts';
import type { Say } from '../words/say.ts';
import { clockActions, gapWords, rowTypes, timelineWords } from '../words/timeline.ts';

interface TimelineRowProps {
  readonly row: Row;
  readonly isActive: boolean;
  /** From 1, and of how many. */
  readonly position: number;
  readonly size: number;
  readonly onOpen: () => void;
}

export function TimelineRow({ row, isActive, position, size, onOpen }: TimelineRowProps) {
  const say = useSay();
  const { timezone } = useTenant();
  const { key, type, at, hasFailed } = row;
  const { title, detail } = wordsOf(row, timezone, say);
  return (
    <div
      id={`row-${key}`}
      role="option"
      class={hasFailed ? 'timeline-row failed' : 'timeline-row'}
      data-type={type}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={-1}
      onClick={onOpen}
    >
      <time class="mono faint">{localClock(at, timezone)}</time>
      <span class="row-type">{say(wordFor(rowTypes, type))}</span>
      <bdi class="clipped row-title">{title}</bdi>
      <bdi class="clipped row-detail">{detail}</bdi>
    </div>
  );
}

function wordsOf(row: Row, timezone: string, say: Say): { readonly title: string; readonly detail: string } {
  const { type, title, detail, reason, delivery, fault, gap, at, fields } = row;
  if (gap !== undefined) return { title: say(gapWords[gap.why], { count: gap.count }), detail };
  if (delivery !== undefined) return { title, detail: deliveryText(delivery, timezone, say) };
  if (type === 'clock') return { title: say(wordFor(clockActions, title), { now: localTime(at, timezone) }), detail };
  if (type === 'task') {
    const { moved = '', status = '' } = fields;
    return {
      title,
      detail: say(timelineWords.progress, { count: moved, status: say(wordFor(recordStatuses, status)) }),
    };
  }
  if (fault !== undefined) return { title, detail: effectText(fault, say) };
  if (type === 'event') return { title: `${title} · ${fields['user'] ?? ''}`, detail };
  return { title, detail: reason === undefined ? detail : `${detail} · ${say(reason)}` };
}

import { useConsole, useSay, useTenant } from '../console.ts';
import { BodyView } from '../parts/body-view.tsx';
import { Icon } from '../parts/icon.tsx';
import { localTime } from '../state/time.ts';
import type { Row } from '../state/timeline.ts';
import { wordFor } from '../words/deliveries.ts';
import { rowTypes, timelineWords } from '../words/timeline.ts';
import { DeliveryDetail } from './delivery-detail.tsx';
import { EventDetail } from './event-detail.tsx';
import { RequestDetail } from './request-detail.tsx';

interface RowDetailProps {
  /** `request-12`; `delivery-3@20` is from before the reset that was told as the 20th activity. */
  readonly id: string;
  /** Absent: the page keeps it no more, or an address of another day was opened. */
  readonly row: Row | undefined;
}

/** A row that was opened: all there is to know of it. */
export function RowDetail({ id, row }: RowDetailProps) {
  const { places } = useConsole();
  const say = useSay();
  const { timezone } = useTenant();
  const [, type = '', rest = '', past] = /(\w+)-([^@]+)(@?)/.exec(id) ?? [];
  return (
    <section class="row-detail" aria-label={`${type} ${rest}`}>
      <header class="row spread">
        <h2>
          {say(wordFor(rowTypes, type))} <bdi>{rest}</bdi>
        </h2>
        {row !== undefined && <span class="faint">{localTime(row.at, timezone)}</span>}
        <button
          type="button"
          class="quiet"
          aria-label={say(timelineWords.close)}
          onClick={() => places.go({ id: undefined })}
        >
          <Icon name="cross" />
        </button>
      </header>
      <div class="row-content">
        {type === 'request' ? (
          <RequestDetail id={Number(rest)} />
        ) : type === 'delivery' && !past ? (
          <DeliveryDetail key={rest} id={Number(rest)} />
        ) : row === undefined || row.delivery ? (
          // Of a delivery before a reset the server knows nothing: it has another under that id, or none.
          <p class="faint">{say(timelineWords.gone)}</p>
        ) : row.event ? (
          <EventDetail event={row.event} past={past} />
        ) : (
          <BodyView text={row.detail || row.title} />
        )}
      </div>
    </section>
  );
}

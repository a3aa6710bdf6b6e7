import { DeliveryLines } from '../chat/delivery-lines.tsx';
import { useSay } from '../console.ts';
import { BodyView } from '../parts/body-view.tsx';
import type { EventView } from '../state/conversation.ts';
import { timelineWords } from '../words/timeline.ts';
import { SaveButton } from './save-button.tsx';

interface EventDetailProps {
  readonly event: EventView;
  /** Something where it is from before a reset: deliveries of its id are of another since. */
  readonly past: string | undefined;
}

/** A webhook event, and what became of it. */
export function EventDetail({ event, past }: EventDetailProps) {
  const say = useSay();
  return (
    <>
      {!past && (
        <>
          <h3>{say(timelineWords.deliveries)}</h3>
          <DeliveryLines eventId={event.webhookEventId} />
        </>
      )}
      <div class="row">
        <SaveButton
          words={timelineWords.fixture}
          fileName={`event-${event.webhookEventId}.json`}
          content={() => event}
        />
      </div>
      <BodyView text={JSON.stringify(event)} />
    </>
  );
}

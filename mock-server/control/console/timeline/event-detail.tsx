import { DeliveryLines } from '../chat/delivery-lines.tsx';
import { useSay } from '../console.ts';
import { BodyView } from '../parts/body-view.tsx';
import type { EventView } from '../state/conversation.ts';
import { timelineWords } from '../words/timeline.ts';
import { SaveButton } from './save-button.tsx';

/** A webhook event, and what became of it. */
export function EventDetail({ event }: { readonly event: EventView }) {
  const say = useSay();
  return (
    <>
      <h3>{say(timelineWords.deliveries)}</h3>
      <DeliveryLines eventId={event.webhookEventId} />
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

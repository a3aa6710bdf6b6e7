import { useConsole, useSay, useTenant } from '../console.ts';
import { Icon } from '../parts/icon.tsx';
import type { ChatItem, ChatKey } from '../state/conversation.ts';
import { localClock } from '../state/time.ts';
import { chatWords, recordStatuses } from '../words/chat.ts';
import { wordFor } from '../words/deliveries.ts';
import { BubbleContent } from './bubble-content.tsx';
import { DeliveryLines } from './delivery-lines.tsx';

interface BubbleProps {
  readonly item: ChatItem;
  readonly chat: ChatKey;
  readonly onReply: (messageId: string) => void;
}

/** One thing that was said or happened. What the person did stands on the right, as on their own phone. */
export function Bubble({ item, chat, onReply }: BubbleProps) {
  const { people } = useConsole();
  const say = useSay();
  const { timezone } = useTenant();
  const { message, event, record, userId, at } = item;
  const time = localClock(at, timezone).slice(0, 5);
  if (record !== undefined) return <BroadcastBubble item={item} time={time} />;
  const kind = event?.message?.type ?? message?.type;
  const name = people.named(userId)?.displayName ?? userId;
  if (kind === undefined) return <EventLine item={item} name={name} time={time} />;
  const messageId = event?.message?.id ?? message?.id ?? '';
  return (
    <li class="bubble-row own">
      {chat.kind !== 'user' && <bdi class="faint">{name}</bdi>}
      <div class="bubble-line">
        <div class="bubble-side">
          {/^(text|sticker|image|video)$/.test(kind) && (
            <button
              type="button"
              class="quiet reply"
              aria-label={say(chatWords.reply)}
              title={say(chatWords.reply)}
              onClick={() => onReply(messageId)}
            >
              <Icon name="reply" />
            </button>
          )}
          <time class="faint">{time}</time>
        </div>
        <div class={`bubble ${kind}`}>
          {event?.message?.quotedMessageId !== undefined && (
            <p class="quote">{say(chatWords.quoted, { id: event.message.quotedMessageId })}</p>
          )}
          <BubbleContent item={item} kind={kind} />
        </div>
      </div>
      {event !== undefined && <DeliveryLines eventId={event.webhookEventId} />}
    </li>
  );
}

function BroadcastBubble({ item: { record }, time }: { readonly item: ChatItem; readonly time: string }) {
  const { places } = useConsole();
  const say = useSay();
  const { taskName, taskId, status } = record!;
  return (
    <li class="bubble-row">
      <div class="bubble-line">
        <span class="avatar account" aria-hidden="true">
          <Icon name="horn" />
        </span>
        <div class="bubble account">
          <p class="faint">{say(chatWords.broadcast)}</p>
          <a href={places.href({ view: 'broadcasts', id: taskId })}>
            <bdi>{taskName === '' ? taskId : taskName}</bdi>
          </a>
        </div>
        <div class="bubble-side account">
          <span class={status === '9' ? 'bad' : 'faint'}>{say(wordFor(recordStatuses, status))}</span>
          <time class="faint">{time}</time>
        </div>
      </div>
    </li>
  );
}

/** What is no message: it stands in the middle. */
function EventLine({
  item: { event },
  name,
  time,
}: {
  readonly item: ChatItem;
  readonly name: string;
  readonly time: string;
}) {
  const say = useSay();
  const { type = '', webhookEventId = '' } = event ?? {};
  const words = { follow: chatWords.didFollow, unfollow: chatWords.didUnfollow } as const;
  const known = type === 'follow' || type === 'unfollow' ? words[type] : undefined;
  return (
    <li class="event-line">
      <span class="chip">
        <bdi>{known === undefined ? `${type} · ${name}` : say(known, { name })}</bdi> · {time}
      </span>
      <DeliveryLines eventId={webhookEventId} />
    </li>
  );
}

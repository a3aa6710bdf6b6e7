import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { useLatest } from '../parts/use-latest.ts';
import type { ChatItem, ChatKey } from '../state/conversation.ts';
import { localDay } from '../state/time.ts';
import { chatWords } from '../words/chat.ts';
import { Bubble } from './bubble.tsx';
import { ChatHeader } from './chat-header.tsx';
import { Composer } from './composer.tsx';

/** A chat as LINE shows it, by the tenant's time. */
export function Conversation({ chat }: { readonly chat: ChatKey }) {
  const { conversations, deliveries, feed, people, page } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const quoted = useSignal<string | undefined>(undefined);
  const dropped = useSignal<readonly File[]>([]);
  const isOver = useSignal(false);
  // What was left out by the stream may be of this chat.
  const gaps = useLatest(feed.gaps);
  useEffect(() => {
    void conversations.load(appid, chat);
    if (chat.kind === 'user' && page.target === undefined) void deliveries.load(appid, chat.id);
  }, [appid, chat.kind, chat.id, gaps]);
  const isUnlisted = chat.kind === 'user' && people.total.value > people.list.value.length && !people.named(chat.id);
  useEffect(() => {
    if (isUnlisted) void people.find(appid, chat.id);
  }, [appid, chat.id, isUnlisted]);
  function onDrag(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    isOver.value = event.type === 'dragover';
    if (event.type === 'drop') dropped.value = [...event.dataTransfer.files];
  }
  return (
    <section
      class="conversation"
      aria-label={say(chatWords.conversation)}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrag}
    >
      <ChatHeader chat={chat} />
      <NoReceiverNote />
      {conversations.problem.value !== undefined && <ProblemBox problem={conversations.problem.value} />}
      <MessageList chat={chat} onReply={(id) => (quoted.value = id)} />
      {page.target === undefined && <Composer chat={chat} quoted={quoted} dropped={dropped} />}
      {isOver.value && <p class="drop-note">{say(chatWords.drop)}</p>}
    </section>
  );
}

/** A new user wonders why nothing arrives. */
function NoReceiverNote() {
  const { receivers, places, page } = useConsole();
  const say = useSay();
  if (page.target !== undefined || receivers.list.value?.length !== 0) return null;
  return (
    <p class="chat-note">
      {say(chatWords.noReceiver)} <a href={places.href({ view: 'receivers' })}>{say(chatWords.addReceiver)}</a>
    </p>
  );
}

interface MessageListProps {
  readonly chat: ChatKey;
  readonly onReply: (messageId: string) => void;
}

/** How many of the newest are drawn at first, and more with each look back. */
const pageSize = 100;

function MessageList({ chat, onReply }: MessageListProps) {
  const { conversations, deliveries } = useConsole();
  const { timezone } = useTenant();
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  const shown = useSignal(pageSize);
  const all = conversations.items(chat);
  const items = all.slice(-shown.value);
  function stayAtEnd(): void {
    const element = list.current;
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }
  useLayoutEffect(stayAtEnd);
  useSignalEffect(() => {
    void deliveries.version.value;
    // The lines of deliveries make what stands above them higher.
    requestAnimationFrame(stayAtEnd);
  });
  function onScroll(): void {
    // The browser tells of a scroll later, and the list may be gone by then.
    if (list.current === null) return;
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
    if (scrollTop < 40 && shown.value < all.length) shown.value += pageSize;
  }
  return (
    <ol class="messages" ref={list} onScroll={onScroll} tabIndex={0} aria-label={say(chatWords.conversation)}>
      {items.length === 0 && <li class="faint day">{say(chatWords.empty)}</li>}
      {items.map((item, index) => (
        <MessageWithDay
          key={item.key}
          item={item}
          before={items[index - 1]}
          timezone={timezone}
          chat={chat}
          onReply={onReply}
        />
      ))}
    </ol>
  );
}

interface MessageWithDayProps extends MessageListProps {
  readonly item: ChatItem;
  readonly before: ChatItem | undefined;
  readonly timezone: string;
}

function MessageWithDay({ item, before, timezone, chat, onReply }: MessageWithDayProps) {
  const day = localDay(item.at, timezone);
  const isNewDay = before === undefined || localDay(before.at, timezone) !== day;
  return (
    <>
      {isNewDay && (
        <li class="day">
          <span class="chip">{day}</span>
        </li>
      )}
      <Bubble item={item} chat={chat} onReply={onReply} />
    </>
  );
}

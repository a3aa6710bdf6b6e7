import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { CurlButton } from '../parts/curl-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { part } from '../state/api.ts';
import type { ActOutcome, ChatKey } from '../state/conversation.ts';
import { chatWords } from '../words/chat.ts';
import { Avatar } from './avatar.tsx';
import { OtherEvents } from './other-events.tsx';

export function ChatHeader({ chat }: { readonly chat: ChatKey }) {
  const { people, places, page } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const person = chat.kind === 'user' ? people.named(chat.id) : undefined;
  const channel = people.channels.value.find(({ id }) => id === person?.channelId);
  const title =
    chat.kind === 'user'
      ? (person?.displayName ?? chat.id)
      : say(chat.kind === 'group' ? chatWords.group : chatWords.room, { id: chat.id });
  return (
    <header class="chat-header">
      <a class="back" href={places.href({ view: 'chat', id: undefined })} aria-label={say(chatWords.back)}>
        <Icon name="back" />
      </a>
      <Avatar id={chat.id} name={title} />
      <div class="chat-title">
        <h1>
          <bdi class="clipped">{title}</bdi>
        </h1>
        <p class="faint clipped">
          {channel !== undefined && <bdi>{channel.name} · </bdi>}
          <span class="mono">{chat.id}</span>{' '}
          {chat.kind === 'user' && (
            <CurlButton
              call={{ method: 'GET', path: `/tenants/${part(appid)}/messages?recipientId=${part(chat.id)}&limit=200` }}
            />
          )}
        </p>
      </div>
      {page.target === undefined && (
        <div class="row">
          {person !== undefined && <FollowButton userId={person.id} following={person.following} />}
          <OtherEvents chat={chat} />
        </div>
      )}
    </header>
  );
}

function FollowButton({ userId, following }: { readonly userId: string; readonly following: boolean }) {
  const { people, conversations } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  function onDone(value: unknown): void {
    const outcome = value as ActOutcome;
    people.put(appid, outcome.recipient);
    conversations.takeOutcome(appid, outcome);
  }
  const type = following ? 'unfollow' : 'follow';
  return (
    <Action call={{ method: 'POST', path: `/tenants/${part(appid)}/events`, body: { type, userId } }} onDone={onDone}>
      {say(following ? chatWords.unfollow : chatWords.follow)}
    </Action>
  );
}

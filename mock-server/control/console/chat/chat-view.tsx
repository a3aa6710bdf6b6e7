import { useConsole, useSay, useTenant } from '../console.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { isChangeOf, useFollowed } from '../parts/use-followed.ts';
import type { EventView } from '../state/conversation.ts';
import type { People } from '../state/people.ts';
import type { Activity } from '../state/records.ts';
import { chatWords } from '../words/chat.ts';
import { readChat } from './chat-key.ts';
import { Conversation } from './conversation.tsx';
import { PeopleList } from './people-list.tsx';

const isChangeOfPeople = isChangeOf('recipients', 'channels');

/** Whether an event tells of somebody what the list does not have: that they are there, that they follow or no longer do. */
function isNews({ type, data }: Activity, { named, list, total }: People): boolean {
  if (type !== 'event') return false;
  const { type: what, source: { userId, groupId, roomId } = {} } = data as EventView;
  if (userId === undefined || groupId !== undefined || roomId !== undefined) return false;
  const person = named(userId);
  if (what === 'follow' || what === 'unfollow') return person?.following !== (what === 'follow');
  // Where not all are listed, somebody who is not is nothing new.
  return person === undefined && list.value.length === total.value;
}

/** The people of a tenant, and the chat of the one who is picked. */
export function ChatView() {
  const { places, people, receivers, conversations } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const chat = readChat(places.current.value.id);
  const key = places.current.value.id;
  useFollowed(
    appid,
    () => void people.load(appid),
    (activity) => isChangeOfPeople(activity) || isNews(activity, people),
    // The list may be long.
    1000,
  );
  useFollowed(appid, () => void receivers.load(appid), isChangeOf('receivers'));
  return (
    <div class={chat === undefined ? 'chat-view' : 'chat-view open'}>
      <PeopleList />
      {chat === undefined ? (
        <section class="conversation nobody" aria-label={say(chatWords.conversation)}>
          <h1>{say(chatWords.pick)}</h1>
          <p class="faint">{say(chatWords.pickHint)}</p>
          {people.problem.value !== undefined && <ProblemBox problem={people.problem.value} />}
          {conversations.problem.value !== undefined && <ProblemBox problem={conversations.problem.value} />}
        </section>
      ) : (
        <Conversation key={key} chat={chat} />
      )}
    </div>
  );
}

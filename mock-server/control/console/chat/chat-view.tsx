import { useEffect } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { chatWords } from '../words/chat.ts';
import { readChat } from './chat-key.ts';
import { Conversation } from './conversation.tsx';
import { PeopleList } from './people-list.tsx';

/** The people of a tenant, and the chat of the one who is picked. */
export function ChatView() {
  const { places, people, receivers, conversations } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const chat = readChat(places.current.value.id);
  const key = places.current.value.id;
  useEffect(() => {
    void people.load(appid);
    void receivers.load(appid);
  }, [appid]);
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

import { useComputed, useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { CurlButton } from '../parts/curl-button.tsx';
import { part } from '../state/api.ts';
import type { Person } from '../state/people.ts';
import { chatWords } from '../words/chat.ts';
import { Avatar } from './avatar.tsx';
import { chatId } from './chat-key.ts';
import { NewChat } from './new-chat.tsx';

/** How many are drawn; a search finds the others. */
const mostShown = 200;

export function PeopleList() {
  const { people, page } = useConsole();
  const say = useSay();
  const tenant = useTenant();
  const search = useSignal('');
  const who = useSignal<'all' | 'following' | 'blocked'>('all');
  const channelId = useSignal('');
  const found = useComputed(() => {
    const wanted = search.value.trim().toLowerCase();
    return people.list.value.filter(
      (person) =>
        (who.value === 'all' || person.following === (who.value === 'following')) &&
        (channelId.value === '' || person.channelId === channelId.value) &&
        `${person.displayName} ${person.id}`.toLowerCase().includes(wanted),
    );
  });
  const areAllListed = useComputed(() => people.list.value.length >= people.total.value);
  useSignalEffect(() => {
    const id = search.value.trim();
    if (id === '' || areAllListed.value || found.value.length > 0 || people.named(id) !== undefined) return undefined;
    const timer = setTimeout(() => void people.find(tenant.appid, id), 300);
    return () => clearTimeout(timer);
  });
  const count = found.value.length;
  return (
    <aside class="people" aria-label={say(chatWords.people)}>
      <div class="people-tools">
        <div class="row search-row">
          <input
            type="search"
            data-key="search"
            aria-label={say(chatWords.search)}
            placeholder={say(chatWords.search)}
            value={search.value}
            onInput={({ currentTarget }) => (search.value = currentTarget.value)}
          />
          <CurlButton call={{ method: 'GET', path: `/tenants/${part(tenant.appid)}/recipients?limit=1000` }} />
        </div>
        <PeopleFilters who={who} channelId={channelId} />
        {page.target === undefined && people.channels.value.length > 0 && <NewChat />}
        {people.channels.value.length === 0 && people.problem.value === undefined && (
          <div class="row">
            <p>{say(chatWords.noChannel)}</p>
            <Action
              call={{
                method: 'POST',
                path: `/tenants/${part(tenant.appid)}/channels`,
                body: { id: 'channel-1', sender: '@shop' },
              }}
              onDone={() => void people.load(tenant.appid)}
            >
              {say(chatWords.addChannel)}
            </Action>
          </div>
        )}
      </div>
      <GroupList />
      <ul class="people-items">
        {found.value.slice(0, mostShown).map((person) => (
          <PersonItem key={person.id} person={person} />
        ))}
      </ul>
      {count > mostShown || !areAllListed.value ? (
        <p class="faint people-note">
          {say(chatWords.more, { shown: Math.min(mostShown, count), total: people.total.value })}
        </p>
      ) : (
        count === 0 && (
          <p class="faint people-note">{say(people.total.value === 0 ? chatWords.noPeople : chatWords.nobody)}</p>
        )
      )}
    </aside>
  );
}

interface PeopleFiltersProps {
  readonly who: Signal<'all' | 'following' | 'blocked'>;
  /** Empty: of every channel. */
  readonly channelId: Signal<string>;
}

function PeopleFilters({ who, channelId }: PeopleFiltersProps) {
  const { people } = useConsole();
  const say = useSay();
  return (
    <div class="row">
      <select
        aria-label={say(chatWords.who)}
        value={who.value}
        onChange={({ currentTarget }) => (who.value = currentTarget.value as 'all')}
      >
        <option value="all">{say(chatWords.everybody)}</option>
        <option value="following">{say(chatWords.following)}</option>
        <option value="blocked">{say(chatWords.blocked)}</option>
      </select>
      <select
        aria-label={say(chatWords.channel)}
        value={channelId.value}
        onChange={({ currentTarget }) => (channelId.value = currentTarget.value)}
      >
        <option value="">{say(chatWords.anyChannel)}</option>
        {people.channels.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function PersonItem({ person: { id, displayName, following } }: { readonly person: Person }) {
  const { places } = useConsole();
  const say = useSay();
  const isCurrent = places.current.value.id === id;
  return (
    <li>
      <a href={places.href({ view: 'chat', id })} aria-current={isCurrent ? 'true' : undefined}>
        <Avatar id={id} name={displayName} />
        <span class="person-name">
          <bdi class="clipped">{displayName === '' ? id : displayName}</bdi>
          <span class="faint clipped mono">{id}</span>
        </span>
        {!following && <span class="chip">{say(chatWords.blocked)}</span>}
      </a>
    </li>
  );
}

function GroupList() {
  const { conversations, places } = useConsole();
  const say = useSay();
  const chats = conversations.places();
  if (chats.length === 0) return null;
  return (
    <>
      <h2 class="people-heading">{say(chatWords.groups)}</h2>
      <ul class="people-items groups">
        {chats.map((chat) => {
          const id = chatId(chat);
          return (
            <li key={id}>
              <a
                href={places.href({ view: 'chat', id })}
                aria-current={places.current.value.id === id ? 'true' : undefined}
              >
                <Avatar id={chat.id} name={chat.kind === 'group' ? 'G' : 'R'} />
                <bdi class="clipped">
                  {say(chat.kind === 'group' ? chatWords.group : chatWords.room, { id: chat.id })}
                </bdi>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

import { batch, computed, type ReadonlySignal } from '@preact/signals';
import { part, type Api, type Problem } from './api.ts';
import { createHeld, type CurrentAppid } from './held.ts';
import type { ListOf } from './records.ts';

export interface Person {
  readonly id: string;
  readonly channelId: string;
  readonly displayName: string;
  readonly language: string;
  readonly following: boolean;
}

interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly sender: string;
}

/** The people and the channels of a tenant. */
export interface People {
  readonly list: ReadonlySignal<readonly Person[]>;
  /** How many there are, be they listed or not. */
  readonly total: ReadonlySignal<number>;
  readonly channels: ReadonlySignal<readonly ChannelView[]>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  load(appid: string): Promise<void>;
  /** Asks for one who may not be among those that are listed. */
  find(appid: string, id: string): Promise<void>;
  /** A person as an act left them. */
  put(appid: string, person: Person): void;
  named(id: string): Person | undefined;
}

interface Known {
  readonly list: readonly Person[];
  readonly total: number;
}

export function createPeople(api: Api, current: CurrentAppid): People {
  const known = createHeld<Known>(current, { list: [], total: 0 });
  const channels = createHeld<readonly ChannelView[]>(current, []);
  const problem = createHeld<Problem | undefined>(current, undefined);
  return {
    list: computed(() => known.value.value.list),
    total: computed(() => known.value.value.total),
    channels: channels.value,
    problem: problem.value,
    named: (id) => known.value.value.list.find((person) => person.id === id),
    put(appid, person) {
      const { list, total } = known.value.peek();
      const others = list.filter(({ id }) => id !== person.id);
      known.take(appid, { list: [person, ...others], total: others.length === list.length ? total + 1 : total });
    },
    async find(appid, id) {
      const answer = await api.call<Person>({ method: 'GET', path: `/tenants/${part(appid)}/recipients/${part(id)}` });
      const { list, total } = known.value.peek();
      if (!answer.ok || list.some((person) => person.id === id)) return;
      known.take(appid, { list: [answer.value, ...list], total });
    },
    async load(appid) {
      const path = `/tenants/${part(appid)}`;
      const [people, own] = await Promise.all([
        api.call<ListOf<Person>>({ method: 'GET', path: `${path}/recipients?limit=1000` }),
        api.call<ListOf<ChannelView>>({ method: 'GET', path: `${path}/channels?limit=1000` }),
      ]);
      batch(() => {
        if (people.ok) {
          const { items, total = items.length } = people.value;
          known.take(appid, { list: items, total });
        }
        if (own.ok) channels.take(appid, own.value.items);
        problem.take(appid, people.ok ? undefined : people.problem);
      });
    },
  };
}

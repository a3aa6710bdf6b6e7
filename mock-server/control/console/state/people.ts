import { signal, type ReadonlySignal } from '@preact/signals';
import { part, type Api, type Problem } from './api.ts';
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
  /** A person as an act left them. */
  put(person: Person): void;
  named(id: string): Person | undefined;
}

export function createPeople(api: Api): People {
  const list = signal<readonly Person[]>([]);
  const total = signal(0);
  const channels = signal<readonly ChannelView[]>([]);
  const problem = signal<Problem | undefined>(undefined);
  return {
    list,
    total,
    channels,
    problem,
    named: (id) => list.value.find((person) => person.id === id),
    put(person) {
      const others = list.value.filter(({ id }) => id !== person.id);
      if (others.length === list.value.length) total.value += 1;
      list.value = [person, ...others];
    },
    async load(appid) {
      const path = `/tenants/${part(appid)}`;
      const [people, known] = await Promise.all([
        api.call<ListOf<Person>>({ method: 'GET', path: `${path}/recipients?limit=1000` }),
        api.call<ListOf<ChannelView>>({ method: 'GET', path: `${path}/channels?limit=1000` }),
      ]);
      if (people.ok) {
        list.value = people.value.items;
        total.value = people.value.total ?? people.value.items.length;
      }
      if (known.ok) channels.value = known.value.items;
      problem.value = people.ok ? undefined : people.problem;
    },
  };
}

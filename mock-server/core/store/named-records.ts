import type { Awaitable } from '../platform.ts';
import type { NamedRecords, NamingState } from './naming.ts';
import type { Page, RecordSet, Store } from './store.ts';

const one: Page = { offset: 0, limit: 1 };

/** Finds what a state names in a store of many: of a hundred thousand recipients those alone that it speaks of. */
export function createNamed({
  channels,
  recipients,
  messages,
  broadcastTasks,
}: Pick<Store, keyof NamedRecords>): (state: NamingState) => Promise<NamedRecords> {
  return async (state) => {
    const sent = state.sendRecords ?? [];
    const said = state.messages ?? [];
    const tasks = state.broadcastTasks ?? [];
    const ofNobody = said.filter(({ recipientId }) => recipientId === undefined);
    const addressed = [...said, ...sent].map(({ recipientId }) => recipientId);
    const planned = tasks.flatMap(({ plan }) => plan?.recipients ?? []);
    return {
      channels: (await channels.query({}, { offset: 0, limit: Infinity })).items,
      recipients: [
        // Whoever is the first of its channel is whom a message is of that names nobody.
        ...(await each(ofNobody, ({ channelId }) => firstOf(recipients, { channelId }))),
        ...(await each([...(state.recipients ?? []).map(idOf), ...addressed, ...planned], getFrom(recipients))),
      ],
      messages: [
        ...(await each(said.map(idOf), getFrom(messages))),
        ...(await each(said, ({ mediaKey }) => mediaKey && firstOf(messages, { mediaKey }))),
      ],
      broadcastTasks: await each([...tasks.map(idOf), ...sent.map(({ taskId }) => taskId)], getFrom(broadcastTasks)),
    };
  };
}

/** What is found by each of these, as often as they name it. */
async function each<By, T extends object>(
  named: readonly By[],
  find: (by: By) => Awaitable<T | undefined> | '',
): Promise<readonly T[]> {
  const found = new Map<By, T>();
  for (const by of named) {
    if (found.has(by)) continue;
    const record = await find(by);
    if (record !== undefined && record !== '') found.set(by, record);
  }
  return [...found.values()];
}

function getFrom<T>(set: RecordSet<T, string, never>): (id: string | undefined) => Awaitable<T | undefined> {
  return (id) => (id === undefined ? undefined : set.get(id));
}

async function firstOf<T, Filter>(set: RecordSet<T, string, Filter>, filter: Filter): Promise<T | undefined> {
  return (await set.query(filter, one)).items[0];
}

function idOf({ id }: { readonly id?: string | undefined }): string | undefined {
  return id;
}

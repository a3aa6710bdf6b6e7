import { isObject, type JsonObject } from '../../../common/json.ts';
import { messageTypes } from '../../../generators/generated/event-kinds.ts';
import type { ActType, Broadcast } from '../../../generators/generated/types.ts';
import { isActType } from '../../core/actions/act-fields.ts';
import { changesMessage } from '../../core/actions/message-meant.ts';
import { allOf } from '../../core/store/all-of.ts';
import { everyRecordKind, type RecordKind, type Store } from '../../core/store/store.ts';

// How many records a call adds. What is wrong with it is told where it is carried out.

/** Of a state, or of some records of it: those that it names, and the people whom nobody had named before. */
export async function addedByState(state: unknown, known?: Store): Promise<number> {
  const listOf = (kind: RecordKind): readonly unknown[] => {
    const list = isObject(state) ? state[kind] : undefined;
    return Array.isArray(list) ? list : [];
  };
  const given = everyRecordKind.reduce((sum, kind) => sum + listOf(kind).length, 0);
  const named = [...listOf('messages'), ...listOf('sendRecords'), ...listOf('broadcastTasks')].flatMap(peopleIn);
  const own = new Set(listOf('recipients').map((recipient) => isObject(recipient) && recipient['id']));
  return (
    given +
    (await newAmong(
      named.filter((id) => !own.has(id as string)),
      known,
    ))
  );
}

function peopleIn(record: unknown): readonly unknown[] {
  if (!isObject(record)) return [];
  const { recipientId, plan } = record;
  const planned = isObject(plan) ? plan['recipients'] : undefined;
  return [...(Array.isArray(planned) ? planned : []), ...(recipientId === undefined ? [] : [recipientId])];
}

/** Of a broadcast: its task, a send record for each of its people, and those who are not there yet. */
export async function addedByBroadcast({ recipients, count, channelId }: Broadcast, store: Store): Promise<number> {
  if (Array.isArray(recipients)) return 1 + recipients.length + (await newAmong(recipients, store));
  if (typeof count !== 'number' || count <= 0) return 1;
  const friends = await friendsOf(channelId ?? (await firstChannel(store)), store);
  return 1 + count + Math.max(count - friends, 0);
}

/** Of acts in turn: their messages, and the people who are not there yet. */
export async function addedByActs(acts: readonly unknown[], store: Store): Promise<number> {
  const met = new Set<unknown>();
  const friends = new Map<unknown, number>();
  let first: string | undefined;
  let added = 0;

  async function isNew(act: JsonObject, type: ActType): Promise<boolean> {
    const { members, userId = Array.isArray(members) ? members[0] : undefined } = act;
    const known = typeof userId === 'string' ? await store.recipients.get(userId) : undefined;
    const channelId = act['channelId'] ?? known?.channelId ?? (first ??= await firstChannel(store));
    const before = friends.get(channelId) ?? (await friendsOf(channelId, store));
    // Nobody in particular is one of them. Who follows now did not follow before.
    const comes = userId === undefined ? type === 'follow' || before === 0 : known === undefined && !met.has(userId);
    if (userId !== undefined) met.add(userId);
    const more = type === 'follow' || (comes && type !== 'unfollow');
    friends.set(channelId, before + (more ? 1 : type === 'unfollow' && !comes ? -1 : 0));
    return comes;
  }

  for (const act of acts) {
    const type = isObject(act) ? act['type'] : undefined;
    if (!isObject(act) || !isActType(type) || changesMessage(type)) continue;
    added += messagesOf(act, type);
    if (await isNew(act, type)) added += 1;
  }
  return added;
}

function messagesOf({ parts, count }: JsonObject, type: ActType): number {
  if (!(messageTypes as readonly ActType[]).includes(type)) return 0;
  if (Array.isArray(parts)) return parts.length;
  return typeof count === 'number' ? count : 1;
}

async function newAmong(ids: readonly unknown[], known: Store | undefined): Promise<number> {
  let found = 0;
  for (const id of new Set(ids))
    if (typeof id === 'string' && (await known?.recipients.get(id)) === undefined) found += 1;
  return found;
}

async function friendsOf(channelId: unknown, { recipients }: Store): Promise<number> {
  if (typeof channelId !== 'string') return 0;
  return (await recipients.query({ channelId, following: true }, { offset: 0, limit: 0 })).total;
}

async function firstChannel({ channels }: Store): Promise<string | undefined> {
  return (await allOf(channels)).at(-1)?.id;
}

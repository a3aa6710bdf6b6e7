import { createFailure, type Failure } from '../../../common/failure.ts';
import { idForm, isAddressable } from '../../../common/id.ts';
import type { Random } from '../../../common/random.ts';
import type { Broadcast } from '../../../generators/generated/types.ts';
import { allOf } from '../store/all-of.ts';
import { newRecipient } from '../store/new-recipient.ts';
import type {
  BroadcastPlan,
  BroadcastTask,
  Channel,
  Outcome,
  Recipient,
  RecordStep,
  SendRecord,
} from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { findChannel } from './find-channel.ts';

const defaults = {
  successRatio: 0.95,
  readRatio: 0.5,
  deliveredAfter: [300, 4000],
  readAfter: [20_000, 3_600_000],
} as const;

/** The last moment of the year 9999, in ms: what a state file may hold. */
const lastTime = 253_402_300_799_999;

export interface PlannedBroadcast {
  readonly task: BroadcastTask & { readonly plan: BroadcastPlan };
  /** People who were not known before. */
  readonly newRecipients: readonly Recipient[];
}

function broadcastFailure(what: string, remedy: string): Failure {
  return createFailure('BROADCAST_INVALID', `Failed to make the broadcast task: ${what}. ${remedy}`);
}

/**
 * Decides whom a broadcast addresses, when it begins and how it goes for each of them.
 *
 * @throws a failure `BROADCAST_INVALID`.
 */
export async function planBroadcast(
  broadcast: Broadcast,
  { store, random, now, timezone }: { store: Store; random: Random; now: number; timezone: string },
): Promise<PlannedBroadcast> {
  const channel = await findChannel(store, broadcast.channelId, ({ en }) => broadcastFailure(...en));
  const { recipients, newRecipients } = await addressed(broadcast, channel, store, random.fork('recipients'));
  const outcomes = decideOutcomes(broadcast, recipients, random.fork('outcomes'));
  const { startAt = now } = broadcast;
  const deliveredAfter = rangeOf(broadcast, 'deliveredAfter');
  const readAfter = rangeOf(broadcast, 'readAfter');
  if (startAt + deliveredAfter[1] + readAfter[1] > lastTime) {
    throw broadcastFailure('it would go on past the year 9999', 'Let it begin earlier.');
  }
  const id = await idOf(broadcast, store, random.fork('id'));
  const task = {
    id,
    name: broadcast.name ?? 'Broadcast',
    source: 1 as const,
    timezone,
    startTime: startAt,
    endTime: startAt + deliveredAfter[1],
    sendTimeType: startAt > now ? (2 as const) : (1 as const),
    subjectId: broadcast.subjectId ?? '',
    sender: channel.sender,
    sendAgentId: broadcast.sendAgentId ?? random.fork('agent').hex(32),
    estimateSendNum: recipients.length,
    sendSuccessNum: 0,
    sendErrorNum: 0,
    plan: { channelId: channel.id, recipients, outcomes, deliveredAfter, readAfter },
  };
  return { task, newRecipients };
}

async function idOf({ id: given, recipients }: Broadcast, store: Store, random: Random): Promise<string> {
  if (given !== undefined && !isAddressable(given)) throw broadcastFailure('id cannot stand in a URL', idForm);
  const wrong = recipients?.findIndex((recipient) => !isAddressable(recipient)) ?? -1;
  if (wrong !== -1) throw broadcastFailure(`recipients[${wrong}] cannot stand in a URL`, idForm);
  let id = given ?? random.hex(32);
  while ((await store.broadcastTasks.get(id)) !== undefined) {
    if (given !== undefined) {
      throw broadcastFailure(`id ${JSON.stringify(id)} is taken`, 'Choose another, or leave it out.');
    }
    id = random.hex(32);
  }
  return id;
}

interface Addressed {
  readonly recipients: readonly string[];
  readonly newRecipients: readonly Recipient[];
}

async function addressed(
  { recipients, count }: Broadcast,
  channel: Channel,
  store: Store,
  random: Random,
): Promise<Addressed> {
  if ((recipients === undefined) === (count === undefined)) {
    throw broadcastFailure('it needs either recipients or count', 'Give one of the two.');
  }
  if (recipients !== undefined) return fromIds(recipients, channel, store);
  const people = await allOf(store.recipients);
  const followers = people.filter((one) => one.channelId === channel.id && one.following);
  const known = followers.slice(0, count).map(({ id }) => id);
  const taken = new Set(people.map(({ id }) => id));
  const newRecipients = Array.from({ length: (count ?? 0) - known.length }, () => {
    const id = newUserId(random, (used) => taken.has(used));
    taken.add(id);
    return newRecipient(id, channel.id);
  });
  return { recipients: [...known, ...newRecipients.map(({ id }) => id)], newRecipients };
}

async function fromIds(ids: readonly string[], channel: Channel, store: Store): Promise<Addressed> {
  const newRecipients: Recipient[] = [];
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw broadcastFailure(`recipients has ${JSON.stringify(id)} twice`, 'Address each person once.');
    seen.add(id);
    const recipient = await store.recipients.get(id);
    if (recipient === undefined) newRecipients.push(newRecipient(id, channel.id));
    else if (recipient.channelId !== channel.id) {
      throw broadcastFailure(
        `${JSON.stringify(id)} belongs to channel ${JSON.stringify(recipient.channelId)}`,
        'Give channelId, or address people of one channel.',
      );
    }
  }
  return { recipients: ids, newRecipients };
}

/** A LINE user id that nobody has yet. */
export function newUserId(random: Random, isTaken: (id: string) => boolean): string {
  let id;
  do id = `U${random.hex(32)}`;
  while (isTaken(id));
  return id;
}

function decideOutcomes(
  { outcomes = {}, successRatio = defaults.successRatio, readRatio = defaults.readRatio }: Broadcast,
  recipients: readonly string[],
  random: Random,
): readonly Outcome[] {
  const addressedIds = new Set(recipients);
  const unaddressed = Object.keys(outcomes).find((id) => !addressedIds.has(id));
  if (unaddressed !== undefined) {
    throw broadcastFailure(
      `outcomes names ${JSON.stringify(unaddressed)}, who is not addressed`,
      'Add them to recipients.',
    );
  }
  return recipients.map((id) => {
    // Both are drawn for everyone, so that one person's outcome changes nobody else's.
    const reached = random.chance(successRatio);
    const reads = random.chance(readRatio);
    if (Object.hasOwn(outcomes, id)) return outcomes[id]!;
    return reached ? (reads ? 'read' : 'delivered') : 'failed';
  });
}

function rangeOf(broadcast: Broadcast, name: 'deliveredAfter' | 'readAfter'): readonly [number, number] {
  const [shortest, longest] = broadcast[name] ?? defaults[name];
  if (shortest === undefined || longest === undefined || shortest > longest) {
    throw broadcastFailure(`${name} is [${shortest}, ${longest}]`, 'Give the shorter time first.');
  }
  return [shortest, longest];
}

/** The send records of a task as it begins: everyone is sent to at once, except those who have left. */
export async function beginBroadcast(
  { plan, ...task }: PlannedBroadcast['task'],
  { store, random, firstId }: { store: Store; random: Random; firstId: number },
): Promise<{ readonly task: BroadcastTask; readonly records: readonly SendRecord[] }> {
  const { startTime } = task;
  const records: SendRecord[] = [];
  for (const [index, recipientId] of plan.recipients.entries()) {
    const recipient = await store.recipients.get(recipientId);
    const outcome = recipient?.following === false ? 'gone' : plan.outcomes[index]!;
    records.push({
      id: firstId + index,
      taskId: task.id,
      taskName: task.name,
      sender: task.sender,
      sendAgentId: task.sendAgentId,
      subjectId: task.subjectId,
      timezone: task.timezone,
      recipientId,
      sendTime: startTime,
      statusUpdateTime: startTime,
      ...courseOf(outcome, plan, startTime, random),
    });
  }
  return { task: { ...task, estimateSendNum: 0 }, records };
}

function within([shortest = 0, longest = shortest]: readonly number[], random: Random): number {
  return random.int(shortest, Math.max(shortest, longest));
}

type Course = Pick<SendRecord, 'messageId' | 'status' | 'errorCode' | 'pending'>;

/** Where a record begins and what is to come of it. Half of those that fail do so at once, without a message id. */
function courseOf(outcome: Outcome | 'gone', plan: BroadcastPlan, sentAt: number, random: Random): Course {
  const deliveredAt = sentAt + within(plan.deliveredAfter, random);
  const readAt = deliveredAt + within(plan.readAfter, random);
  const failsAtOnce = random.chance(0.5);
  const messageId = random.digits(18);
  if (outcome === 'gone' || (outcome === 'failed' && failsAtOnce)) {
    return { messageId: '', status: '9', errorCode: '999999' };
  }
  const begun: Course = { messageId, status: '0', errorCode: '000000' };
  if (outcome === 'sent') return begun;
  const pending: RecordStep[] = [{ status: outcome === 'failed' ? '9' : '1', at: deliveredAt }];
  if (outcome === 'read') pending.push({ status: '2', at: readAt });
  return { ...begun, pending };
}

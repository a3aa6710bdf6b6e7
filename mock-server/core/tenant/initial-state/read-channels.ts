import { createIdGuard, stateFailure } from '../../state-failure.ts';
import { newRecipient } from '../../store/new-recipient.ts';
import type { Channel, Recipient } from '../../store/records.ts';
import type { ReadStateContext, StateRecords } from './state-records.ts';

/**
 * The channels of a state. Tasks and records belong to one: where they come without any, one is made for them, so that
 * what is exported can be imported.
 */
export function readChannels(
  { channels = [], broadcastTasks = [], sendRecords = [] }: StateRecords,
  { known, random }: ReadStateContext,
): Channel[] {
  const isNeeded = known.channels.length === 0 && (broadcastTasks.length > 0 || sendRecords.length > 0);
  if (channels.length === 0 && isNeeded) {
    const id = random.digits(5);
    const sender = broadcastTasks.find((task) => task.sender !== undefined)?.sender ?? `200${random.digits(7)}`;
    return [{ id, name: id, sender, lineUserId: `U${random.hex(32)}` }];
  }
  const guard = createIdGuard(
    'channels',
    known.channels.map(({ id }) => id),
  );
  // What is given comes first: a record that is imported keeps the order of its members.
  return channels.map((given, index) => {
    guard(given.id, index);
    return {
      ...given,
      name: given.name ?? given.id,
      sender: given.sender ?? `200${random.digits(7)}`,
      lineUserId: given.lineUserId ?? `U${random.hex(32)}`,
    };
  });
}

export function readRecipients(
  { recipients = [] }: StateRecords,
  { known }: ReadStateContext,
  channelById: ReadonlyMap<string, Channel>,
): Recipient[] {
  const guard = createIdGuard(
    'recipients',
    known.recipients.map(({ id }) => id),
  );
  return recipients.map((given, index) => {
    guard(given.id, index);
    assertChannel(given.channelId, `recipients[${index}].channelId`, channelById);
    return { ...given, ...newRecipient(given.id, given.channelId, given) };
  });
}

/** @throws a failure `STATE_INVALID` when no channel has this id. */
export function assertChannel(id: string, path: string, channelById: ReadonlyMap<string, Channel>): void {
  if (channelById.has(id)) return;
  const ids = [...channelById.keys()].slice(0, 10).join(', ') || 'there is none';
  throw stateFailure(`${path} ${JSON.stringify(id)}`, 'is not the id of a channel', `Channels: ${ids}.`);
}

import { createFailure } from '../../../../common/failure.ts';
import { idForm, isAddressable } from '../../../../common/id.ts';
import { violationsOf } from '../../../../generators/generated/plain-violations.ts';
import type { TenantState } from '../../../../generators/generated/types.ts';
import { validateTenantState } from '../../../../generators/generated/validators/state.js';
import { stateFailure } from '../../state-failure.ts';
import { newRecipient } from '../../store/new-recipient.ts';
import type { Recipient } from '../../store/records.ts';
import { readBroadcastTasks, readSendRecords } from './read-broadcasts.ts';
import { readChannels, readRecipients } from './read-channels.ts';
import { readMessages } from './read-messages.ts';
import type { ReadStateContext, StateRecords } from './state-records.ts';
import type { TenantRecords } from './tenant-records.ts';

export { nothingKnown, type StateRecords } from './state-records.ts';

/**
 * Checks the form of a state.
 *
 * @throws a failure `STATE_INVALID` that names what is wrong.
 */
export function assertTenantState(state: unknown): asserts state is TenantState {
  const violations = violationsOf(validateTenantState, state);
  if (violations.length === 0) return;
  const reasons = violations.slice(0, 5).map(({ reason }) => reason.en);
  const more = violations.length > 5 ? ` and ${violations.length - 5} more` : '';
  throw createFailure('STATE_INVALID', `Failed to load the state: ${reasons.join('; ')}${more}.`);
}

/**
 * Makes whole records of a state's: fills in what was left out, and checks that they fit one another and what is known.
 *
 * @throws a failure `STATE_INVALID`.
 */
export function readRecords(state: StateRecords, context: ReadStateContext): TenantRecords {
  const channels = readChannels(state, context);
  const channelById = indexById(context.known.channels, channels);
  const recipients = readRecipients(state, context, channelById);
  const recipientById = indexById(context.known.recipients, recipients);
  const addRecipient = (id: string, channelId: string): Recipient => {
    const known = recipientById.get(id);
    if (known !== undefined) return known;
    if (!isAddressable(id)) throw stateFailure('a recipient', 'cannot stand in a URL', idForm);
    const recipient = newRecipient(id, channelId);
    recipientById.set(id, recipient);
    recipients.push(recipient);
    return recipient;
  };
  const messages = readMessages(state, context, { channelById, recipients, addRecipient });
  const broadcastTasks = readBroadcastTasks(state, context, channelById);
  for (const { plan } of broadcastTasks)
    for (const id of plan?.recipients ?? []) addRecipient(id, plan?.channelId ?? '');
  const taskById = indexById(context.known.broadcastTasks, broadcastTasks);
  const channelBySender = new Map([...channelById.values()].map((channel) => [channel.sender, channel.id]));
  const fallback = channelById.keys().next().value ?? '';
  const sendRecords = readSendRecords(state, context, taskById, (id, sender) =>
    addRecipient(id, channelBySender.get(sender) ?? fallback),
  );
  return { channels, recipients, messages, broadcastTasks, sendRecords };
}

function indexById<T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): Map<string, T> {
  return new Map(lists.flat().map((record) => [record.id, record]));
}

import { createRandom, randomState, type RandomState } from '../../../../common/random.ts';
import { skip32 } from '../../../../common/skip32.ts';
import { createListStore, type ListSet } from '../../store/list-store.ts';
import type { HeldRecords, HeldSet } from '../../store/store.ts';
import { accountSize, makeChannels, makeMessages, makeRecipients, messageTypes, type Past } from './demo-account.ts';
import { draftBroadcasts } from './drafted-broadcasts.ts';
import { byChannel, draftFollowing } from './drafted-recipients.ts';
import { createDraftedSet } from './drafted-set.ts';
import { pageExample, type PageExample } from './page-example.ts';
import { resume } from './resume.ts';

export interface DraftOptions extends Omit<Past, 'random'> {
  readonly seed: number;
  /** Names of the concern that the account is drawn for. */
  readonly path: readonly string[];
}

/** The records of a demo account, each kind made when somebody looks at it. For reading only. */
export interface DraftedAccount {
  readonly records: HeldRecords;
  readonly sendRecordCount: () => number;
}

/**
 * Makes the account that `demoAccount` makes, of each kind of records what somebody looks at. Kinds are drawn from sources of
 * their own. Only tasks depend on others, on who was reached: for them people are drawn without being made, and so are the send
 * records, which are nine in ten of an account; what they are drawn from is remembered, so that they can be made later.
 */
export function draftAccount({ seed, path, today, timezone }: DraftOptions): DraftedAccount {
  const begin = (kind: string): RandomState => randomState(seed, ...path, kind);
  const example = pageExample(timezone);
  const lists = once(createListStore);
  const channels = makeChannels(createRandom(seed, ...path, 'channels'), example.channel);
  const recipients = once(() => makeRecipients(resume(begin('recipients')), channels, example.recipient));
  const messages = once(() => [
    example.message,
    ...makeMessages(resume(begin('messages')), { recipients: recipients(), today }),
  ]);
  const broadcasts = once(() => {
    const follows = draftFollowing(begin('recipients'), example.recipient);
    return draftBroadcasts(begin('broadcasts'), { channels, today, timezone, follows, recipients, example });
  });
  const sendings = once(() => broadcasts().sendings());
  const sendRecordCount = (): number => broadcasts().count;
  return {
    sendRecordCount,
    records: {
      channels: whenAsked(
        () => lists().channels,
        () => channels,
      ),
      recipients: byChannel(
        whenAsked(() => lists().recipients, recipients),
        () => begin('recipients'),
        channels,
        example.recipient,
      ),
      messages: knowing(
        (id) => isMessageId(id, begin('messages'), example),
        whenAsked(() => lists().messages, messages),
      ),
      broadcastTasks: whenAsked(
        () => lists().broadcastTasks,
        () => broadcasts().tasks,
      ),
      sendRecords: createDraftedSet({
        count: sendRecordCount,
        sendings,
        createWhole: () => lists().sendRecords,
      }),
    },
  };
}

/**
 * Whether a message has this id: whoever writes one looks whether its id is taken. An id is drawn in whole where its first
 * digit is the same.
 */
function isMessageId(id: string, state: RandomState, { message }: PageExample): boolean {
  if (id === message.id) return true;
  const random = resume(state);
  const first = Number(id[0]);
  for (let index = 0; index < accountSize.messages - 1; index += 1) {
    // A person, the name and the size of a file.
    skip32(state, 6);
    const { a, b, c, counter } = state;
    if (random.int(1, 9) === first && resume({ a, b, c, counter }).digits(18) === id) return true;
    // The rest of the id, when it was sent, and its media key: a text has none.
    skip32(state, messageTypes[index % messageTypes.length] === 'text' ? 4 + 2 : 4 + 6);
  }
  return false;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A set whose records are made when somebody looks at it. */
function whenAsked<T, Id, Filter>(
  create: () => ListSet<T, Id, Filter>,
  make: () => readonly T[],
): HeldSet<T, Id, Filter> {
  const filled = once(() => {
    const set = create();
    set.put(make());
    return set;
  });
  return { get: (id) => filled().get(id), query: (filter, page) => filled().query(filter, page) };
}

/** A set that tells by the id alone that it has no such record. */
function knowing<T, Filter>(
  has: (id: string) => boolean,
  { get, query }: HeldSet<T, string, Filter>,
): HeldSet<T, string, Filter> {
  return { get: (id) => (has(id) ? get(id) : undefined), query };
}

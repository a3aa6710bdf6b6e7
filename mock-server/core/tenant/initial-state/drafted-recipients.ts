import { draw32, type RandomState } from '../../../../common/random.ts';
import { chanceAfter, skip32 } from '../../../../common/skip32.ts';
import type { Channel, Recipient } from '../../store/records.ts';
import type { HeldRecords, Page, PageOf, RecipientFilter } from '../../store/store.ts';
import { accountSize, chanceOfLeaving, drawsOfRecipient, makeRecipient } from './demo-account.ts';
import { resume } from './resume.ts';

const { language, id, names, following } = drawsOfRecipient;

/** Whether each of the people whom `makeRecipients` makes follows their channel, by their places. */
export function draftFollowing(state: RandomState, example: Recipient): readonly boolean[] {
  const follows = [example.following];
  while (follows.length < accountSize.recipients) {
    follows.push(!chanceAfter(state, language + id + names, chanceOfLeaving));
  }
  return follows;
}

/** The people of a channel, listed in the order of a set and made when they are listed. */
interface ChannelPeople {
  query(following: boolean | undefined, page: Page): PageOf<Recipient>;
}

/**
 * Somebody of whom only the place in the order is known, with the random source as it was before them: in one object, for
 * most are never made.
 */
interface Drafted extends RandomState {
  readonly nth: number;
  /** The first 32 bits of the id, as a signed number in the same order: a larger one would be an object of its own. */
  readonly key: number;
  readonly following: boolean;
}

/**
 * The people of a channel. Whoever acts for one of them asks how many there are, and then for one: the others are never
 * made, for their ids are in the order of the first of the numbers that they are drawn from.
 */
function draftChannel(
  place: number,
  state: RandomState,
  channels: readonly Channel[],
  example: Recipient,
): ChannelPeople {
  const make = ({ nth, a, b, c, counter }: Drafted): Recipient =>
    nth === 0 ? example : makeRecipient(resume({ a, b, c, counter }), channels, nth);
  const drafted: Drafted[] = [];
  if (place === 0) {
    // An id begins with a U, and that of the example with a digit: it comes last.
    drafted.push({ nth: 0, key: -0x8000_0000, following: example.following, a: 0, b: 0, c: 0, counter: 0 });
  }
  for (let nth = 1; nth < accountSize.recipients; nth += 1) {
    if (nth % channels.length !== place) {
      skip32(state, language + id + names + following);
      continue;
    }
    const { a, b, c, counter } = state;
    skip32(state, language);
    const key = draw32(state) ^ -0x8000_0000;
    const follows = !chanceAfter(state, id - 1 + names, chanceOfLeaving);
    drafted.push({ nth, key, following: follows, a, b, c, counter });
  }
  drafted.sort((left, right) => right.key - left.key || (make(left).id < make(right).id ? 1 : -1));
  return {
    query(wanted, { offset, limit }) {
      const found = wanted === undefined ? drafted : drafted.filter((one) => one.following === wanted);
      return { items: found.slice(offset, offset + limit).map(make), total: found.length };
    },
  };
}

/** Recipients of whom somebody asks for those of a channel alone. */
export function byChannel(
  whole: HeldRecords['recipients'],
  begin: () => RandomState,
  channels: readonly Channel[],
  example: Recipient,
): HeldRecords['recipients'] {
  const people: ChannelPeople[] = [];
  return {
    get: whole.get,
    query(filter: RecipientFilter, page) {
      const place = channels.findIndex((channel) => channel.id === filter.channelId);
      if (place === -1) return whole.query(filter, page);
      people[place] ??= draftChannel(place, begin(), channels, example);
      return people[place].query(filter.following, page);
    },
  };
}

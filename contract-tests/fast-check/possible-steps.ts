import type { ActType, ScenarioStep, UserAct } from '../../generators/generated/types.ts';
import type { Draft, Place } from './scenario-drafts.ts';

interface Person {
  /** Counted by who comes up first: where only one is left, it is the first. */
  readonly userId: string;
  following: boolean;
  /** What they sent and did not take back, the newest last. */
  readonly sent: { readonly type: ActType; readonly place: Place }[];
}

/** Who has come up so far, by their number in the drafts. */
type People = Map<number, Person>;

/**
 * The steps that can happen, in order: who has left writes in groups only, nobody follows twice, and only what was sent
 * is taken back or changed. Somebody who comes up for the first time may do anything, for what they did before this began
 * is not known.
 */
export function possibleSteps(drafted: readonly Draft[]): readonly ScenarioStep[] {
  const people: People = new Map();
  return drafted.flatMap((draft): readonly ScenarioStep[] => {
    switch (draft.kind) {
      case 'clock':
        return [{ clock: { advance: draft.advance } }];
      case 'fault':
        return [{ fault: { delivery: draft.effect, times: 1 } }];
      case 'broadcast':
        return [{ broadcast: { recipients: draft.people.map((person) => personOf(people, person, true).userId) } }];
      case 'say':
        return said(draft, people);
      case 'other': {
        const { userId, following } = personOf(people, draft.person, true);
        return following ? [{ act: { ...draft.act, userId } }] : [];
      }
      case 'chat': {
        const { userId } = personOf(people, draft.person, true);
        return [{ act: { type: draft.type, userId, ...chatOf(draft.place) } }];
      }
      case 'unsend':
      case 'messageEdited':
        return changed(draft.kind, draft.person, people);
      case 'follow':
      case 'unfollow':
        return followChange(draft.kind, draft.person, people);
    }
  });
}

/** @param following whether they follow, where they come up for the first time */
function personOf(people: People, number: number, following: boolean): Person {
  const known = people.get(number);
  if (known !== undefined) return known;
  const person: Person = { userId: `U${(people.size + 1).toString(16).padStart(32, '0')}`, following, sent: [] };
  people.set(number, person);
  return person;
}

function said(
  { person, place, message }: Omit<Extract<Draft, { readonly kind: 'say' }>, 'kind'>,
  people: People,
): readonly ScenarioStep[] {
  const { userId, following, sent } = personOf(people, person, true);
  if (!following && place === 'alone') return [];
  const { type, ...content } = message;
  for (let count = message.count ?? 1; count > 0; count -= 1) sent.push({ type, place });
  return [{ act: { type, userId, ...chatOf(place), ...content } }];
}

/**
 * The newest message of somebody is taken back, or the newest text in a group changed; by one of those who can. Texts in
 * groups are rare: where there is none to change, there is one now.
 */
function changed(type: 'unsend' | 'messageEdited', number: number, people: People): readonly ScenarioStep[] {
  const able = [...people.values()].filter(type === 'unsend' ? canUnsend : canEdit);
  const person = able[number % able.length];
  if (person === undefined) {
    return type === 'unsend' ? [] : said({ person: number, place: 'group', message: { type: 'text' } }, people);
  }
  if (type === 'unsend') person.sent.pop();
  return [{ act: { type, userId: person.userId } }];
}

function canUnsend({ following, sent }: Person): boolean {
  const newest = sent.at(-1);
  return newest !== undefined && (following || newest.place !== 'alone');
}

function canEdit({ sent }: Person): boolean {
  return sent.some(({ type, place }) => type === 'text' && place === 'group');
}

function followChange(kind: 'follow' | 'unfollow', person: number, people: People): readonly ScenarioStep[] {
  const follows = kind === 'follow';
  const who = personOf(people, person, !follows);
  if (who.following === follows) return [];
  who.following = follows;
  return [{ act: { type: kind, userId: who.userId } }];
}

function chatOf(place: Place): Pick<UserAct, 'groupId' | 'roomId'> {
  const id = '1'.padStart(32, '0');
  if (place === 'group') return { groupId: `C${id}` };
  return place === 'room' ? { roomId: `R${id}` } : {};
}

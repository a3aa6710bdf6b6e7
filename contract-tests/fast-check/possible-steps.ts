import type { ScenarioStep, UserAct } from '../../generators/generated/types.ts';
import type { Draft, Place } from './scenario-drafts.ts';

interface Person {
  /** Counted by who comes up first: where only one is left, it is the first. */
  readonly userId: string;
  following: boolean;
}

/** Who has come up so far, by their number in the drafts. */
type People = Map<number, Person>;

/**
 * The steps that can happen, in order: who has left writes in groups only, and nobody follows twice. Somebody who comes
 * up for the first time may do anything, for what they did before this began is not known.
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
        return following ? [{ act: { type: draft.type, userId } }] : [];
      }
      default:
        return followChange(draft, people);
    }
  });
}

/** @param following whether they follow, where they come up for the first time */
function personOf(people: People, number: number, following: boolean): Person {
  const known = people.get(number);
  if (known !== undefined) return known;
  const person = { userId: `U${(people.size + 1).toString(16).padStart(32, '0')}`, following };
  people.set(number, person);
  return person;
}

function said(
  { person, place, message }: Extract<Draft, { readonly kind: 'say' }>,
  people: People,
): readonly ScenarioStep[] {
  const { userId, following } = personOf(people, person, true);
  if (!following && place === 'alone') return [];
  const { type, ...content } = message;
  return [{ act: { type, userId, ...chatOf(place), ...content } }];
}

function followChange(
  { kind, person }: Extract<Draft, { readonly kind: 'follow' | 'unfollow' }>,
  people: People,
): readonly ScenarioStep[] {
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

import { describe, expect, test } from 'vitest';
import { isObject } from '../../../../common/json.ts';
import { eventKindFacts, eventKinds, schemas, validators } from '../../../../generators/entries/schemas.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import { createRandom } from '../../engine/random.ts';
import { createRenew } from './fresh-ids.ts';
import { maximalEvent } from './maximal-event.ts';
import { minimalEvent } from './minimal-event.ts';
import { memberPlace, placeOf, requiredMembers, settle, type Json, type Place } from './schema-of.ts';
import { variantsOf } from './variants.ts';

/** Where a value has a member that its schema does not ask for, or lacks one that it knows. */
function differences(kind: EventKind, event: Json): { readonly optional: string[]; readonly absent: string[] } {
  const found = { optional: [] as string[], absent: [] as string[] };
  const visit = (unsettled: Place, value: Json, above: string): void => {
    const place = settle(unsettled, value);
    const required = requiredMembers(place, value);
    const known = Object.keys(isObject(place.schema['properties']) ? place.schema['properties'] : {});
    found.absent.push(...known.filter((name) => !(name in value)).map((name) => above + name));
    for (const [name, member] of Object.entries(value)) {
      if (!required.includes(name)) found.optional.push(above + name);
      const below = memberPlace(place, name);
      if (below !== undefined && isObject(member)) visit(below, member, `${above}${name}.`);
    }
  };
  visit(placeOf(eventKindFacts[kind].schema), event, '');
  return found;
}

describe.each(eventKinds)('%s', (kind) => {
  const isValid = (event: unknown): boolean =>
    validators[eventKindFacts[kind].schema](event) && validators.webhookEnvelope({ destination: 'U', events: [event] });

  test('every variant keeps to the contract, before and after it gets ids of its own', () => {
    const renew = createRenew({ random: createRandom(1, kind), eventTime: () => 1_741_564_800_000 });
    for (const { what, event } of variantsOf(kind)) {
      expect(isValid(event), what.en).toBe(true);
      expect(isValid(renew(event)), what.en).toBe(true);
    }
  });

  test('the least has nothing that it may lack', () => {
    expect(differences(kind, minimalEvent(kind)).optional).toEqual([]);
  });

  test('the most lacks nothing that the schema knows', () => {
    expect(differences(kind, maximalEvent(kind)).absent).toEqual([]);
  });
});

test("an event of its own has ids in LINE's own forms, and a ULID of its time", () => {
  const time = 1_705_891_467_288;
  const renew = createRenew({ random: createRandom(7, 'ids'), eventTime: () => time });
  const group = { ...minimalEvent('image'), source: { type: 'group', groupId: 'C', userId: 'U' } };
  const { timestamp, webhookEventId, replyToken, source, message } = renew(group) as Record<string, Json>;
  expect(timestamp).toBe(time);
  // The id in the page's follow event begins with this time.
  expect(webhookEventId).toMatch(/^01HMQGW40R[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(replyToken).toMatch(/^[0-9a-f]{32}$/);
  expect(source).toEqual({
    type: 'group',
    groupId: expect.stringMatching(/^C[0-9a-f]{32}$/) as string,
    userId: expect.stringMatching(/^U[0-9a-f]{32}$/) as string,
  });
  expect(message!['id']).toMatch(/^\d{18}$/);
  expect(schemas.webhookEventId['pattern']).toBe('^[0-9A-HJKMNP-TV-Z]{26}$');
});

test('what an event lacks it does not get', () => {
  const renew = createRenew({ random: createRandom(7, 'ids'), eventTime: () => 0 });
  expect(Object.keys(renew(minimalEvent('unfollow'))).sort()).toEqual(Object.keys(minimalEvent('unfollow')).sort());
});

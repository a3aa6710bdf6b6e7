import { describe, expect, test } from 'vitest';
import { isObject } from '../../../../common/json.ts';
import { createRandom } from '../../../../common/random.ts';
import { eventKindFacts, documentedEventKinds, schemas, validators } from '../../../../generators/entries/schemas.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import { createFresh } from './fresh-ids.ts';
import { maximalEvent } from './maximal-event.ts';
import { minimalEvent, pageMinimalEvent } from './minimal-event.ts';
import { memberNode, requiredMembers, resolveNode, schemaNode, type Json, type SchemaNode } from './schema-node.ts';
import { pageOnlyVariants, variantsOf } from './variants.ts';

/** Where a value has a member that its schema does not ask for, or lacks one that it knows. */
function differences(kind: EventKind, event: Json): { readonly optional: string[]; readonly absent: string[] } {
  const found = { optional: [] as string[], absent: [] as string[] };
  const visit = (unresolved: SchemaNode, value: Json, above: string): void => {
    const node = resolveNode(unresolved, value);
    const required = requiredMembers(node, value);
    const known = Object.keys(isObject(node.schema['properties']) ? node.schema['properties'] : {});
    found.absent.push(...known.filter((name) => !(name in value)).map((name) => above + name));
    for (const [name, member] of Object.entries(value)) {
      if (!required.includes(name)) found.optional.push(above + name);
      const below = memberNode(node, name);
      if (below !== undefined && isObject(member)) visit(below, member, `${above}${name}.`);
    }
  };
  visit(schemaNode(eventKindFacts[kind].schema), event, '');
  return found;
}

function freshOf(seed: number) {
  return createFresh({ random: createRandom(seed, 'ids'), eventTime: () => 1_741_564_800_000 });
}

describe.each(documentedEventKinds)('%s', (kind) => {
  test('the least of the page has nothing that it may lack', () => {
    expect(differences(kind, pageMinimalEvent(kind)).optional).toEqual([]);
  });

  test('the most lacks nothing that the schema knows', () => {
    const later = ['message.markAsReadToken', 'message.quotedMessageId', 'message.text'];
    const { absent } = differences(kind, maximalEvent(kind));
    const missing = absent.filter((path) => !later.includes(path));
    expect(missing).toEqual(kind === 'audio' ? ['message.contentProvider.previewImageUrl'] : []);
  });
});

test('smallest cases that LINE could send: what LINE always sends is never left out', () => {
  const quoted = documentedEventKinds.filter((kind) => 'quoteToken' in ((minimalEvent(kind)['message'] as Json) ?? {}));
  expect(quoted).toEqual(['text', 'image', 'video', 'sticker']);
  expect(minimalEvent('follow')['follow']).toEqual({ isUnblocked: false });
  for (const kind of quoted) {
    for (const { what, event } of variantsOf(kind)) {
      expect((event['message'] as Json)['quoteToken'], what.en).toBeDefined();
    }
  }
});

test('videos and images that are kept elsewhere have a preview, audio has none', () => {
  const previews = (kind: EventKind): boolean => JSON.stringify(variantsOf(kind)).includes('previewImageUrl');
  expect([previews('image'), previews('video'), previews('audio')]).toEqual([true, true, false]);
  expect(maximalEvent('audio')).toMatchObject({
    message: { contentProvider: { type: 'external', originalContentUrl: 'https://example.com/original.m4a' } },
  });
});

test('R4: a mention without a userId is among the texts, and members are left out of list items too', () => {
  const names = variantsOf('text').map(({ what }) => what.en);
  expect(names).toContain('a text message that mentions somebody whom LINE does not name, and everybody');
  expect(names).toContain('a text message with every optional member but message.mention.mentionees[1].userId');
});

test('a mention of everybody names nobody, as in all that LINE sends', () => {
  expect(maximalEvent('text')).toMatchObject({
    message: {
      mention: {
        mentionees: [
          { index: 0, length: 4, type: 'all' },
          { index: 5, length: 8, type: 'user', userId: 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3', isSelf: false },
        ],
      },
    },
  });
  const sent = JSON.stringify([...variantsOf('text'), ...pageOnlyVariants()]);
  expect(sent).toContain('"type":"all"}');
  expect(sent).not.toContain('"type":"all",');
});

test('what the page allows and LINE does not send is apart', () => {
  const names = pageOnlyVariants().map(({ what }) => what.en);
  expect(names).toContain('a text message with mention as the array the page types it as');
  expect(names).toContain('a video message with its duration as a text, as the page types it');
  expect(names.filter((name) => name.endsWith('with nothing but what the page requires'))).toEqual([
    'a text message with nothing but what the page requires',
    'a follow event with nothing but what the page requires',
  ]);
});

test('every variant keeps to the contract, before and after it gets ids of its own', () => {
  const isLater = /quotes|mark it as read|NAME_TEXT|PER_STICKER_TEXT|text of its user/;
  for (const kind of documentedEventKinds) {
    for (const { what, event } of [...variantsOf(kind), ...pageOnlyVariants()]) {
      if (isLater.test(what.en)) continue;
      expect(validators.webhookEvent(event), what.en).toBe(true);
      expect(validators.webhookEvent(freshOf(1)(event)), what.en).toBe(true);
    }
  }
});

test("an event of its own has ids in LINE's own forms, and a ULID of its time", () => {
  const time = 1_705_891_467_288;
  const fresh = createFresh({ random: createRandom(7, 'ids'), eventTime: () => time });
  const group = { ...minimalEvent('image'), source: { type: 'group', groupId: 'C', userId: 'U' } };
  const { timestamp, webhookEventId, replyToken, source, message } = fresh(group) as Record<string, Json>;
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
  const event = pageMinimalEvent('unfollow');
  expect(Object.keys(freshOf(7)(event)).sort()).toEqual(Object.keys(event).sort());
});

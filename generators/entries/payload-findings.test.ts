import { expect, test } from 'vitest';
import {
  buildAudioMessageEvent,
  buildFileMessageEvent,
  buildImageMessageEvent,
  buildJoinEvent,
  buildLocationMessageEvent,
  buildMessageEditedEvent,
  buildStickerMessageEvent,
  buildTextMessageEvent,
  buildUserSource,
  buildVideoMessageEvent,
} from './fixtures.ts';
import { payloadFindings } from './payload-findings.ts';

const destination = `U${'0'.repeat(32)}`;

test('an event that LINE alone has is inferred, and no violation', () => {
  const { violations, inferred } = payloadFindings('webhookEnvelope', { destination, events: [buildJoinEvent()] });
  expect(violations).toEqual([]);
  expect(inferred.map(({ path }) => path)).toEqual(['/events/0']);
  expect(inferred[0]?.reason.en).toContain(
    "LINE has it (inferred, not documented: LINE's own definition of its webhooks, github.com/line/line-openapi, " +
      'webhook.yml, 2026-07-01)',
  );
  expect(inferred[0]?.reason.zh).toContain('LINE 中有（推断，页面未记载：');
});

test('an event that nobody knows stays a violation, whatever stands beside it', () => {
  const unknown = { ...buildJoinEvent(), type: 'somethingNew' };
  const { violations, inferred } = payloadFindings('webhookEnvelope', {
    destination,
    events: [buildJoinEvent(), unknown],
  });
  expect(violations.map(({ path }) => path)).toEqual(['/events/1']);
  expect(inferred.map(({ path }) => path)).toEqual(['/events/0']);
});

test('what the definition does not have names the types it is from', () => {
  const { inferred } = payloadFindings('webhookEvent', buildMessageEditedEvent());
  expect(inferred[0]?.reason.en).toContain("not documented: LINE's own types, @line/bot-sdk 11.2.0, 2026-07-01)");
});

test('a form that LINE allows and the page does not is inferred', () => {
  const { source: _, ...event } = buildTextMessageEvent(undefined, { seed: 1, variant: 'typical' });
  const { violations, inferred } = payloadFindings('webhookEvent', event);
  expect(violations).toEqual([]);
  expect(inferred.map(({ path }) => path)).toContain('/source');
});

const typical = { seed: 1, variant: 'typical' } as const;

test.each([
  ['textMessageEvent', buildTextMessageEvent(undefined, typical)],
  ['imageMessageEvent', buildImageMessageEvent(undefined, typical)],
  ['videoMessageEvent', buildVideoMessageEvent(undefined, typical)],
  ['audioMessageEvent', buildAudioMessageEvent(undefined, typical)],
  ['fileMessageEvent', buildFileMessageEvent(undefined, typical)],
  ['locationMessageEvent', buildLocationMessageEvent(undefined, typical)],
  ['stickerMessageEvent', buildStickerMessageEvent(undefined, typical)],
] as const)('under the name %s, too', (name, event) => {
  const { source: _, ...without } = event;
  const { replyToken: __, ...silent } = { replyToken: '', ...event, source: { type: 'user' }, mode: 'active' };
  for (const form of [without, silent]) {
    const { violations, inferred } = payloadFindings(name, form);
    expect(violations).toEqual([]);
    expect(inferred).not.toEqual([]);
  }
  expect(payloadFindings(name, event).violations).toEqual([]);
});

test('another message than the one that a name is of stays a violation', () => {
  const image = buildImageMessageEvent(undefined, typical);
  expect(payloadFindings('textMessageEvent', image).violations.map(({ path }) => path)).toContain('/message/type');
  expect(payloadFindings('textMessageEvent', 'text').violations).toHaveLength(1);
  const kept = { type: 'line' };
  expect(payloadFindings('externalContentProvider', kept).violations.map(({ path }) => path)).toContain('/type');
});

test.each(['lineMessage', 'imageMessage'] as const)(
  'an image that lies elsewhere, no one says where, is a note as %s',
  (name) => {
    const { message } = buildImageMessageEvent(undefined, typical);
    const { violations, inferred } = payloadFindings(name, { ...message, contentProvider: { type: 'external' } });
    expect(violations).toEqual([]);
    expect(inferred).not.toEqual([]);
  },
);

test.each(['contentProvider', 'externalContentProvider'] as const)(
  'a provider without its URL is a note as %s',
  (name) => {
    const { violations, inferred } = payloadFindings(name, { type: 'external' });
    expect([violations, inferred.map(({ path }) => path)]).toEqual([[], ['/originalContentUrl']]);
  },
);

test('a member that came after the page is noted where it stands', () => {
  const source = buildUserSource(undefined, { seed: 1 });
  const event = buildTextMessageEvent(
    { source, message: { markAsReadToken: 'm', quotedMessageId: undefined } },
    { seed: 1 },
  );
  const { violations, inferred } = payloadFindings('webhookEvent', event);
  expect({ violations, paths: inferred.map(({ path }) => path) }).toEqual({
    violations: [],
    paths: ['/message/markAsReadToken'],
  });
});

test('what is no webhook is judged by the page alone', () => {
  expect(payloadFindings('queryTaskListRequest', { page_size: 101 }).violations).toHaveLength(1);
});

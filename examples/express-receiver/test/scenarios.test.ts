import fc from 'fast-check';
import { scenarios } from 'sobot-mock/fast-check';
import { runScenario } from 'sobot-mock/scenario';
import { createNodeHandler } from 'sobot-mock/server';
import type { LineWebhookEvent, WebhookEvent } from 'sobot-mock/types';
import { expect, test } from 'vitest';
import { createInbox, type Inbox } from '../src/inbox.ts';
import { createReceiver } from '../src/receiver.ts';

const channelSecret = 's3cret';

/** Who follows, and how much each person wrote, by what happened. */
function byWhatHappened(
  events: readonly (WebhookEvent | LineWebhookEvent)[],
): Record<string, { following: boolean; lines: number }> {
  const people: Record<string, { following: boolean; lines: number }> = {};
  for (const { type, source } of events) {
    const person = (people[source?.userId ?? ''] ??= { following: true, lines: 0 });
    if (type === 'message') person.lines += 1;
    else person.following = type === 'follow';
  }
  return people;
}

function byTheInbox({ contacts }: Inbox): ReturnType<typeof byWhatHappened> {
  const people = Array.from(
    contacts,
    ([id, { following, lines }]) => [id, { following, lines: lines.length }] as const,
  );
  return Object.fromEntries(people);
}

test('whatever happens to deliveries, the inbox ends up with what happened', { timeout: 60_000 }, async () => {
  const everything = scenarios({
    receiver: { secret: channelSecret, redelivery: { attempts: 20, delays: [60_000] }, batchSize: 5 },
    troubles: ['loseAnswer', 'loseRequest', 'duplicate', 'reorder', 'delay', 'wrongSignature'],
  });
  const property = fc.asyncProperty(everything, async (scenario) => {
    const inbox = createInbox();
    const onError = (error: unknown): never => expect.unreachable(String(error));
    const app = createReceiver({ channelSecret, handle: inbox.handle, onError });
    const { events, mismatches } = await runScenario(scenario, { receiver: createNodeHandler(app) });
    expect(mismatches).toEqual([]);
    expect(byTheInbox(inbox)).toEqual(byWhatHappened(events));
  });
  await fc.assert(property, { numRuns: 200 });
});

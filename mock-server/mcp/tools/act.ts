import { appid, defineTool } from '../tool.ts';

interface Outcome {
  readonly recipient: { readonly id: string };
  readonly messages: readonly { readonly id: string }[];
  readonly events: readonly { readonly type: string }[];
  readonly note?: { readonly en: string };
}

/** Plays a LINE user. */
export const act = defineTool({
  name: 'act',
  description:
    'Do what a LINE user does; the app under test gets the signed webhook event. act.type: text, image, video, audio, ' +
    'file, location, sticker, follow, unfollow, unsend, join, leave, postback and more; with text, userId, channelId … ' +
    '(explain topic "act" has all fields). See what became of it: inspect deliveries.',
  readOnly: false,
  properties: {
    act: { type: 'object', description: '{"type":"text","text":"Hello"}' },
    appid,
  },
  required: ['act'],
  async run({ act: what, appid: tenant }, control) {
    const path = await control.tenant(tenant);
    const { recipient, messages, events, note } = await control.ask<Outcome>('POST', `${path}/events`, what);
    return [
      `${recipient.id} did it; webhook events: ${events.map(({ type }) => type).join(', ') || 'none'}.`,
      ...(messages.length > 0 ? [`Message ids: ${messages.map(({ id }) => id).join(', ')}.`] : []),
      ...(note === undefined ? [] : [note.en]),
      'What became of them: inspect {"what":"deliveries"}.',
    ].join('\n');
  },
});

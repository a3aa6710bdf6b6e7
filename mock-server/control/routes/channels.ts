import { recordRoutes } from '../http/record-routes.ts';

export const channelRoutes = recordRoutes({
  kind: 'channels',
  path: 'channels',
  noun: 'channel',
  schema: 'state/channel',
  example: { id: 'channel-2', sender: '@shop' },
  filters: { sender: { type: 'string', description: 'LINE official account, as the provider names it.' } },
  recordSet: ({ store }) => store.channels,
  toFilter: ({ sender }) => ({ sender }),
  toId: String,
});

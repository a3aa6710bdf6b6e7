import { recordRoutes } from '../http/record-routes.ts';

export const recipientRoutes = recordRoutes({
  kind: 'recipients',
  path: 'recipients',
  noun: 'recipient',
  schema: 'state/recipient',
  example: { id: 'U1', channelId: 'channel-2' },
  filters: {
    channelId: { type: 'string', description: 'Id of their channel.' },
    following: { type: 'boolean', description: 'false: those who unfollowed.' },
  },
  recordSet: ({ store }) => store.recipients,
  toFilter: ({ channelId, following }) => ({ channelId, following }),
  toId: String,
});

import { recordRoutes } from '../http/record-routes.ts';

export const messageRoutes = recordRoutes({
  kind: 'messages',
  path: 'messages',
  noun: 'message',
  schema: 'state/message',
  example: { type: 'image', channelId: 'channel-2' },
  filters: {
    channelId: { type: 'string', description: 'Id of the channel it was sent to.' },
    recipientId: { type: 'string', description: 'Id of the recipient who sent it.' },
    type: {
      type: 'string',
      enum: ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'],
      description: 'Kind of message.',
    },
    mediaKey: { type: 'string', description: 'Its name in its media URL: 32 hex digits.' },
  },
  recordSet: ({ store }) => store.messages,
  toFilter: ({ channelId, recipientId, type, mediaKey }) => ({ channelId, recipientId, type, mediaKey }),
  toId: String,
});

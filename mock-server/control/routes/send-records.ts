import { instantForm, readOptionalInstant } from '../http/instant.ts';
import { containing, recordRoutes } from '../http/record-routes.ts';

export const sendRecordRoutes = recordRoutes({
  kind: 'sendRecords',
  path: 'send-records',
  noun: 'send record',
  schema: 'state/send-record',
  example: { taskId: 'sale', recipientId: 'U1' },
  filters: {
    sentFrom: { type: 'string', description: `Sent then or later: ${instantForm}` },
    sentTo: { type: 'string', description: `Sent then or earlier: ${instantForm}` },
    messageId: { type: 'string', description: 'One of its message ids.' },
    status: { type: 'string', enum: ['0', '1', '2', '9'], description: '0 sent, 1 delivered, 2 read, 9 failed.' },
    taskId: { type: 'string', description: 'Id of its broadcast task.' },
    taskName: { type: 'string', description: "Part of its task's name." },
    sendAgentId: { type: 'string', description: 'Id of the agent who sent it.' },
    sender: { type: 'string', description: 'LINE official account that sent it.' },
    recipientId: { type: 'string', description: 'Id of the recipient.' },
    subjectId: { type: 'string', description: 'Id of its subject.' },
  },
  recordSet: ({ store }) => store.sendRecords,
  toFilter: ({ sentFrom, sentTo, taskName, ...exact }) => ({
    messageId: exact.messageId,
    status: exact.status,
    taskId: exact.taskId,
    sendAgentId: exact.sendAgentId,
    sender: exact.sender,
    recipientId: exact.recipientId,
    subjectId: exact.subjectId,
    sentFrom: readOptionalInstant('sentFrom', sentFrom),
    sentTo: readOptionalInstant('sentTo', sentTo),
    taskName: containing(taskName),
  }),
  toId: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined),
});

import { instantForm, readOptionalInstant } from '../instant.ts';
import { containing, recordRoutes } from '../record-routes.ts';

export const broadcastTaskRoutes = recordRoutes({
  kind: 'broadcastTasks',
  path: 'broadcast-tasks',
  noun: 'broadcast task',
  schema: 'state/broadcast-task',
  filters: {
    startFrom: { type: 'string', description: `Starts then or later: ${instantForm}` },
    startTo: { type: 'string', description: `Starts then or earlier: ${instantForm}` },
    endFrom: { type: 'string', description: `Ends then or later: ${instantForm}` },
    endTo: { type: 'string', description: `Ends then or earlier: ${instantForm}` },
    sender: { type: 'string', description: 'LINE official account that sends.' },
    name: { type: 'string', description: 'Part of its name.' },
    subjectId: { type: 'string', description: 'Id of its subject.' },
  },
  recordSet: ({ store }) => store.broadcastTasks,
  toFilter: ({ startFrom, startTo, endFrom, endTo, sender, name, subjectId }) => ({
    startFrom: readOptionalInstant('startFrom', startFrom),
    startTo: readOptionalInstant('startTo', startTo),
    endFrom: readOptionalInstant('endFrom', endFrom),
    endTo: readOptionalInstant('endTo', endTo),
    sender,
    name: containing(name),
    subjectId,
  }),
  toId: String,
});

import type { ControlRoute } from './route.ts';
import { behaviourRoutes } from './routes/behaviour.ts';
import { broadcastTaskRoutes } from './routes/broadcast-tasks.ts';
import { channelRoutes } from './routes/channels.ts';
import { clockRoutes } from './routes/clock.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { documentRoutes } from './routes/documents.ts';
import { eventRoutes } from './routes/events.ts';
import { faultRoutes } from './routes/faults.ts';
import { healthRoutes } from './routes/health.ts';
import { indexRoutes } from './routes/index-page.ts';
import { journalRoutes } from './routes/journal.ts';
import { messageRoutes } from './routes/messages.ts';
import { receiverRoutes } from './routes/receivers.ts';
import { recipientRoutes } from './routes/recipients.ts';
import { sendRecordRoutes } from './routes/send-records.ts';
import { stateRoutes } from './routes/state.ts';
import { streamRoutes } from './routes/stream.ts';
import { tenantRoutes } from './routes/tenants.ts';

const resources: readonly ControlRoute[] = [
  ...healthRoutes,
  ...tenantRoutes,
  ...clockRoutes,
  ...behaviourRoutes,
  ...journalRoutes,
  ...channelRoutes,
  ...recipientRoutes,
  ...messageRoutes,
  ...broadcastTaskRoutes,
  ...sendRecordRoutes,
  ...eventRoutes,
  ...faultRoutes,
  ...receiverRoutes,
  ...deliveryRoutes,
  ...stateRoutes,
  ...streamRoutes,
];

/** Every control route. */
export const routes: readonly ControlRoute[] = [
  ...indexRoutes(() => routes),
  ...documentRoutes(() => routes),
  ...resources,
];

import type { ControlRoute } from '../http/route.ts';
import { behaviourRoutes } from './behaviour.ts';
import { broadcastTaskRoutes } from './broadcast-tasks.ts';
import { channelRoutes } from './channels.ts';
import { clockRoutes } from './clock.ts';
import { deliveryRoutes } from './deliveries.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { faultRoutes } from './faults.ts';
import { healthRoutes } from './health.ts';
import { indexRoutes } from './index-page.ts';
import { journalRoutes } from './journal.ts';
import { messageRoutes } from './messages.ts';
import { receiverRoutes } from './receivers.ts';
import { recipientRoutes } from './recipients.ts';
import { sendRecordRoutes } from './send-records.ts';
import { stateRoutes } from './state.ts';
import { streamRoutes } from './stream.ts';
import { tenantRoutes } from './tenants.ts';

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

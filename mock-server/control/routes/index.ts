import type { ControlRoute } from '../http/route.ts';
import { behaviourRoutes } from './behaviour.ts';
import { broadcastTaskRoutes } from './broadcast-tasks.ts';
import { clockRoutes } from './clock.ts';
import { controlJournalRoutes } from './control-journal.ts';
import { coverageRoutes } from './coverage.ts';
import { deliveryRoutes } from './deliveries.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { examRoutes } from './exam.ts';
import { faultRoutes } from './faults.ts';
import { healthRoutes } from './health.ts';
import { consoleFileRoutes, indexRoute } from './index-page.ts';
import { journalRoutes } from './journal.ts';
import { mcpRoutes } from './mcp.ts';
import { metricsRoutes } from './metrics.ts';
import { receiverRoutes } from './receivers.ts';
import { channelRoutes, messageRoutes, recipientRoutes, sendRecordRoutes } from './records.ts';
import { scenarioRoutes } from './scenario.ts';
import { stateRoutes } from './state.ts';
import { streamRoutes } from './stream.ts';
import { tenantRoutes } from './tenants.ts';
import { tokenRoutes } from './tokens.ts';

/** Every control route, in the order in which they are listed. */
export const routes: readonly ControlRoute[] = [
  indexRoute,
  ...consoleFileRoutes,
  ...documentRoutes,
  ...healthRoutes,
  ...metricsRoutes,
  ...tokenRoutes,
  ...tenantRoutes,
  ...clockRoutes,
  ...behaviourRoutes,
  ...journalRoutes,
  ...controlJournalRoutes,
  ...coverageRoutes,
  ...channelRoutes,
  ...recipientRoutes,
  ...messageRoutes,
  ...broadcastTaskRoutes,
  ...sendRecordRoutes,
  ...eventRoutes,
  ...faultRoutes,
  ...receiverRoutes,
  ...examRoutes,
  ...deliveryRoutes,
  ...stateRoutes,
  ...scenarioRoutes,
  ...streamRoutes,
  ...mcpRoutes,
];

import { consolePage } from './console.ts';
import { dataFile } from './data-file.ts';
import { dataRestart } from './data-restart.ts';
import { fixtures } from './fixtures.ts';
import { manyTenants } from './many-tenants.ts';
import type { Measurement } from './measurement.ts';
import { memory } from './memory.ts';
import { mswHandlers } from './msw-handlers.ts';
import { ownTests } from './own-tests.ts';
import { queryTaskList } from './query-task-list.ts';
import { sendRecordList } from './send-record-list.ts';
import { sharedState } from './shared-state.ts';
import { startUp } from './start-up.ts';
import { tenants } from './tenants.ts';
import { webhookEmission } from './webhook-emission.ts';

/** Every measurement, in the order of the report. A new one needs its file and its line here. */
export const measurements: readonly Measurement[] = [
  queryTaskList,
  sendRecordList,
  fixtures,
  webhookEmission,
  mswHandlers,
  startUp,
  memory,
  dataFile,
  dataRestart,
  tenants,
  manyTenants,
  sharedState,
  consolePage,
  ownTests,
];

import type { Measurement } from './measurement.ts';
import { queryTaskList } from './query-task-list.ts';

/** Every measurement, in the order of the report. A new one needs its file and its line here. */
export const measurements: readonly Measurement[] = [queryTaskList];

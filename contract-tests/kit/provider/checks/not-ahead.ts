import { numberOf } from '../../../../common/number-of.ts';
import type { Check } from '../../engine/check.ts';
import { day } from '../day.ts';
import type { Json } from '../exchange.ts';
import { listCheck } from '../lists/list-check.ts';
import { recordList, taskList, type List } from '../lists/list.ts';
import { askPage } from '../lists/page.ts';
import { notAheadMessages } from '../messages/not-ahead.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const minute = 60_000;

/** Times of a row that are over, by the member that tells them. */
type PastTimes = (row: Json) => Readonly<Record<string, unknown>>;

const ofRecord: PastTimes = ({ send_time, status_update_time }) => ({ send_time, status_update_time });

/** A task may be planned for later, but not one that was sent to somebody. */
const ofTask: PastTimes = (row) =>
  numberOf(row['send_success_num']) > 0 ? { task_start_time: taskList.timeOf(row) } : {};

function notAhead(list: List, timesOf: PastTimes): Check<Provider> {
  return listCheck(list, {
    id: 'not-ahead',
    title: notAheadMessages.title,
    severity: 'warning',
    rows: 1,
    async run({ provider, tried }) {
      const { exchange, items } = await askPage(provider, list, { page_size: 100 });
      tried(items.length);
      const now = exchange.date ?? provider.now();
      for (const [index, row] of items.entries()) {
        for (const [name, time] of Object.entries(timesOf(row))) {
          const ahead = typeof time === 'number' ? time - now : 0;
          // Days ahead: a mock whose clock was moved.
          if (ahead <= minute || ahead > day) continue;
          const minutes = Math.round(ahead / minute);
          const details = { path: `items[${index}].${name}`, expected: `≤ ${now}`, got: time };
          return [createViolation(exchange, notAheadMessages.ahead(name, minutes), details)];
        }
      }
      return [];
    },
  });
}

/** What was done is in the past of whoever tells it. */
export const notAheadChecks = { tasks: notAhead(taskList, ofTask), records: notAhead(recordList, ofRecord) };

import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { accountOf } from '../lists/account.ts';
import { tryEach, listCheck } from '../lists/list-check.ts';
import { recordList, taskList } from '../lists/list.ts';
import { unlessNarrower, unlessTotal } from '../lists/matches.ts';
import { askPage } from '../lists/page.ts';
import { tasksAndRecordsMessages } from '../messages/tasks-and-records.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

/** Senders by the id of their task, as send records tell them: tasks do not. */
async function sendersOf(provider: Provider): Promise<ReadonlyMap<string, string>> {
  const records = await accountOf(provider, recordList);
  return new Map(
    (records?.rows ?? []).flatMap(({ taskid, sender }) =>
      typeof taskid === 'string' && typeof sender === 'string' && sender !== '' ? [[taskid, sender] as const] : [],
    ),
  );
}

const noRecords = skipped(tasksAndRecordsMessages.noBroadcastTaskHasSend);

const sender = listCheck(taskList, {
  id: 'filter/sender',
  title: tasksAndRecordsMessages.filterSenderTitle,
  rows: 1,
  async run(context) {
    const { provider, account, random, ask } = context;
    const senders = await sendersOf(provider);
    const told = account.rows.filter(({ taskid }) => senders.has(String(taskid)));
    if (told.length === 0) return noRecords;
    const values = random.shuffle([...new Set(told.map(({ taskid }) => senders.get(String(taskid))!))]).slice(0, 3);
    const matching = await tryEach(values, context, async (value) => {
      const page = await ask({ sender: value, page_size: 100 });
      const index = page.items.findIndex(({ taskid }) => (senders.get(String(taskid)) ?? value) !== value);
      if (index !== -1) {
        const message = tasksAndRecordsMessages.aTaskWhoseRecords;
        return [createViolation(page.exchange, message, { path: `items[${index}]` })];
      }
      const known = told.filter(({ taskid }) => senders.get(String(taskid)) === value).length;
      return [
        ...unlessNarrower(page, account.total),
        ...(page.total < known ? unlessTotal(page, known, tasksAndRecordsMessages.atLeastSoManyTasks) : []),
      ];
    });
    const nowhere = await tryEach([random.hex(24)], context, async (value) =>
      unlessTotal(await ask({ sender: value }), 0, tasksAndRecordsMessages.noTaskHasThisSender),
    );
    return [...matching, ...nowhere];
  },
});

const day = 86_400_000;

/** How many tasks are counted up. */
const tasksCounted = 3;

const counts = listCheck(taskList, {
  id: 'counts',
  title: tasksAndRecordsMessages.countsTitle,
  severity: 'warning',
  rows: 1,
  async run(context) {
    const { provider, account, random, list } = context;
    const senders = await sendersOf(provider);
    const tasks = random
      .shuffle(account.rows.filter(({ taskid }) => senders.has(String(taskid))))
      .slice(0, tasksCounted);
    if (tasks.length === 0) return noRecords;
    return tryEach(tasks, context, async (task): Promise<readonly CheckViolation[]> => {
      const started = list.timeOf(task);
      if (started === undefined) return [];
      const range = { send_start_time: Math.max(0, started - day), send_end_time: started + 30 * day };
      const query = { ...range, taskid: String(task['taskid']), page_size: 1 };
      const all = await askPage(provider, recordList, query);
      const failed = await askPage(provider, recordList, { ...query, message_status: '9' });
      return [
        ...unlessTotal(failed, Number(task['send_error_num']), tasksAndRecordsMessages.itsTaskSaysSoIn),
        ...unlessTotal(
          all,
          Number(task['send_error_num']) + Number(task['send_success_num']),
          tasksAndRecordsMessages.itsTaskSaysSoIn2,
        ),
      ];
    });
  },
});

export const tasksAndRecordsChecks: readonly Check<Provider>[] = [sender, counts];

import { numberOf } from '../../../../common/number-of.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { day } from '../day.ts';
import type { Json } from '../exchange.ts';
import { accountOf } from '../lists/account.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import { recordList, taskList } from '../lists/list.ts';
import { unexpectedRows, unlessNarrower, unlessTotal, valueFor } from '../lists/matches.ts';
import { askPage } from '../lists/page.ts';
import type { Page, Query } from '../lists/read-page.ts';
import { recordsOfTask } from '../lists/records-of-task.ts';
import { tasksAndRecordsMessages } from '../messages/tasks-and-records.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

/** Senders by the id of their task, as send records tell them: tasks do not. */
export async function sendersOf(provider: Provider): Promise<ReadonlyMap<unknown, string>> {
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
    const told = account.rows.filter(({ taskid }) => senders.has(taskid));
    if (told.length === 0) return noRecords;
    const values = random.shuffle([...new Set(told.map(({ taskid }) => senders.get(taskid)!))]).slice(0, 3);
    const matching = await tryEach(values, context, async (value) => {
      const page = await ask({ sender: value, page_size: 100 });
      const others = tasksOfOthers(page, value, senders);
      if (others.length > 0) return others;
      const known = told.filter(({ taskid }) => senders.get(taskid) === value).length;
      return [
        ...unlessNarrower(page, account.total),
        ...(page.total < known ? unlessTotal(page, known, tasksAndRecordsMessages.atLeastSoManyTasks) : []),
      ];
    });
    const timed = await tryEach(values.slice(0, 1), context, async (value) => withTime(value, senders, context));
    const together = await tryEach(withOthers(values, senders, context), context, async (query) => {
      const page = await ask({ ...query, page_size: 100 });
      const unexpected = unexpectedRows(page, taskList, query);
      return unexpected.length > 0 ? unexpected : tasksOfOthers(page, query.sender, senders);
    });
    const nowhere = await tryEach([random.hex(24)], context, async (value) =>
      unlessTotal(await ask({ sender: value }), 0, tasksAndRecordsMessages.noTaskHasThisSender),
    );
    return [...matching, ...timed, ...together, ...nowhere];
  },
});

type Senders = Awaited<ReturnType<typeof sendersOf>>;

export function tasksOfOthers({ exchange, items }: Page, sent: string, senders: Senders): readonly CheckViolation[] {
  const index = items.findIndex(({ taskid }) => (senders.get(taskid) ?? sent) !== sent);
  if (index === -1) return [];
  return [createViolation(exchange, tasksAndRecordsMessages.aTaskWhoseRecords, { path: `items[${index}]` })];
}

/** A sender with a value of each other filter that a task of another sender has: one that is ignored finds that task. */
function withOthers(
  values: readonly string[],
  senders: Senders,
  { account: { rows }, random }: ListContext,
): readonly (Query & { readonly sender: string })[] {
  const told = random.shuffle(rows.filter(({ taskid }) => senders.has(taskid)));
  return taskList.textFilters.flatMap((filter) => {
    const queries = values.flatMap((sent) => {
      const others = told.filter(({ taskid }) => senders.get(taskid) !== sent);
      const value = others.map((row) => valueFor(filter, row)).find((found) => found !== undefined);
      return value === undefined ? [] : [{ sender: sent, [filter.parameter]: value }];
    });
    return queries.slice(0, 1);
  });
}

/** The tasks of a sender before a moment between them, and those from it on: each side has none of the other. */
async function withTime(
  sent: string,
  senders: Senders,
  { account, ask }: ListContext,
): Promise<readonly CheckViolation[]> {
  const times = account.rows
    .filter(({ taskid }) => senders.get(taskid) === sent)
    .flatMap((row) => taskList.timeOf(row) ?? [])
    .toSorted((one, other) => one - other);
  const cut = times[Math.floor(times.length / 2)];
  if (cut === undefined) return [];
  const [start, end] = taskList.timeRange;
  const ranges = [
    { [start]: Math.min(times[0]!, cut - 1), [end]: cut - 1 },
    { [start]: cut, [end]: Math.max(times.at(-1)!, cut) + day },
  ];
  for (const range of ranges) {
    const page = await ask({ sender: sent, ...range, page_size: 100 });
    const found = [...unexpectedRows(page, taskList, range), ...tasksOfOthers(page, sent, senders)];
    if (found.length > 0) return found;
  }
  return [];
}

/** How many tasks are counted up. */
const tasksCounted = 3;

const counts = listCheck(taskList, {
  id: 'counts',
  title: tasksAndRecordsMessages.countsTitle,
  severity: 'warning',
  rows: 1,
  async run(context) {
    const { provider, account, random } = context;
    const senders = await sendersOf(provider);
    const tasks = random.shuffle(account.rows.filter(({ taskid }) => senders.has(taskid))).slice(0, tasksCounted);
    if (tasks.length === 0) return noRecords;
    return tryEach(tasks, context, (task) => unlessCounted(task, context));
  },
});

/** The violation of a task whose numbers are not those of its records, nor become them: one that runs goes on meanwhile. */
async function unlessCounted(task: Json, { provider, ask }: ListContext): Promise<readonly CheckViolation[]> {
  let row = task;
  for (let time = 0; time < timesCounted; time += 1) {
    const found = await countUp(provider, row);
    if (found.length === 0) return found;
    const name = row['task_name'];
    if (typeof name !== 'string') return found;
    const { items } = await ask({ task_name: name, page_size: 100 });
    const now = items.find((one) => taskList.idOf(one) === taskList.idOf(task));
    if (now === undefined) return found;
    if (numbers.every((member) => now[member] === row[member])) return found;
    row = now;
  }
  return [];
}

/** How often the records of a task are counted whose numbers change meanwhile. */
const timesCounted = 2;

const numbers = ['send_error_num', 'send_success_num'] as const;

async function countUp(provider: Provider, task: Json): Promise<readonly CheckViolation[]> {
  const records = recordsOfTask(provider, task);
  if (records === undefined) return [];
  const query = { ...records, page_size: 1 };
  const all = await askPage(provider, recordList, query);
  const failed = await askPage(provider, recordList, { ...query, message_status: '9' });
  const [errors, successes] = numbers.map((name) => numberOf(task[name])) as [number, number];
  return [
    ...unlessTotal(failed, errors, tasksAndRecordsMessages.itsTaskSaysSoIn),
    ...unlessTotal(all, errors + successes, tasksAndRecordsMessages.itsTaskSaysSoIn2),
  ];
}

export const tasksAndRecordsChecks: readonly Check<Provider>[] = [sender, counts];

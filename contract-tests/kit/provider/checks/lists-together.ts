import { numberOf } from '../../../../common/number-of.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { day } from '../day.ts';
import { accountOf } from '../lists/account.ts';
import { listCheck, tryEach } from '../lists/list-check.ts';
import { recordList, taskList } from '../lists/list.ts';
import { askPage } from '../lists/page.ts';
import { recordsOfTask } from '../lists/records-of-task.ts';
import { answers, reasons, titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const ownTasks = listCheck(recordList, {
  id: 'own-tasks',
  title: titles.ownTasks,
  severity: 'warning',
  rows: 1,
  async run({ provider, account, ask }) {
    const isKnown = async (): Promise<((id: unknown) => boolean) | undefined> => {
      const tasks = await accountOf(provider, taskList);
      if (tasks?.isWhole !== true) return undefined;
      const ids = new Set(tasks.rows.map(({ taskid }) => taskid));
      return (id) => typeof id !== 'string' || id === '' || ids.has(id);
    };
    const before = await isKnown();
    if (before === undefined) return skipped(reasons.notWhole);
    if (account.rows.every(({ taskid }) => before(taskid))) return [];
    // A task that was made meanwhile is looked for among those there are now.
    provider.invalidate(`account of ${taskList.family}`);
    const now = await isKnown();
    const row = account.rows.find(({ taskid }) => !(now ?? before)(taskid));
    if (row === undefined) return [];
    const { exchange } = await ask({ taskid: String(row['taskid']), page_size: 1 });
    return [createViolation(exchange, answers.unknownTask, { path: 'items[0].taskid' })];
  },
});

/** How many old tasks have their records asked for. */
const tasksAsked = 3;

const oldRecords = listCheck(recordList, {
  id: 'old-records',
  title: titles.oldRecords,
  severity: 'warning',
  async run(context) {
    const { provider, random } = context;
    const tasks = await accountOf(provider, taskList);
    const times = (tasks?.rows ?? []).flatMap((row) => taskList.timeOf(row) ?? []);
    const newest = Math.max(...times);
    const old = random
      .shuffle(tasks?.rows ?? [])
      .filter((row) => newest - (taskList.timeOf(row) ?? newest) > 32 * day && numberOf(row['send_success_num']) > 0)
      .slice(0, tasksAsked);
    if (old.length === 0) return skipped(reasons.noOldTasks);
    return tryEach(old, context, async (task) => {
      const page = await askPage(provider, recordList, { ...recordsOfTask(provider, task), page_size: 1 });
      return page.total > 0 ? [] : [createViolation(page.exchange, answers.nothingThatOld, { path: 'total_count' })];
    });
  },
});

/** Checks that hold the two lists against each other. */
export const togetherChecks: readonly Check<Provider>[] = [ownTasks, oldRecords];

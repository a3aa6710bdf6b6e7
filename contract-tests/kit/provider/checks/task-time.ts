import { overlaps, second, spanOf, type Range, type Span } from '../../../../common/list-rows.ts';
import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import type { Json } from '../exchange.ts';
import { listCheck, tryEach, type ListContext } from '../lists/list-check.ts';
import { taskList } from '../lists/list.ts';
import type { Page } from '../lists/read-page.ts';
import { taskTimeMessages } from '../messages/task-time.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';
import { oneEnd } from './list-one-end.ts';

const [start, end] = taskList.timeRange;

/** How a range is compared with the times of a task. */
type Way = 'start' | 'within' | 'overlap';

interface Asked {
  readonly page: Page;
  readonly hasTask: boolean;
}

/** Asks for a range, with the name of the task to keep others out, and looks whether the task is there. */
async function askRange({ ask, list }: ListContext, task: Json, [low, high]: Range): Promise<Asked> {
  const name = task['task_name'];
  const page = await ask({
    [start]: low,
    [end]: high,
    ...(typeof name === 'string' && name !== '' ? { task_name: name } : {}),
    page_size: 100,
  });
  return { page, hasTask: page.items.some((row) => list.idOf(row) === list.idOf(task)) };
}

/** A task that runs long enough to tell its start from its end, chosen by the seed. */
function longTask({ account: { rows }, random }: ListContext): { row: Json; span: Span } | undefined {
  for (const row of random.shuffle(rows)) {
    const span = spanOf(row);
    if (span !== undefined && span.to - span.from >= 3 * second) return { row, span };
  }
  return undefined;
}

const tooShort = skipped(taskTimeMessages.noBroadcastTaskWithReadable);

function missing({ page: { exchange } }: Asked): CheckViolation {
  return createViolation(exchange, taskTimeMessages.leftOutATaskThat);
}

const timeFilter = listCheck(taskList, {
  id: 'filter/time',
  title: taskTimeMessages.filterTimeTitle,
  rows: 1,
  async run(context) {
    const { account, random } = context;
    const dated = random.shuffle(account.rows).filter((row) => spanOf(row) !== undefined);
    // Half a day tells hours of twelve from hours of twenty-four.
    const hourOf = (row: Json): number => Number(String(row['task_start_time']).slice(11, 13));
    const chosen = new Set([
      ...dated.filter((row) => hourOf(row) < 12).slice(0, 1),
      ...dated.filter((row) => hourOf(row) > 12).slice(0, 2),
      ...dated,
    ]);
    const rows = [...chosen].slice(0, rowsTried);
    if (rows.length === 0) return tooShort;
    return (await tryEach(rows, context, (row) => violationsAround(row, context))).slice(0, 1);
  },
});

/** How many tasks have their times looked at. */
const rowsTried = 3;

async function violationsAround(row: Json, context: ListContext): Promise<readonly CheckViolation[]> {
  const span = spanOf(row)!;
  const around: Range = [span.from, span.to + second];
  const inside = await askRange(context, row, around);
  const before = await askRange(context, row, [span.from - 3_600_000, span.from - 60_000]);
  const after = await askRange(context, row, [span.to + 60_000, span.to + 3_600_000]);
  const stray = inside.page.items.findIndex((other) => {
    const its = spanOf(other);
    return its !== undefined && !overlaps(its, around);
  });
  return [
    ...(inside.hasTask ? [] : [missing(inside)]),
    ...[before, after]
      .filter(({ hasTask }) => hasTask)
      .map(({ page: { exchange } }) => createViolation(exchange, outside)),
    ...(stray === -1 ? [] : [createViolation(inside.page.exchange, outside, { path: `items[${stray}]` })]),
  ];
}

const outside = taskTimeMessages.aTaskThatRan;

const messages: Readonly<Record<Way, Bilingual>> = {
  start: taskTimeMessages.aTimeRangeFindsThe,
  within: taskTimeMessages.aTimeRangeFindsThe2,
  overlap: taskTimeMessages.aTimeRangeFindsThe3,
};

const timeMatch = listCheck(taskList, {
  id: 'filter/time-match',
  title: taskTimeMessages.filterTimeMatchTitle,
  source: { kind: 'behaviour', name: 'taskTimeMatch' },
  severity: 'warning',
  rows: 1,
  async run(context) {
    const task = longTask(context);
    if (task === undefined) return tooShort;
    const { row, span } = task;
    const middle = Math.floor((span.from + second + span.to) / 2);
    context.tried(3);
    const whole = await askRange(context, row, [span.from, span.to + second]);
    if (!whole.hasTask) return [missing(whole)];
    const head = await askRange(context, row, [span.from, middle]);
    const tail = await askRange(context, row, [middle, span.to + second]);
    const way = wayOf(head.hasTask, tail.hasTask);
    if (way === undefined) {
      return [createViolation(tail.page.exchange, taskTimeMessages.aTaskThatEnds)];
    }
    context.drift({ behaviour: 'taskTimeMatch', value: way, section: taskList.section, message: messages[way] });
    return [];
  },
});

function wayOf(head: boolean, tail: boolean): Way | undefined {
  if (head) return tail ? 'overlap' : 'start';
  return tail ? undefined : 'within';
}

export const taskTimeChecks: readonly Check<Provider>[] = [timeFilter, oneEnd(taskList), timeMatch];

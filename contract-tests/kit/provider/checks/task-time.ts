import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import type { Json } from '../exchange.ts';
import { listCheck, type ListContext } from '../lists/list-check.ts';
import { taskList } from '../lists/list.ts';
import { localTime } from '../lists/local-time.ts';
import type { Page } from '../lists/page.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const [start, end] = taskList.timeRange;

/** Rows tell their times to the second. */
const second = 1000;

/** When a task ran, in ms: its times may lie up to a second later than told. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(row: Json): Span | undefined {
  const from = localTime(row['task_start_time'], row['timezone']);
  const to = localTime(row['task_end_time'], row['timezone']);
  return from === undefined || to === undefined ? undefined : { from, to };
}

type Range = readonly [from: number, to: number];

/** What each way to compare asks of a task, a second's doubt given. */
const ways = {
  start: ({ from }: Span, [low, high]: Range) => from + second >= low && from <= high,
  within: ({ from, to }: Span, [low, high]: Range) => from + second >= low && to <= high,
  overlap: ({ from, to }: Span, [low, high]: Range) => to + second >= low && from <= high,
} as const;

type Way = keyof typeof ways;

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

const tooShort = skipped({
  en: 'No broadcast task with readable times runs for three seconds or longer.',
  zh: '没有时间可读且运行三秒以上的群发任务。',
});

function missing({ page: { exchange } }: Asked): CheckViolation {
  return createViolation(exchange, {
    en: 'left out a task that starts and ends inside the range.',
    zh: '遗漏了在该时间范围内开始并结束的任务。',
  });
}

const timeFilter = listCheck(taskList, {
  id: 'filter/time',
  title: {
    en: 'a time range finds the tasks that ran inside it, and none that had nothing to do with it.',
    zh: '时间范围返回在其中运行的任务，不返回与之无关的任务。',
  },
  rows: 1,
  async run(context) {
    const { account, random, list, tried } = context;
    const row = random.shuffle(account.rows).find((candidate) => spanOf(candidate) !== undefined);
    if (row === undefined) return tooShort;
    const span = spanOf(row)!;
    tried(3);
    const around: Range = [span.from, span.to + second];
    const inside = await askRange(context, row, around);
    const before = await askRange(context, row, [span.from - 3_600_000, span.from - 60_000]);
    const after = await askRange(context, row, [span.to + 60_000, span.to + 3_600_000]);
    const index = inside.page.items.findIndex((other) => {
      const its = spanOf(other);
      return its !== undefined && !ways.overlap(its, around);
    });
    return [
      ...(inside.hasTask ? [] : [missing(inside)]),
      ...[before, after]
        .filter(({ hasTask }) => hasTask)
        .map(({ page: { exchange } }) =>
          createViolation(exchange, {
            en: 'answered a task that ran outside the range.',
            zh: '返回了在该时间范围之外运行的任务。',
          }),
        ),
      ...(index === -1
        ? []
        : [
            createViolation(
              inside.page.exchange,
              {
                en: `answered a task of ${list.operation} that ran outside the range.`,
                zh: '返回了在该时间范围之外运行的任务。',
              },
              { path: `items[${index}]` },
            ),
          ]),
    ];
  },
});

const messages: Readonly<Record<Way, { en: string; zh: string }>> = {
  start: { en: 'A time range finds the tasks that start inside it.', zh: '时间范围匹配在其中开始的任务。' },
  within: {
    en: 'A time range finds the tasks that start and end inside it.',
    zh: '时间范围匹配在其中开始并结束的任务。',
  },
  overlap: {
    en: 'A time range finds the tasks that run at some time inside it.',
    zh: '时间范围匹配在其中运行过的任务。',
  },
};

const timeMatch = listCheck(taskList, {
  id: 'filter/time-match',
  title: {
    en: 'how a time range is compared with the times of a task is told.',
    zh: '报告时间范围如何与任务时间比较。',
  },
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
      return [
        createViolation(tail.page.exchange, {
          en: 'answered a task that ends inside the range and starts before it, and leaves one out that starts inside and ends after it.',
          zh: '返回了在范围内结束而更早开始的任务，却遗漏了在范围内开始而更晚结束的任务。',
        }),
      ];
    }
    context.drift({ behaviour: 'taskTimeMatch', value: way, section: taskList.section, message: messages[way] });
    return [];
  },
});

function wayOf(head: boolean, tail: boolean): Way | undefined {
  if (head) return tail ? 'overlap' : 'start';
  return tail ? undefined : 'within';
}

export const taskTimeChecks: readonly Check<Provider>[] = [timeFilter, timeMatch];

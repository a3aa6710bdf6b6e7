/** The texts of checks/task-time.ts. */
export const taskTimeMessages = {
  noBroadcastTaskWithReadable: {
    en: 'No broadcast task with readable times runs for three seconds or longer.',
    zh: '没有时间可读且运行三秒以上的群发任务。',
  },
  leftOutATaskThat: {
    en: 'left out a task that starts and ends inside the range.',
    zh: '遗漏了在该时间范围内开始并结束的任务。',
  },
  filterTimeTitle: {
    en: 'a time range finds the tasks that ran inside it, and none that had nothing to do with it.',
    zh: '时间范围返回在其中运行的任务，不返回与之无关的任务。',
  },
  aTaskThatRan: { en: 'answered a task that ran outside the range.', zh: '返回了在该时间范围之外运行的任务。' },
  aTimeRangeFindsThe: {
    en: 'A time range finds the tasks that start inside it.',
    zh: '时间范围匹配在其中开始的任务。',
  },
  aTimeRangeFindsThe2: {
    en: 'A time range finds the tasks that start and end inside it.',
    zh: '时间范围匹配在其中开始并结束的任务。',
  },
  aTimeRangeFindsThe3: {
    en: 'A time range finds the tasks that run at some time inside it.',
    zh: '时间范围匹配在其中运行过的任务。',
  },
  filterTimeMatchTitle: {
    en: 'how a time range is compared with the times of a task is told.',
    zh: '报告时间范围如何与任务时间比较。',
  },
  aTaskThatEnds: {
    en: 'answered a task that ends inside the range and starts before it, and leaves one out that starts inside and ends after it.',
    zh: '返回了在范围内结束而更早开始的任务，却遗漏了在范围内开始而更晚结束的任务。',
  },
} as const;

/** The texts of checks/tasks-and-records.ts. */
export const tasksAndRecordsMessages = {
  noBroadcastTaskHasSend: {
    en: 'No broadcast task has send records that were looked at.',
    zh: '看过的发送记录都不属于任何群发任务。',
  },
  filterSenderTitle: {
    en: 'sender finds the tasks of that account, as their send records tell, and no others.',
    zh: 'sender 返回该账号的任务（依据其发送记录），且仅此而已。',
  },
  aTaskWhoseRecords: {
    en: 'answered a task whose records have another sender.',
    zh: '返回的任务，其发送记录的 sender 不同。',
  },
  atLeastSoManyTasks: { en: 'at least so many tasks have it', zh: '至少有这么多任务' },
  noTaskHasThisSender: { en: 'no task has this sender', zh: '没有任务属于该 sender' },
  countsTitle: {
    en: "a task's send_success_num and send_error_num are the numbers of its send records.",
    zh: '任务的 send_success_num 和 send_error_num 等于其发送记录的条数。',
  },
  itsTaskSaysSoIn: { en: 'its task says so in send_error_num', zh: '其任务的 send_error_num 如此' },
  itsTaskSaysSoIn2: {
    en: 'its task says so in send_success_num and send_error_num',
    zh: '其任务的 send_success_num 与 send_error_num 如此',
  },
} as const;

import type { Account, AccountRecord, AccountTask } from '../servers/account.ts';

export interface RecordFilter {
  readonly name: string;
  /** The behaviour switch; `contains` unless said. */
  readonly textMatch?: 'exact';
  /** The query number `index`, of an account's own values. */
  readonly body: (account: Account, index: number) => object;
}

const everything = ({ from, to }: Account): object => ({
  send_start_time: Math.floor(from),
  send_end_time: to + 60_000,
});

const page = (index: number, pages: number): object => ({ page_no: 1 + (index % pages), page_size: 15 });

/** Spreads the numbers of queries over `count`, so that neighbours are far apart. */
const spread = (index: number, count: number): number => ((index * 7919) % 1_000_003) % count;

const taskOf = (account: Account, index: number): AccountTask => account.task(spread(index, account.taskCount));

const recordOf = (account: Account, index: number): AccountRecord => {
  // The next one that was not refused: failed records have no message id.
  for (let at = spread(index, account.recordCount); ; at = (at + 1) % account.recordCount) {
    const record = account.record(at);
    if (record.status !== '9') return record;
  }
};

const senderOf = ({ channels }: Account, index: number): string => channels[index % channels.length]?.sender ?? '';

/** What people look for in the names of tasks: the phrase, the phrase in one month, the month, the number. */
const partOfName = (account: Account, index: number): string => {
  const { name } = taskOf(account, index);
  const [number = '', month = '', ...phrase] = name.split(' ').toReversed();
  const words = phrase.toReversed().join(' ');
  return [words, `${words} ${month}`, month, number][index % 4] ?? '';
};

/** `days` or up to twice as many, anywhere in the year. */
const someTime = ({ from, to }: Account, index: number, days: number): object => {
  const length = (days + (index % days)) * 86_400_000;
  const start = Math.floor(from + ((to - from - length) * spread(index, 1000)) / 1000);
  return { send_start_time: start, send_end_time: start + length };
};

const statuses = ['0', '1', '2', '9'];

/** Every documented filter of sendRecordList, and combinations of those that find many records. */
export const recordFilters: readonly RecordFilter[] = [
  { name: 'none (the last month)', body: (_account, index) => page(index, 5) },
  { name: 'time range', body: (account, index) => ({ ...someTime(account, index, 45), ...page(index, 5) }) },
  {
    name: 'messageid',
    body: (account, index) => ({
      ...everything(account),
      messageid: recordOf(account, index).messageId.split(',').at(-1),
    }),
  },
  {
    name: 'message_status',
    body: (account, index) => ({ ...everything(account), message_status: statuses[index % 4], ...page(index >> 2, 3) }),
  },
  {
    name: 'taskid',
    body: (account, index) => ({ ...everything(account), taskid: taskOf(account, index).id, ...page(index, 3) }),
  },
  {
    name: 'task_name, contains',
    body: (account, index) => ({ ...everything(account), task_name: partOfName(account, index), ...page(index, 3) }),
  },
  {
    name: 'task_name, exact',
    textMatch: 'exact',
    body: (account, index) => ({
      ...everything(account),
      task_name: taskOf(account, index).name,
      ...page(index, 3),
    }),
  },
  {
    name: 'send_agentid',
    body: (account, index) => ({
      ...everything(account),
      send_agentid: taskOf(account, index).sendAgentId,
      ...page(index, 2),
    }),
  },
  {
    name: 'sender',
    body: (account, index) => ({ ...everything(account), sender: senderOf(account, index), ...page(index, 5) }),
  },
  {
    name: 'recipient',
    body: (account, index) => ({
      ...everything(account),
      recipient: account.recipientId(spread(index, account.recipientCount)),
    }),
  },
  {
    name: 'subjectid',
    body: (account, index) => ({
      ...everything(account),
      subjectid: taskOf(account, index).subjectId,
      ...page(index, 3),
    }),
  },
  {
    name: 'message_status + task_name, contains',
    body: (account, index) => ({
      ...everything(account),
      message_status: statuses[1 + (index % 2)],
      task_name: partOfName(account, index),
    }),
  },
  {
    name: 'sender + message_status + time range',
    body: (account, index) => ({
      ...someTime(account, index, 150),
      sender: senderOf(account, index),
      message_status: statuses[1 + (index % 2)],
    }),
  },
];

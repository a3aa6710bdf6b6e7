import type { CreateEmulatorOptions, Emulator } from '../../../../mock-server/emulator.ts';
import { emulatorAt, now, providerOf } from './right-provider.ts';
import { unusualAnswers, type Unusual } from './unusual-answers.ts';

/** A mock server with other options. */
const set = (name: string, en: string, zh: string, options: CreateEmulatorOptions): Unusual => ({
  name,
  what: { en, zh },
  make: () => providerOf(emulatorAt(options)),
});

type NewRecords = Parameters<NonNullable<ReturnType<Emulator['tenants']['get']>>['addRecords']>[0];

/** An account with nothing but these records. */
const holding = (name: string, en: string, zh: string, added: NewRecords): Unusual => ({
  name,
  what: { en, zh },
  async make() {
    const emulator = emulatorAt({ initialState: 'empty' });
    await emulator.tenants.get('1')!.addRecords(added);
    return providerOf(emulator);
  },
});

const taskId = 'cdd8d20360b54aae9f73bc71296bbdcb';
const channels = [{ id: '12323', sender: '2005652357' }];
const day = 86_400_000;
const recordAt = (sendTime: number, more: object = {}): object => ({
  taskId,
  recipientId: 'U1',
  status: '1',
  sendTime,
  ...more,
});
const taskNamed = (
  name: string,
  index = 0,
): { readonly id: string; readonly name: string; readonly startTime: number } => ({
  id: taskId.replace(/^../u, String(10 + index)),
  name,
  startTime: now - 3_600_000 * (index + 1),
});
const account = (broadcastTasks: readonly object[], sendRecords: readonly object[] = []): NewRecords =>
  ({ channels, broadcastTasks, sendRecords }) as unknown as NewRecords;
const own = { id: taskId, name: 'Spring sale', startTime: now - 3_600_000 };
const many = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => recordAt(now - 3_600_000 + index, { recipientId: `U${index}` }));

const behaves = (name: string, value: string | number, en: string, zh: string): Unusual =>
  set(`${name}-${value}`, en, zh, { behaviour: { [name]: value } });

/** Providers that do what few do, and are right. */
export const unusual: readonly Unusual[] = [
  behaves('tokenRotation', 'overlap', 'A new token leaves the one before it valid.', '新的 token 不影响之前的 token。'),
  behaves('createTimeSkewSeconds', 60, 'A create_time may be a minute old.', 'create_time 最多早一分钟。'),
  behaves('credentialErrors', 'documented', 'A wrong sign is answered 999994.', '错误的签名应答 999994。'),
  behaves('language', 'en', 'ret_msg is English.', 'ret_msg 为英文。'),
  behaves(
    'language',
    'header',
    'ret_msg is in the language that the header asks for.',
    'ret_msg 使用请求头所要求的语言。',
  ),
  behaves('nullParameter', 'ignore', 'A filter that is null counts as absent.', '为 null 的筛选条件视为未给出。'),
  behaves('errorStatus', 'mapped', 'Refusals have the HTTP status of an error.', '拒绝时使用错误的 HTTP 状态码。'),
  behaves('mediaItem', 'object', 'item is { "url": … }.', 'item 为 { "url": … }。'),
  behaves('coercion', 'strict', 'A parameter of the other JSON type is refused.', '拒绝另一种 JSON 类型的参数。'),
  behaves('pageSizeOverMaximum', 'clamp', 'A page_size above 100 counts as 100.', 'page_size 超过 100 按 100 处理。'),
  behaves('textMatch', 'exact', 'task_name is compared whole.', 'task_name 须完全相同。'),
  behaves(
    'taskTimeMatch',
    'overlap',
    'A range finds the tasks that ran at some time inside it.',
    '时间范围匹配在其中运行过的任务。',
  ),
  behaves(
    'taskTimeMatch',
    'within',
    'A range finds the tasks that start and end inside it.',
    '时间范围匹配在其中开始并结束的任务。',
  ),
  set('no-rows', 'The account is empty.', '账号没有数据。', { initialState: 'empty' }),
  set('other-rows', 'The account has other rows.', '账号有另一批数据。', { seed: 11 }),
  holding('one-task', 'There is one task, and no record.', '只有一个任务，没有记录。', account([own])),
  holding('one-record', 'There is one record.', '只有一条记录。', account([own], many(1))),
  holding(
    'hundred-records',
    'The records fill one page to its last row.',
    '记录恰好填满一页。',
    account([own], many(100)),
  ),
  holding('one-more', 'One record is left for page 2.', '第 2 页只有一条记录。', account([own], many(101))),
  holding(
    'one-moment',
    'All records were sent in the same millisecond.',
    '所有记录在同一毫秒发送。',
    account(
      [own],
      Array.from({ length: 30 }, (_, index) => recordAt(now - 60_000, { recipientId: `U${index}` })),
    ),
  ),
  holding(
    'all-failed',
    'All records failed, and look alike.',
    '所有记录都失败且彼此相同。',
    account(
      [own],
      Array.from({ length: 6 }, () => recordAt(now - 60_000, { status: '9' })),
    ),
  ),
  holding(
    'one-name',
    'All tasks have the same name.',
    '所有任务同名。',
    account(Array.from({ length: 12 }, (_, index) => taskNamed('Sale', index))),
  ),
  holding(
    'odd-names',
    'Names are made of what patterns and queries are made of.',
    '名称由正则与 SQL 的特殊字符组成。',
    account(['50% off_now', 'a.b', "O'Brien", '[VIP] (1*)', 'C:\\sale', '😀🎉', '"', '.', '%'].map(taskNamed)),
  ),
  holding(
    'long-names',
    'Names have 300 characters.',
    '名称有 300 个字符。',
    account([taskNamed('長'.repeat(300)), taskNamed('長'.repeat(299), 1)]),
  ),
  holding(
    'long-task',
    'A task ran for months, and sent something all along.',
    '任务运行数月，期间一直在发送。',
    account(
      [{ ...own, startTime: now - 80 * day, endTime: now - 5 * day }],
      Array.from({ length: 8 }, (_, index) => recordAt(now - (80 - index * 10) * day, { recipientId: `U${index}` })),
    ),
  ),
  holding(
    'late-records',
    'A task ran for months, and sent what it sent late.',
    '任务运行数月，很晚才发送。',
    account(
      [{ ...own, startTime: now - 80 * day, endTime: now - 5 * day }, taskNamed('New')],
      [recordAt(now - 40 * day), recordAt(now - 3_600_000, { taskId: taskNamed('New').id, recipientId: 'U2' })],
    ),
  ),
  ...unusualAnswers,
];

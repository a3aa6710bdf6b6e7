import { createHash } from 'node:crypto';

// One company's records, each made of its number alone: the server holds them, and whoever writes queries knows them
// without having them.

export const appid = '1';
export const appKey = '2';

/** Where a tenant's client asks for a token at a time in ms, signed. */
export function tokenPath(
  tenant: { readonly appid: string; readonly appKey: string } = { appid, appKey },
  now = Date.now(),
): string {
  const createTime = String(Math.floor(now / 1000));
  const sign = createHash('md5').update(`${tenant.appid}${createTime}${tenant.appKey}`).digest('hex');
  return `/api/get_token?appid=${tenant.appid}&create_time=${createTime}&sign=${sign}`;
}

const day = 86_400_000;
const recordsPerTask = 500;
const phrases = [
  ...['双十一大促提醒', '会员积分到期通知', '新品上市抢先看', '中秋节问候', '门店周年庆邀请', '订单发货通知'],
  ...['โปรโมชั่นวันแม่', 'แจ้งเตือนคะแนนสะสม', 'สินค้าใหม่ประจำเดือน', 'ส่วนลดพิเศษสำหรับสมาชิก'],
  ...['夏のセールのお知らせ', 'ポイント有効期限のご案内', '新商品のご紹介', 'ご来店ありがとうございます'],
  ...[
    'Summer sale',
    'Members only preview',
    'Your points expire soon',
    'Order update',
    'Weekend flash deal',
    'We miss you',
  ],
];
const timezones = ['GMT+08:00', 'GMT+07:00', 'GMT+09:00'];

export interface AccountTask {
  readonly id: string;
  readonly name: string;
  readonly sender: string;
  readonly sendAgentId: string;
  readonly subjectId: string;
  readonly timezone: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly sendTimeType: 1 | 2;
}

export interface AccountRecord {
  readonly taskId: string;
  readonly recipientId: string;
  readonly messageId: string;
  readonly sendTime: number;
  readonly status: '0' | '1' | '2' | '9';
  readonly statusUpdateTime: number;
}

export interface Account {
  readonly channels: readonly { readonly id: string; readonly name: string; readonly sender: string }[];
  readonly taskCount: number;
  readonly recordCount: number;
  /** The year that the tasks spread over, oldest first. */
  readonly from: number;
  readonly to: number;
  task(index: number): AccountTask;
  recipientId(index: number): string;
  readonly recipientCount: number;
  record(index: number): AccountRecord;
}

export interface AccountSize {
  readonly tasks?: number;
  readonly records?: number;
  /** The present, in ms. */
  readonly now: number;
}

/** A year of broadcasts: 500 send records a task, twenty a recipient, four in five of them read or delivered. */
export function createAccount({ records = 0, tasks, now }: AccountSize): Account {
  const taskCount = tasks ?? Math.max(20, Math.ceil(records / recordsPerTask));
  const perTask = Math.ceil(records / taskCount);
  const recipientCount = Math.max(1, Math.ceil(records / 20));
  const from = now - 365 * day;
  const to = now - 60_000;
  const channels = [0, 1, 2].map((index) => ({
    id: String(21_000 + index),
    name: `Channel ${index + 1}`,
    sender: `200565235${index}`,
  }));

  const task = (index: number): AccountTask => {
    const random = wordsOf(`task ${index}`);
    const startTime = Math.floor(from + ((to - from - perTask * 120) / taskCount) * index);
    const month = new Date(startTime).toISOString().slice(0, 7);
    return {
      id: hex(`task ${index}`),
      name: `${phrases[random[0] % phrases.length]} ${month} #${index + 1}`,
      sender: channels[random[1] % channels.length]?.sender ?? '',
      sendAgentId: agentId(random[2] % 20),
      subjectId: subjectId(random[3] % 50),
      timezone: timezones[random[1] % timezones.length] ?? '',
      startTime,
      endTime: startTime + perTask * 120 + 900,
      sendTimeType: random[0] % 3 === 0 ? 2 : 1,
    };
  };

  let last: { readonly index: number; readonly task: AccountTask } | undefined;
  const record = (index: number): AccountRecord => {
    const taskIndex = Math.floor(index / perTask);
    if (last?.index !== taskIndex) last = { index: taskIndex, task: task(taskIndex) };
    const random = wordsOf(`record ${index}`);
    const sendTime = last.task.startTime + (index % perTask) * 120;
    const chance = random[0] % 100;
    const status = chance < 5 ? '9' : chance < 10 ? '0' : chance < 48 ? '1' : '2';
    const ids = [digits(random[1], random[2]), ...(random[3] % 4 === 0 ? [digits(random[2], random[1])] : [])];
    return {
      taskId: last.task.id,
      recipientId: recipientId(random[3] % recipientCount),
      messageId: status === '9' ? '' : ids.join(','),
      sendTime,
      status,
      statusUpdateTime: sendTime + (status === '1' ? 900 : status === '2' ? random[1] % 3_600_000 : 0),
    };
  };

  return { channels, taskCount, recordCount: records, from, to, task, recipientId, recipientCount, record };
}

function agentId(index: number): string {
  return hex(`agent ${index}`);
}

function subjectId(index: number): string {
  return String(70_000_000 + index * 37);
}

function recipientId(index: number): string {
  return `U${hex(`recipient ${index}`)}`;
}

function hex(key: string): string {
  return createHash('md5').update(key).digest('hex');
}

function wordsOf(key: string): readonly [number, number, number, number] {
  const bytes = createHash('md5').update(key).digest();
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
}

/** A LINE message id: 18 digits. */
function digits(high: number, low: number): string {
  return `${100_000_000 + (high % 900_000_000)}${100_000_000 + (low % 900_000_000)}`;
}

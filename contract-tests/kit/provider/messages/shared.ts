import type { Bilingual } from '../../../../generators/generated/types.ts';

/** Titles of checks: the rule as a sentence. */
export const titles = {
  withTime: {
    en: 'a time range and another filter hold together: every row matches both.',
    zh: '时间范围与其他筛选条件同时生效：每行数据都符合两者。',
  },
  pagedFilters: {
    en: 'each filter holds on page 2 as it does on page 1.',
    zh: '各筛选条件在第 2 页与第 1 页同样生效。',
  },
  withoutTime: {
    en: 'each filter holds where no time is asked for, too.',
    zh: '未给定时间时各筛选条件同样生效。',
  },
  oneEnd: {
    en: 'a range with one end alone leaves out what lies beyond that end.',
    zh: '只给定一端的时间范围不返回该端之外的数据。',
  },
  monthWithFilters: {
    en: 'where no time is asked for the last month is meant, whatever other filter is given.',
    zh: '未给定时间时即指最近一个月，无论有何其他筛选条件。',
  },
  nearMisses: {
    en: 'an id that is almost that of a row finds nothing: ids are texts, and each character counts.',
    zh: '与某行 id 仅相近的值查不到数据：id 是文本，逐字符比较。',
  },
  characters: {
    en: 'task_name may hold any character; those of patterns and of SQL are characters like others.',
    zh: 'task_name 可含任意字符；正则和 SQL 的特殊字符与其他字符无异。',
  },
  idCharacters: {
    en: 'a quote, a backslash or an emoji for an id finds nothing, or is refused with 999994.',
    zh: 'id 为引号、反斜杠或表情时查不到数据，或以 999994 拒绝。',
  },
  charset: {
    en: 'a body labelled application/json;charset=UTF-8 is read like any other.',
    zh: '标为 application/json;charset=UTF-8 的正文同样可读。',
  },
  everyAnswer: {
    en: 'Every answer of the run keeps to the schema, and the numbers and rows of its page to what was asked.',
    zh: '本次运行的每个应答都符合 schema，其页码、条数与数据都与请求相符。',
  },
  tokenElsewhere: {
    en: 'The token counts in its header alone: in the query, the body or another header it is none, and after Bearer it is another.',
    zh: 'token 只在其请求头中有效：放在查询参数、正文或其他请求头中视为没有，前面加上 Bearer 则视为另一个。',
  },
  ownTasks: {
    en: 'the taskid of every record is that of a task in queryTaskList.',
    zh: '每条记录的 taskid 都能在 queryTaskList 中找到。',
  },
  oldRecords: {
    en: 'a time range of long ago finds the records of the tasks of that time.',
    zh: '较早的时间范围能查到当时任务的发送记录。',
  },
  mediaBytes: {
    en: 'The bytes at the URL of getMediaContent are of the media type that they are labelled with.',
    zh: 'getMediaContent 给出的 URL 的内容与其媒体类型一致。',
  },
  otherChannel: {
    en: 'getMediaContent answers 999994 where the message is not of that channel, and for ids almost like that of a message.',
    zh: 'getMediaContent 在消息不属于该渠道时，以及 id 仅相近时应答 999994。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a check could not be tried. */
export const reasons = {
  noOldRows: { en: 'All rows that were looked at are of one month.', zh: '看过的数据都在一个月之内。' },
  noTime: { en: 'No row has a time that can be read.', zh: '没有一行数据的时间可读。' },
  noExactFilter: { en: 'No row has a value to ask for.', zh: '没有一行数据有可查询的值。' },
  notWhole: { en: 'There are more tasks or records than were looked at.', zh: '任务或记录多于已查看的数量。' },
  noOldTasks: {
    en: 'No broadcast task is older than a month and was sent to anybody.',
    zh: '没有一个月以前且已发送的群发任务。',
  },
  noBytes: { en: 'No file was answered: see media/reachable.', zh: '未得到文件：见 media/reachable。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a call answered. Each goes on after the call that was made. */
export const answers = {
  olderThanMonth: (days: number): Bilingual => ({
    en: `answered a record that is ${days} days older than the newest.`,
    zh: `返回的记录比最新的早 ${days} 天。`,
  }),
  nearMiss: (field: string): Bilingual => ({
    en: `answered a row whose ${field} is another.`,
    zh: `返回了 ${field} 不同的数据。`,
  }),
  found: (total: number): Bilingual => ({
    en: `answered total_count ${total}, and no row has this value.`,
    zh: `应答 total_count ${total}，而没有数据具有该值。`,
  }),
  otherRows: (native: string): Bilingual => ({
    en: `answered other rows than ${native}.`,
    zh: `应答的数据与 ${native} 不同。`,
  }),
  byteOrderMark: {
    en: 'answered a byte order mark before the JSON, at which parsers stumble (RFC 8259, 8.1).',
    zh: '在 JSON 之前带有 BOM，许多解析器无法读取（RFC 8259 8.1）。',
  },
  decimalInteger: (path: string, source: string): Bilingual => ({
    en: `wrote the integer ${path} as ${source}: JSON allows it, and parsers that want a whole number, as Go's does, refuse it.`,
    zh: `将整数 ${path} 写作 ${source}：JSON 允许，但 Go 等需要整数的解析器会拒绝。`,
  }),
  charset: (name: string): Bilingual => ({
    en: `labels UTF-8 as ${name}.`,
    zh: `将 UTF-8 标为 ${name}。`,
  }),
  unknownTask: {
    en: 'answered a record of a task that queryTaskList does not have.',
    zh: '返回的记录所属任务不在 queryTaskList 中。',
  },
  leavesOutRecent: {
    en: 'leaves out a record of the last 27 days that has this value.',
    zh: '遗漏了最近 27 天中具有该值的记录。',
  },
  newestMissing: {
    en: 'leaves out the newest record of the last 27 days.',
    zh: '遗漏了最近 27 天中最新的记录。',
  },
  oldestMissing: {
    en: 'leaves out the oldest record of the last 27 days.',
    zh: '遗漏了最近 27 天中最早的记录。',
  },
  nothingThatOld: {
    en: 'answered no record of a task that was sent: records are not kept that long, or the range is cut.',
    zh: '已发送的任务没有记录：记录未保存这么久，或时间范围被截断。',
  },
  wrongBytes: (type: string): Bilingual => ({
    en: `labels as ${type} what is none.`,
    zh: `标为 ${type}，而内容不是。`,
  }),
  noAllow: { en: 'answered HTTP 405 without the header allow.', zh: '应答 HTTP 405 而没有 allow 头。' },
  otherAllow: (method: string): Bilingual => ({
    en: `answered HTTP 405, and the header allow does not name ${method}.`,
    zh: `应答 HTTP 405，而 allow 头中没有 ${method}。`,
  }),
  contentRange: (got: string): Bilingual => ({
    en: `answered a part with the header content-range ${got}.`,
    zh: `应答部分内容，而 content-range 为 ${got}。`,
  }),
} as const;

/** What is told of a provider and held against nobody. */
export const observations = {
  unset: (name: string, value: string): Bilingual => ({
    en: `items[].${name} may be ${value}, where there is nothing to tell.`,
    zh: `没有内容时 items[].${name} 为 ${value}。`,
  }),
  emptyPageCount: {
    en: 'page_count of an empty list is 1.',
    zh: '没有数据时 page_count 为 1。',
  },
} as const;

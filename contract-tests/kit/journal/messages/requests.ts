import { numberText } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { JournaledViolation } from '../tenant-journal.ts';

const nothing = { en: 'Nothing was asked.', zh: '没有任何请求。' };

/** What requests look like, whatever they are for. */
export const requestMessages = {
  parameters: {
    title: { en: 'Every parameter keeps to the page.', zh: '每个参数都符合文档。' },
    nothing,
    remedy: {
      en: 'Correct the parameter where the client builds the request.',
      zh: '在客户端构造请求之处改正该参数。',
    },
  },
  credentials: {
    title: {
      en: 'Requests for a token carry an appid and a sign that are right.',
      zh: '获取 Token 的请求带有正确的 appid 和 sign。',
    },
    nothing: { en: 'No token was asked for.', zh: '没有请求过 Token。' },
    remedy: {
      en: 'Sign with the md5 of appid, create_time (10 digits) and app_key, joined without separators, in hex.',
      zh: '以 appid、create_time（10 位）和 app_key 直接拼接后的 md5（十六进制）签名。',
    },
  },
  paths: {
    title: { en: 'Only paths of the provider are asked for.', zh: '只请求文档中的路径。' },
    nothing,
    remedy: {
      en: 'Compare the path with the page: the provider answers others with 404.',
      zh: '对照文档检查路径：其他路径只会得到 404。',
    },
  },
  methods: {
    title: { en: 'Every operation is asked with its own method.', zh: '每个接口都以其规定的方法请求。' },
    nothing,
    remedy: {
      en: 'Use GET for getToken and getMediaContent, POST for queryTaskList and sendRecordList.',
      zh: 'getToken、getMediaContent 用 GET，queryTaskList、sendRecordList 用 POST。',
    },
  },
  spelling: {
    title: { en: 'Numbers are sent as numbers and texts as texts.', zh: '数字以数字发送，文本以文本发送。' },
    nothing,
    remedy: {
      en: 'Send the documented type; try the tests with the switch coercion set to strict.',
      zh: '请按文档的类型发送；可将行为开关 coercion 设为 strict 再运行测试。',
    },
  },
  unknownParameters: {
    title: { en: 'Only documented parameters are sent, each once.', zh: '只发送文档中的参数，且每个只发一次。' },
    nothing,
    remedy: {
      en: 'Leave it out, or correct its name: a filter that is ignored gives all rows.',
      zh: '请去掉它，或改正名称：被忽略的条件会返回全部数据。',
    },
  },
  contentType: {
    title: { en: 'A body says that it is JSON.', zh: '请求体声明为 JSON。' },
    nothing: { en: 'No body was sent.', zh: '没有发送过请求体。' },
    message: (subject: string, type: string | undefined, times: number): Bilingual => ({
      en: `${subject}: the content-type was ${type ?? 'missing'}, not application/json${counted(times)}`,
      zh: `${subject}：content-type ${type === undefined ? '缺失' : `为 ${type}`}，而不是 application/json${countedInChinese(times)}`,
    }),
    remedy: {
      en: 'Send content-type: application/json; a server that goes by the type refuses others with 415.',
      zh: '请发送 content-type: application/json；按类型处理的服务器会以 415 拒绝其他类型。',
    },
  },
  queryOfPost: {
    title: { en: 'Parameters of a POST are in its body.', zh: 'POST 的参数放在请求体中。' },
    nothing: { en: 'No list was asked for.', zh: '没有请求过列表。' },
    message: (subject: string, names: readonly string[], times: number): Bilingual => ({
      en: `${subject}: ${names.join(', ')} came in the query, where nobody reads ${names.length === 1 ? 'it' : 'them'}${counted(times)}`,
      zh: `${subject}：${names.join('、')} 放在查询参数中，不会被读取${countedInChinese(times)}`,
    }),
    remedy: {
      en: 'Send them as JSON in the body: in the query they filter nothing, and every page is the first.',
      zh: '请以 JSON 放在请求体中：放在查询参数中既不筛选，也总是返回第一页。',
    },
  },
  times: {
    title: { en: 'Times are in milliseconds.', zh: '时间以毫秒表示。' },
    nothing: { en: 'No list was asked for with a time.', zh: '没有带时间请求过列表。' },
    message: (subject: string, name: string, value: unknown, times: number): Bilingual => ({
      en: `${subject}: ${name} is ${String(value)}, which looks like ${isInMicroseconds(value) ? 'microseconds' : 'seconds'}: as milliseconds it is in ${yearOf(value)}${counted(times)}`,
      zh: `${subject}：${name} 为 ${String(value)}，像是${isInMicroseconds(value) ? '微秒' : '秒'}：作为毫秒则是 ${yearOf(value)} 年${countedInChinese(times)}`,
    }),
    remedy: {
      en: 'Give milliseconds: Date.now(), System.currentTimeMillis(), int(time.time() * 1000).',
      zh: '请给出毫秒：Date.now()、System.currentTimeMillis()、int(time.time() * 1000)。',
    },
  },
  tolerated: {
    title: { en: 'Nothing else had to be tolerated.', zh: '没有其他被容忍的问题。' },
    nothing,
    message: (subject: string, { rule, section, reason }: JournaledViolation, times: number): Bilingual => ({
      en: `${subject}: ${reason.en} [${rule}, ${section}]${counted(times)}`,
      zh: `${subject}：${reason.zh}［${rule}，${section}］${countedInChinese(times)}`,
    }),
    remedy: {
      en: 'Do not count on it: the provider may refuse what the mock tolerates.',
      zh: '请勿依赖：mock 容忍的，官方可能拒绝。',
    },
  },
} as const;

/** From 2001 to 2099 in microseconds, as Python's time_ns() // 1000 and databases give it; milliseconds of no year that anybody means. */
export function isInMicroseconds(value: unknown): boolean {
  const time = Number(value);
  return time >= 1e15 && time < 4.1e15;
}

function yearOf(milliseconds: unknown): number {
  return new Date(Number(milliseconds)).getUTCFullYear();
}

function counted(times: number): string {
  return times > 1 ? `, ${numberText(times)} times` : '';
}

function countedInChinese(times: number): string {
  return times > 1 ? `，共 ${numberText(times)} 次` : '';
}

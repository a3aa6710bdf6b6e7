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
  tolerated: {
    title: { en: 'Nothing else had to be tolerated.', zh: '没有其他被容忍的问题。' },
    nothing,
    message: (subject: string, { rule, section, reason }: JournaledViolation, times: number): Bilingual => ({
      en: `${subject}: ${reason.en} [${rule}, ${section}]${times > 1 ? `, ${times} times` : ''}`,
      zh: `${subject}：${reason.zh}［${rule}，${section}］${times > 1 ? `，共 ${times} 次` : ''}`,
    }),
    remedy: {
      en: 'Do not count on it: the provider may refuse what the mock tolerates.',
      zh: '请勿依赖：mock 容忍的，官方可能拒绝。',
    },
  },
} as const;

// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { Behaviour } from './types.ts';

/** A behaviour switch: a choice that the provider does not document. */
export interface BehaviourSwitch {
  /** `choice`: one of `values`. `choice or integer`: one of `values`, or an integer of at least `minimum`. */
  readonly type: 'choice' | 'choice or integer';
  readonly values: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Unit of the integer. */
  readonly unit?: string;
  readonly default: string | number;
  readonly description: string;
  /** The same in Chinese. */
  readonly descriptionZh: string;
  /** Why the default is the default. */
  readonly evidence: string;
  /** What each value does. */
  readonly alternatives: Readonly<Record<string, string>>;
}

/** The name of a behaviour switch. */
export type BehaviourName = keyof Behaviour;

/** A value for every behaviour switch. */
export type CompleteBehaviour = Readonly<Required<Behaviour>>;

/** Every behaviour switch. */
export const behaviourSwitches: Readonly<Record<BehaviourName, BehaviourSwitch>> = {
  tokenRotation: {
    type: 'choice',
    values: ['single', 'overlap'],
    default: 'single',
    description: 'What a new token does to the tokens before it.',
    descriptionZh: '新 token 对先前 token 的影响。',
    evidence: 'The page warns that getting a token per service easily makes tokens invalid, and calls the token globally unique (接口声明).',
    alternatives: {
      single: 'A new token ends every earlier one.',
      overlap: 'Each token lives to its own expiry; of more than 100,000 the oldest go.',
    },
  },
  createTimeSkewSeconds: {
    type: 'choice or integer',
    values: ['off'],
    minimum: 0,
    maximum: 9007199254740991,
    unit: 's',
    default: 'off',
    description: 'How far create_time may be from the clock, in seconds, before getToken refuses it.',
    descriptionZh: 'create_time 与时钟相差多少秒以上时 getToken 拒绝。',
    evidence: 'The page\'s own example is signed with a time of 2019 and is presented as working (获取Token).',
    alternatives: {
      off: 'create_time is never compared with the clock.',
      'an integer': 'A create_time further away than this is refused with 999994.',
    },
  },
  credentialErrors: {
    type: 'choice',
    values: ['platform', 'documented'],
    default: 'platform',
    description: 'Which codes getToken answers for an unknown appid and for a wrong sign.',
    descriptionZh: 'getToken 对未知 appid 和错误签名返回的编码。',
    evidence: 'The LINE page lists neither; the same platform\'s ticketing API page lists 900003 and 900004, and 900004 was observed on the live get_token.',
    alternatives: {
      platform: 'Unknown appid: 900004. Wrong sign: 900003.',
      documented: 'Both: 999994, the nearest code the LINE page lists.',
    },
  },
  language: {
    type: 'choice',
    values: ['zh', 'en', 'header'],
    default: 'zh',
    description: 'Language of ret_msg.',
    descriptionZh: 'ret_msg 的语言。',
    evidence: 'The page shows Chinese texts only (错误编码). The platform\'s internationalisation page (developer.sobot.io) has a request header language, and does not say whether these operations heed it.',
    alternatives: {
      zh: 'The page\'s Chinese texts.',
      en: 'English texts of the same meaning.',
      header: 'What the request\'s header language asks for: English if it begins with en, else the page\'s Chinese texts.',
    },
  },
  errorStatus: {
    type: 'choice',
    values: ['always200', 'mapped'],
    default: 'always200',
    description: 'HTTP status of an answer whose ret_code is not 000000.',
    descriptionZh: 'ret_code 不是 000000 时的 HTTP 状态码。',
    evidence: 'The page documents ret_code alone and never mentions an HTTP status (错误编码); one public client of the platform tolerates a 401 on the token call.',
    alternatives: {
      always200: '200 whatever the ret_code.',
      mapped: '401 for 9000xx, 400 for 999994, 500 for 999999.',
    },
  },
  mediaItem: {
    type: 'choice',
    values: ['string', 'object'],
    default: 'string',
    description: 'Shape of the item that getMediaContent answers.',
    descriptionZh: 'getMediaContent 应答中 item 的形式。',
    evidence: 'The page has no table for this answer, and its example puts a bare URL between braces, which is not JSON (获取媒体消息内容).',
    alternatives: { string: 'item is the URL.', object: 'item is { "url": the URL }.' },
  },
  coercion: {
    type: 'choice',
    values: ['lenient', 'strict'],
    default: 'lenient',
    description: 'What happens to a parameter sent in the other JSON type.',
    descriptionZh: '参数以另一种 JSON 类型发送时的处理。',
    evidence: 'The page sends Long parameters as numbers in one example and as strings in the other, and a String parameter as a number (查询发送记录).',
    alternatives: {
      lenient: 'A numeric string for Long or Integer and a whole number for String are accepted, with a warning.',
      strict: 'They are refused with 999994.',
    },
  },
  pageSizeOverMaximum: {
    type: 'choice',
    values: ['reject', 'clamp'],
    default: 'reject',
    description: 'What happens to a page_size above 100.',
    descriptionZh: 'page_size 超过 100 时的处理。',
    evidence: 'The page states the maximum, but not what follows from exceeding it (查询群发任务数据).',
    alternatives: { reject: 'Refused with 999994.', clamp: 'Treated as 100, with a warning.' },
  },
  nullParameter: {
    type: 'choice',
    values: ['reject', 'ignore'],
    default: 'reject',
    description: 'What happens to an optional parameter of a list that is null.',
    descriptionZh: '列表的可选参数为 null 时的处理。',
    evidence: 'The page gives each parameter a type, and null has none of them; it does not say what follows (查询群发任务数据). Public clients of the platform send null for a filter that is not set.',
    alternatives: { reject: 'Refused with 999994.', ignore: 'As if it were not there, with a warning.' },
  },
  textMatch: {
    type: 'choice',
    values: ['contains', 'exact'],
    default: 'contains',
    description: 'How the task_name filter compares.',
    descriptionZh: 'task_name 筛选的比较方式。',
    evidence: 'The page\'s request filters by a short word and does not say how it is matched; every id filter is exact (查询群发任务数据).',
    alternatives: { contains: 'The name has the text in it.', exact: 'The name is the text.' },
  },
  taskTimeMatch: {
    type: 'choice',
    values: ['start', 'within', 'overlap'],
    default: 'start',
    description: 'Which broadcast tasks a time range selects in queryTaskList.',
    descriptionZh: 'queryTaskList 的时间范围选中哪些群发任务。',
    evidence: 'The filters are named like the task times and described alike; the page does not say how a range is compared with them (查询群发任务数据).',
    alternatives: {
      start: 'The task starts inside the range.',
      within: 'The task starts and ends inside the range.',
      overlap: 'The task runs at some time inside the range.',
    },
  },
  webhookSpelling: {
    type: 'choice',
    values: ['raw', 'escaped'],
    default: 'raw',
    description: 'How webhook bodies spell characters beyond ASCII.',
    descriptionZh: 'Webhook 正文如何书写 ASCII 以外的字符。',
    evidence: 'The page is silent. Users of LINE\'s SDKs report emoji that arrived as \\uXXXX escapes (line-bot-sdk-nodejs 922, line-bot-sdk-php 269); a maintainer answers that LINE escapes nothing. A receiver that verifies what it parsed and wrote anew works with one of them and fails with the other.',
    alternatives: { raw: 'As they are, in UTF-8.', escaped: 'As \\uXXXX escapes, so that the body is ASCII.' },
  },
};

/** The default of every behaviour switch. */
export const defaultBehaviour: CompleteBehaviour = {
  tokenRotation: 'single',
  createTimeSkewSeconds: 'off',
  credentialErrors: 'platform',
  language: 'zh',
  errorStatus: 'always200',
  mediaItem: 'string',
  coercion: 'lenient',
  pageSizeOverMaximum: 'reject',
  nullParameter: 'reject',
  textMatch: 'contains',
  taskTimeMatch: 'start',
  webhookSpelling: 'raw',
};

/** The switch that decides a rule: of the rule alone, of one parameter, or of the value null. */
export const switchesByRule: Readonly<Record<string, BehaviourName>> = {
  replacedToken: 'tokenRotation',
  staleCreateTime: 'createTimeSkewSeconds',
  unknownAppid: 'credentialErrors',
  wrongSign: 'credentialErrors',
  numericString: 'coercion',
  numberForString: 'coercion',
  pageSizeClamped: 'pageSizeOverMaximum',
  'maximum page_size': 'pageSizeOverMaximum',
  'type null': 'nullParameter',
};

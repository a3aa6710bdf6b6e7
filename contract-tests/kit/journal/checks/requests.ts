import type { Check } from '../../engine/check.ts';
import type { Finding } from '../breach.ts';
import type { Call } from '../call.ts';
import { defineRule } from '../define-rule.ts';
import type { JournaledBreach } from '../tenant-journal.ts';
import type { JournalTarget, Trace } from '../trace.ts';

/** Rules of the journal that a check of their own judges, or that are no breach of the consumer's. */
const judgedElsewhere = {
  credentials: ['wrongSign', 'unknownAppid', 'staleCreateTime'],
  paths: ['unknownPath'],
  methods: ['wrongMethod'],
  spelling: ['numericString', 'numberForString'],
  unknown: ['unknownParameter', 'duplicateParameter'],
  token: ['emptyToken', 'unknownToken', 'replacedToken', 'expiredToken'],
  media: ['unknownMessage', 'otherChannel', 'externalContent', 'noContent'],
  nobodys: ['injectedFault', 'internalFault'],
} as const;

const elsewhere = new Set<string>(Object.values(judgedElsewhere).flat());

/** What browsers and probes ask for by themselves. */
const unasked = /^\/(?:favicon\.ico)?(?:\?|$)/;

const nothing = { en: 'Nothing was asked.', zh: '没有任何请求。' };
const cases = ({ calls }: Trace): readonly Call[] => calls;

/** What requests look like, whatever they are for: what the journal holds against them, grouped. */
export const requestChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'requests/parameters',
    title: { en: 'Every parameter keeps to the page.', zh: '每个参数都符合文档。' },
    severity: 'violation',
    source: '接口调用',
    cases,
    nothing,
    find: (trace) =>
      grouped(trace, 'violations', ({ rule }) => !elsewhere.has(rule), {
        en: 'Correct the parameter where the client builds the request.',
        zh: '在客户端构造请求之处改正该参数。',
      }),
  }),
  defineRule({
    id: 'requests/credentials',
    title: {
      en: 'Requests for a token carry an appid and a sign that are right.',
      zh: '获取 Token 的请求带有正确的 appid 和 sign。',
    },
    severity: 'violation',
    source: '获取Token',
    cases: ({ tokenRequests }) => tokenRequests,
    nothing: { en: 'No token was asked for.', zh: '没有请求过 Token。' },
    find: (trace) =>
      grouped(trace, 'violations', isOneOf(judgedElsewhere.credentials), {
        en: 'Sign with the md5 of appid, create_time (10 digits) and app_key, joined without separators, in hex.',
        zh: '以 appid、create_time（10 位）和 app_key 直接拼接后的 md5（十六进制）签名。',
      }),
  }),
  defineRule({
    id: 'requests/paths',
    title: { en: 'Only paths of the provider are asked for.', zh: '只请求文档中的路径。' },
    severity: 'violation',
    source: '接口调用',
    cases,
    nothing,
    find: (trace) =>
      grouped({ ...trace, calls: trace.calls.filter(isMeant) }, 'violations', isOneOf(judgedElsewhere.paths), {
        en: 'Compare the path with the page: the provider answers others with 404.',
        zh: '对照文档检查路径：其他路径只会得到 404。',
      }),
  }),
  defineRule({
    id: 'requests/methods',
    title: { en: 'Every operation is asked with its own method.', zh: '每个接口都以其规定的方法请求。' },
    severity: 'violation',
    source: '接口调用',
    cases,
    nothing,
    find: (trace) =>
      grouped(trace, 'violations', isOneOf(judgedElsewhere.methods), {
        en: 'Use GET for getToken and getMediaContent, POST for queryTaskList and sendRecordList.',
        zh: 'getToken、getMediaContent 用 GET，queryTaskList、sendRecordList 用 POST。',
      }),
  }),
  defineRule({
    id: 'requests/spelling',
    title: { en: 'Numbers are sent as numbers and texts as texts.', zh: '数字以数字发送，文本以文本发送。' },
    severity: 'warning',
    source: { kind: 'behaviour', name: 'coercion' },
    cases,
    nothing,
    find: (trace) =>
      grouped(trace, 'warnings', isOneOf(judgedElsewhere.spelling), {
        en: 'Send the documented type; try the tests with the switch coercion set to strict.',
        zh: '请按文档的类型发送；可将行为开关 coercion 设为 strict 再运行测试。',
      }),
  }),
  defineRule({
    id: 'requests/unknown-parameters',
    title: { en: 'Only documented parameters are sent, each once.', zh: '只发送文档中的参数，且每个只发一次。' },
    severity: 'warning',
    source: '接口调用',
    cases,
    nothing,
    find: (trace) =>
      grouped(trace, 'warnings', isOneOf(judgedElsewhere.unknown), {
        en: 'Leave it out, or correct its name: a filter that is ignored gives all rows.',
        zh: '请去掉它，或改正名称：被忽略的条件会返回全部数据。',
      }),
  }),
  defineRule({
    id: 'requests/tolerated',
    title: { en: 'Nothing else had to be tolerated.', zh: '没有其他被容忍的问题。' },
    severity: 'warning',
    source: '接口调用',
    cases,
    nothing,
    find: (trace) =>
      grouped(trace, 'warnings', ({ rule }) => !elsewhere.has(rule), {
        en: 'Do not count on it: the provider may refuse what the mock tolerates.',
        zh: '请勿依赖：mock 容忍的，官方可能拒绝。',
      }),
  }),
];

function isMeant({ entry: { url } }: Call): boolean {
  return !unasked.test(url);
}

function isOneOf(rules: readonly string[]): (breach: JournaledBreach) => boolean {
  return ({ rule }) => rules.includes(rule);
}

interface Seen {
  readonly call: Call;
  readonly breach: JournaledBreach;
}

/** What the journal holds against requests, one finding for each rule, operation and parameter. */
export function grouped(
  { calls }: Pick<Trace, 'calls'>,
  kind: 'violations' | 'warnings',
  counts: (breach: JournaledBreach) => boolean,
  remedy: Finding['remedy'],
): readonly Finding[] {
  const seen = calls.flatMap((call) =>
    call.entry[kind]
      .filter((breach) => breach.side !== 'provider' && counts(breach))
      .map((breach): Seen => ({ call, breach })),
  );
  const groups = Map.groupBy(seen, ({ call, breach }) =>
    JSON.stringify([subjectOf(call), breach.rule, breach.parameter]),
  );
  return [...groups.values()].map(([first, ...others]): Finding => {
    const { call, breach } = first!;
    const times = others.length + 1;
    return {
      calls: [call, ...others.map((other) => other.call)],
      message: {
        en: `${subjectOf(call)}: ${breach.reason.en} [${breach.rule}, ${breach.section}]${times > 1 ? `, ${times} times` : ''}`,
        zh: `${subjectOf(call)}：${breach.reason.zh}［${breach.rule}，${breach.section}］${times > 1 ? `，共 ${times} 次` : ''}`,
      },
      remedy,
    };
  });
}

/** What was asked: the operation, or the path where it is none's. */
function subjectOf({ entry: { operation, method, url } }: Call): string {
  return operation ?? `${method} ${url.replace(/\?.*$/s, '')}`;
}

import { tlsTroubleIn } from '../../../common/tls-trouble.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import type { Bilingual, Violation } from '../../core/journal/entry.ts';
import { ownViolation, type OwnFound, type ViolationDetails } from '../../core/journal/own-violation.ts';

type Side = NonNullable<Violation['side']>;

/** The reasons of what a proxy alone can find. Not among the contract's own reasons: these go wherever the emulator does, to pages too. */
const reasons = {
  targetUnreachable: ({ value }) => ({
    en: `the target could not be reached: ${value}. Check that it runs, and that --target is right`,
    zh: `无法连接目标：${tlsTroubleIn(value)?.zh ?? value}，请检查目标是否在运行、--target 是否正确`,
  }),
  targetTimeout: ({ limit, value }) => ({
    en: `the target took longer than ${limit} ms: ${value}`,
    zh: `目标超过 ${limit} 毫秒：${value}`,
  }),
  targetReset: ({ value }) => ({ en: `the target broke off: ${value}`, zh: `目标中断了连接：${value}` }),
  unpassable: ({ value }) => ({
    en: `the request could not be passed on: ${value}`,
    zh: `请求无法转发：${value}`,
  }),
  clientGone: () => ({
    en: 'the client hung up before the answer was complete',
    zh: '客户端在应答完成前断开了连接',
  }),
  unchecked: ({ parameter, value }) => ({
    en: `the ${parameter} was passed on unchecked: ${value}`,
    zh: `${parameter === 'request body' ? '请求体' : '应答'}已转发但未检查：${value}`,
  }),
  answerSyntax: ({ value }) => ({ en: `the answer is not valid JSON: ${value}`, zh: `应答不是合法的 JSON：${value}` }),
  contentType: ({ parameter, limit, value }) => ({
    en: `${parameter} must be ${limit}, got ${value}`,
    zh: `${parameter} 须为 ${limit}，实际为 ${value}`,
  }),
  unknownPath: ({ value }) => ({
    en: `no operation of this contract has the path ${value}: passed on unchecked`,
    zh: `本契约没有路径为 ${value} 的接口，已转发但未检查`,
  }),
  unknownRetCode: ({ parameter, value }) => ({
    en: `${parameter} is not a known code, got ${value}`,
    zh: `${parameter} 不是已知的编码，实际为 ${value}`,
  }),
  unknownField: ({ parameter, value }) => ({
    en: `${parameter} is not a documented field of this answer, got ${value}`,
    zh: `${parameter} 不是本接口应答中的文档字段，实际为 ${value}`,
  }),
  pageOverfull: ({ parameter, limit, value }) => ({
    en: `${parameter} must have at most page_size (${limit}) elements, got ${value}`,
    zh: `${parameter} 最多只能有 page_size（${limit}）个元素，实际为 ${value}`,
  }),
  pageShort: ({ parameter, limit, value }) => ({
    en: `${parameter} must have ${limit} elements on this page, by total_count, got ${value}`,
    zh: `按 total_count，本页的 ${parameter} 应有 ${limit} 个元素，实际为 ${value}`,
  }),
  pageLong: ({ parameter, limit, value }) => ({
    en: `${parameter} must have no more than ${limit} elements on this page, by total_count, got ${value}`,
    zh: `按 total_count，本页的 ${parameter} 最多应有 ${limit} 个元素，实际为 ${value}`,
  }),
  unmatchedRow: ({ parameter, value }) => ({
    en: `${parameter} is of a row that ${value} of the request does not match`,
    zh: `${parameter} 所在的行与请求的 ${value} 不符`,
  }),
  rowTwice: ({ parameter }) => ({
    en: `${parameter} is a row that is on the same page before`,
    zh: `${parameter} 这一行在同一页上已出现过`,
  }),
  pastLastPage: ({ parameter, limit, value }) => ({
    en: `${parameter} must be empty past the last page, which is ${limit} by total_count, got ${value} elements`,
    zh: `按 total_count，最后一页为第 ${limit} 页，其后的 ${parameter} 应为空，实际有 ${value} 个元素`,
  }),
  tokenLifetime: ({ parameter, limit, value }) => ({
    en: `${parameter} must be the seconds that a token lives, ${limit}, got ${value}`,
    zh: `${parameter} 须为 token 的有效秒数（${limit}），实际为 ${value}`,
  }),
  otherStatus: ({ limit, value }) => ({
    en: `HTTP ${value} was answered with ret_code ${limit}: it is 200 whatever the code, or fits it`,
    zh: `ret_code ${limit} 的应答使用了 HTTP ${value}：HTTP 状态码应始终为 200，或与编码相符`,
  }),
  byteOrderMark: () => ({
    en: 'the answer begins with a byte order mark, which JSON must not (RFC 8259, 8.1)',
    zh: '应答以字节顺序标记（BOM）开头，JSON 不得如此（RFC 8259 第 8.1 节）',
  }),
  decimalInteger: ({ parameter, value }) => ({
    en: `${parameter} is an integer and written as ${value}: JSON allows it, and parsers that want a whole number, as Go's does, refuse it`,
    zh: `${parameter} 是整数，却写作 ${value}：JSON 允许，但 Go 等需要整数的解析器会拒绝`,
  }),
  pageCount: ({ parameter, limit, value }) => ({
    en: `${parameter} must be total_count / page_size rounded up, ${limit}, got ${value}`,
    zh: `${parameter} 须为 total_count / page_size 向上取整的值 ${limit}，实际为 ${value}`,
  }),
  otherPage: ({ parameter, limit, value }) => ({
    en: `${parameter} ${limit} was asked for, ${value} answered`,
    zh: `请求的 ${parameter} 为 ${limit}，应答的是 ${value}`,
  }),
  defaultPage: ({ parameter, limit, value }) => ({
    en: `no ${parameter} was asked for, which means ${limit}; ${value} answered`,
    zh: `请求未给出 ${parameter}，默认应为 ${limit}，应答的是 ${value}`,
  }),
  unexpectedRefusal: ({ value }) => ({
    en: `the provider refused, with ${value}, what the contract allows`,
    zh: `契约允许的请求被官方以 ${value} 拒绝`,
  }),
  unexpectedSuccess: ({ value }) => ({
    en: `the provider took what the contract forbids: ${value}`,
    zh: `官方接受了契约不允许的请求：${value}`,
  }),
} as const satisfies Readonly<Record<string, (details: ViolationDetails) => Bilingual>>;

type ProxyRule = keyof typeof reasons;

/** What was found; its value is redacted. */
export interface FoundViolation extends OwnFound<ProxyRule> {
  /** Absent: the request reached no operation of the contract. */
  readonly operation?: OperationId | undefined;
}

/** Makes a violation of a rule of the proxy's own. */
export function proxyViolation({ operation, ...found }: FoundViolation): Violation {
  return ownViolation(found, { reasons, section: operation === undefined ? 'HTTP' : operations[operation].section });
}

/** The same violations, with who is to blame. */
export function ofSide(side: Side, violations: readonly Violation[]): readonly Violation[] {
  return violations.map((violation) => ({ side, ...violation }));
}

/** What goes wrong on the way, so that no answer comes, or not all of it; and whose doing that is. */
export const failureSides = {
  clientGone: 'consumer',
  unpassable: 'consumer',
  targetUnreachable: 'provider',
  targetTimeout: 'provider',
  targetReset: 'provider',
} as const satisfies Readonly<Partial<Record<ProxyRule, Side>>>;

export function isFailureRule(rule: string): rule is keyof typeof failureSides {
  return Object.hasOwn(failureSides, rule);
}

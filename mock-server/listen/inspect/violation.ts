import type { FailureReason } from '../../../common/failure-reason.ts';
import type { Bilingual, Violation } from '../../core/journal/entry.ts';
import { ownViolation, type OwnFound, type ViolationDetails } from '../../core/journal/own-violation.ts';

/** What only whoever stands between a platform and a receiver can find. */
const reasons = {
  signatureMissing: () => ({
    en: 'the platform sent no x-line-signature, and a secret was given. Check that it signs, or leave --secret out',
    zh: '平台没有发送 x-line-signature，而此处给定了密钥，请确认平台会签名，或去掉 --secret',
  }),
  signatureWrong: () => ({
    en: 'x-line-signature is not that of these bytes under the secret. Another channel secret signed it, or something on the way changed the body',
    zh: 'x-line-signature 与该密钥下的请求体不符：签名用的是另一个 channel secret，或途中请求体被改动',
  }),
  bodySyntax: ({ value }) => ({ en: `the body is not valid JSON: ${value}`, zh: `请求体不是合法的 JSON：${value}` }),
  bodyUnread: ({ value }) => ({ en: `the body could not be read: ${value}`, zh: `请求体无法读取：${value}` }),
  inferredEvent: ({ parameter, value }) => ({
    en: `${parameter} is a ${value} event: LINE defines it, the page of the provider does not have it`,
    zh: `${parameter} 是 ${value} 事件：LINE 有定义，官方文档未提及`,
  }),
  inferredMember: ({ parameter }) => ({
    en: `${parameter} is a member that LINE defines, the page of the provider does not have it`,
    zh: `${parameter} 字段在 LINE 中有定义，官方文档未提及`,
  }),
  unknownEvent: ({ parameter, value }) => ({
    en: `${parameter} has the type ${value}, which neither the page nor LINE has: drift`,
    zh: `${parameter} 的类型为 ${value}，文档与 LINE 均未定义：已偏离契约`,
  }),
  unknownMember: ({ parameter, value }) => ({
    en: `${parameter} is a member that neither the page nor LINE has, got ${value}: drift`,
    zh: `${parameter} 字段在文档与 LINE 中均未定义，实际为 ${value}：已偏离契约`,
  }),
  could_not_connect: ({ value }) => ({
    en: `the receiver takes no connections${value === '' ? '' : `: ${value}`}. Start it, or correct --forward-to`,
    zh: `接收端无法连接${value === '' ? '' : `：${value}`}，请启动接收端，或更正 --forward-to`,
  }),
  request_timeout: ({ limit }) => ({
    en: `the receiver took longer than ${limit} ms to answer. Acknowledge first, work afterwards`,
    zh: `接收端超过 ${limit} 毫秒未完成应答，请先应答、后处理`,
  }),
  error_status_code: ({ value }) => ({
    en: `the receiver answered ${value}, and only 2xx acknowledges`,
    zh: `接收端应答了 ${value}，只有 2xx 才算确认`,
  }),
  unclassified: ({ value }) => ({
    en: `the receiver gave no complete answer: ${value}`,
    zh: `接收端没有给出完整的应答：${value}`,
  }),
  forgedTaken: ({ value }) => ({
    en: `the receiver answered ${value} to a request whose signature is wrong. Verify it over the bytes as they arrive, and refuse with 4xx`,
    zh: `接收端对签名错误的请求应答了 ${value}，请对收到的原始字节验签，并以 4xx 拒绝`,
  }),
  kept: ({ value }) => ({
    en: `it was acknowledged in the place of the receiver and waits to be passed on (${value} waiting)`,
    zh: `已代接收端确认，等待转发（共 ${value} 个等待中）`,
  }),
  keptNoMore: ({ limit }) => ({
    en: `it was not kept: ${limit} are waiting already. The platform was answered 503`,
    zh: `未能保留：等待转发的已达 ${limit}，已对平台应答 503`,
  }),
  passedOnLate: ({ value }) => ({
    en: `it had waited ${value} ms for the receiver, and has been passed on now`,
    zh: `等待接收端 ${value} 毫秒后，现已转发`,
  }),
} as const satisfies Readonly<Record<string, (details: ViolationDetails) => Bilingual>> &
  Readonly<Record<FailureReason, (details: ViolationDetails) => Bilingual>>;

type WebhookRule = keyof typeof reasons;

const section = 'Webhook 消息转发';
/** Makes a violation of what passes between a platform and a receiver. */
export function webhookViolation(found: OwnFound<WebhookRule>): Violation {
  return ownViolation(found, { reasons, section });
}

import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Crash, Exchange } from '../exchange.ts';

/** What came back, as the end of a sentence. */
export function gotText({ status, reason, detail, ms }: Exchange): Bilingual {
  switch (reason) {
    case 'request_timeout':
      return {
        en: `there was ${detail?.en} (request_timeout)`,
        zh: `没有按时得到应答：${detail?.zh}（request_timeout）`,
      };
    case 'unclassified':
      return {
        en: `the answer was cut off: ${detail?.en} (unclassified)`,
        zh: `应答中断：${detail?.zh}（unclassified）`,
      };
    case 'could_not_connect':
      return {
        en: `nobody took the connection: ${detail?.en} (could_not_connect)`,
        zh: `无人接受连接：${detail?.zh}（could_not_connect）`,
      };
    case 'error_status_code':
      if (status === 0) return { en: 'it was answered with a redirect', zh: '得到的是重定向' };
      return { en: `it was answered ${status}`, zh: `得到 ${status}` };
    default:
      return {
        en: `it was answered ${status} after ${Math.round(ms)} ms`,
        zh: `${Math.round(ms)} ms 后得到 ${status}`,
      };
  }
}

/** What the kit finds, whatever the rule. */
export const findings = {
  sent: (what: Bilingual, got: Bilingual, rule: Bilingual, note: Bilingual | undefined): Bilingual => ({
    en: `Sent ${what.en}; ${got.en}. ${rule.en}${note === undefined ? '' : ` ${note.en}`}`,
    zh: `发送了${what.zh}；${got.zh}。${rule.zh}${note?.zh ?? ''}`,
  }),
  acknowledged: { en: 'It has to be acknowledged with a 2xx.', zh: '应以 2xx 确认。' },
  refused: { en: 'It has to be refused with a 4xx.', zh: '应以 4xx 拒绝。' },
  refusedUnhandled: {
    en: 'It has to be refused with a 4xx. It was not handled, so nobody got in.',
    zh: '应以 4xx 拒绝。事件没有被处理，因此没有放行任何人。',
  },
  harmless: {
    en: 'It may be acknowledged or refused with a 4xx; anything else is a break.',
    zh: '可以确认，也可以 4xx 拒绝；其他结果都是接收端出错。',
  },
  stillAcknowledged: {
    en: 'An event that LINE sends has to be acknowledged, whatever came before.',
    zh: '无论之前收到什么，LINE 的事件都应被确认。',
  },
  ended: ({ isBack, waited }: Crash): Bilingual =>
    isBack
      ? {
          en: `Then nobody took connections: the process ended, and came back within ${waited} ms. No request may end it.`,
          zh: `之后无人接受连接：进程已退出，并在 ${waited} ms 内恢复。任何请求都不能使它退出。`,
        }
      : {
          en: `Then nobody took connections for ${waited} ms: the process ended and did not come back. No request may end it.`,
          zh: `之后 ${waited} ms 内无人接受连接：进程已退出且没有恢复。任何请求都不能使它退出。`,
        },
  after: (what: Bilingual): Bilingual => ({ en: `a text message after ${what.en}`, zh: `${what.zh}之后的文本消息` }),
  enoughEvents: (count: number, of: number): Bilingual =>
    count === 1
      ? { en: `One of its ${of} events is enough to fail.`, zh: `${of} 个事件中有一个就足以失败。` }
      : { en: `Of its ${of} events ${count} are enough to fail.`, zh: `${of} 个事件中有 ${count} 个就足以失败。` },
  takes: (paths: string): Bilingual => ({ en: `It takes ${paths}.`, zh: `与 ${paths} 有关。` }),
  emptyEnvelope: { en: 'an envelope without events', zh: '不含事件的信封' },
  firstEvents: { en: 'a plain event, first of all', zh: '最先发送的普通事件' },
} as const;

/** Why a rule was not tried. */
export const skips = {
  noSecret: {
    en: 'No secret was given, so nothing is signed: give the channel secret with --secret.',
    zh: '没有提供密钥，请求未签名：请用 --secret 提供渠道密钥。',
  },
  noProbe: {
    en: 'There is no way to see what the receiver handles: give a URL that answers {"handled": ["webhookEventId", …]} with --probe.',
    zh: '无法得知接收端处理了什么：请用 --probe 提供一个返回 {"handled": ["webhookEventId", …]} 的 URL。',
  },
  noIds: {
    en: 'The probe gives a number alone: let it answer {"handled": ["webhookEventId", …]}.',
    zh: '探针只返回数量：请让它返回 {"handled": ["webhookEventId", …]}。',
  },
  noTexts: {
    en: 'The probe tells no texts: let it answer {"handled": [{"id": "webhookEventId", "text": "…"}, …]}.',
    zh: '探针不返回文本：请让它返回 {"handled": [{"id": "webhookEventId", "text": "…"}, …]}。',
  },
  probeFault: (why: Bilingual): Bilingual => ({
    en: `The probe stopped answering: ${why.en}.`,
    zh: `探针不再应答：${why.zh}。`,
  }),
  silent: (count: number): Bilingual => ({
    en: `The last ${count} requests ran out of time: see acknowledgement/in-time.`,
    zh: `最近 ${count} 个请求都超时：请看 acknowledgement/in-time。`,
  }),
  gone: (rule: string | undefined): Bilingual => ({
    en: `Nobody takes connections any more: see ${rule ?? 'the first rule that failed'}. Start the receiver again and run the rest with --only.`,
    zh: `已无人接受连接：请看 ${rule ?? '第一条失败的规则'}。重新启动接收端后，可用 --only 运行其余规则。`,
  }),
  nothingTaken: (rule: string): Bilingual => ({
    en: `Nothing that LINE sends is taken: see ${rule}.`,
    zh: `LINE 的请求全部被拒绝：请看 ${rule}。`,
  }),
} as const;

/** What helps where a request broke something, whatever the rule. */
export const remedies = {
  leftBehind: {
    en: 'What a bad request leaves behind must not reach the next one: catch its error, and change no state before it is checked.',
    zh: '坏请求不能影响下一个请求：捕获其错误，并在校验之前不改动任何状态。',
  },
  ended: {
    en: 'Catch what the handler throws, in promises too: an exception or a rejection that nobody catches (unhandledRejection) ends Node.',
    zh: '捕获处理函数抛出的异常，包括 Promise 中的：无人捕获的异常或拒绝（unhandledRejection）会使 Node 退出。',
  },
  signature: {
    en: 'The answer is that of a wrong signature, and it is right: verify the raw bytes before anything parses or decodes them; see signature/exact-bytes.',
    zh: '应答表示签名错误，而签名是正确的：请在解析或解码之前校验原始字节；参见 signature/exact-bytes。',
  },
} as const;

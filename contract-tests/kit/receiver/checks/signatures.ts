import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import { merged } from '../events/maximal-event.ts';
import type { Json } from '../events/schema-of.ts';
import type { Outgoing, Signing } from '../exchange.ts';
import { acknowledgeAll, outgoingOf } from '../expectations/acknowledged.ts';
import { postEach, watchHandling } from '../expectations/handled.ts';
import { refuseAll } from '../expectations/refused.ts';
import { withProbe, withSecret } from '../expectations/requirements.ts';
import type { ReceiverTarget } from '../target.ts';
import { createForgeries, type Forgeries } from './bad-signatures.ts';
import { exactSpellings } from './exact-bytes.ts';

const source = { kind: 'line', name: 'Verify webhook signature' } as const;

const verify = both(
  'Compute base64(HMAC-SHA256(channel secret, the bytes of the body)) and compare it in constant time with x-line-signature; answer 401 when it is missing or another.',
  '计算 base64(HMAC-SHA256(频道密钥, 请求体字节))，与 x-line-signature 做恒定时间比较；缺失或不同时应答 401。',
);

interface RefusalRule {
  readonly name: keyof Forgeries;
  readonly title: Bilingual;
  readonly severity?: 'violation' | 'warning';
  readonly remedy?: Bilingual;
}

const refusals: readonly RefusalRule[] = [
  { name: 'missing', title: both('A request without a signature is refused.', '拒绝没有签名的请求。') },
  { name: 'wrong', title: both('A wrong signature is refused.', '拒绝错误的签名。') },
  {
    name: 'stale',
    title: both('The signature of another body is refused.', '拒绝其他请求体的签名。'),
    remedy: both(
      'Verify the bytes as they arrived: neither trimmed, nor parsed and written again, nor of an earlier request.',
      '校验收到的原始字节：不要去空白，不要解析后重新序列化，也不要用之前请求的字节。',
    ),
  },
  {
    name: 'truncated',
    title: both('A part of the right signature is refused.', '拒绝正确签名的一部分。'),
    remedy: both(
      'Compare the whole of both signatures: first their lengths, then their bytes. No startsWith.',
      '比较两个签名的全部：先比长度，再比字节。不要用 startsWith。',
    ),
  },
  {
    name: 'encoding',
    title: both(
      'The right signature in another case or in hex is refused.',
      '拒绝大小写不同或十六进制形式的正确签名。',
    ),
    remedy: both(
      'Base64 is case-sensitive: compare without changing the case, and accept no other encoding.',
      'Base64 区分大小写：比较时不要改变大小写，也不要接受其他编码。',
    ),
  },
  {
    name: 'spelling',
    severity: 'warning',
    title: both(
      'The right signature in URL-safe, unpadded or longer base64 is refused.',
      '拒绝 URL 安全、无填充或更长的 base64 形式的正确签名。',
    ),
    remedy: both(
      'Compare the base64 texts instead of decoding the header: a lenient decoder takes what LINE never sends. It lets nobody in who does not know the secret.',
      '比较 base64 文本，而不要解码请求头：宽松的解码器会接受 LINE 不会发送的内容。这不会放行不知道密钥的人。',
    ),
  },
];

/** Who may send events: whoever knows the channel secret. */
export const signatureChecks: readonly Check<ReceiverTarget>[] = [
  {
    id: 'signature/right',
    title: both('The right signature is accepted.', '接受正确的签名。'),
    source,
    severity: 'violation',
    run: withSecret((target, context) =>
      acknowledgeAll(target, context, {
        cases: [
          {
            what: both('a text message with the right signature', '签名正确的文本消息'),
            events: [pageExample('text').event],
          },
          { what: both('an envelope without events with the right signature', '签名正确、不含事件的信封'), events: [] },
          ...['X-Line-Signature', 'X-LINE-SIGNATURE'].map((header) => ({
            what: both(`a text message whose signature is in ${header}`, `签名位于 ${header} 的文本消息`),
            events: [pageExample('text').event],
            signing: { label: 'right', of: (right: string) => right, header },
          })),
        ],
        remedy: both(
          'Check that the channel secret is the right one, and that x-line-signature is read whatever its case and compared as base64.',
          '检查频道密钥是否正确，x-line-signature 是否不区分大小写地读取、并以 base64 比较。',
        ),
      }),
    ),
  },
  {
    id: 'signature/exact-bytes',
    title: both(
      'The right signature is accepted however the JSON is spelled.',
      '无论 JSON 如何书写，都接受正确的签名。',
    ),
    source,
    severity: 'violation',
    run: withSecret((target, context) =>
      acknowledgeAll(target, context, {
        cases: exactSpellings.map(({ what, write }) => ({ what, write, events: [emojiEvent] })),
        remedy: both(
          'Verify the raw bytes before anything parses them (express.raw, request.arrayBuffer(), request.get_data()): JSON.stringify of the parsed body is another text.',
          '在解析之前校验原始字节（express.raw、request.arrayBuffer()、request.get_data()）：对解析结果再 JSON.stringify 得到的是另一段文本。',
        ),
      }),
    ),
  },
  ...refusals.map(({ name, title, severity = 'violation', remedy = verify }): Check<ReceiverTarget> => ({
    id: `signature/${name}`,
    title,
    source,
    severity,
    run: withSecret(async (target, context) => {
      const renew = createRenew({ random: context.random, eventTime: target.eventTime });
      const forgeries = createForgeries({ secret: target.secret, random: context.random });
      const cases = forgeries[name].map(({ what, write, ...signing }) =>
        outgoingOf({ what, write, events: [renew(emojiEvent)], signing }, target),
      );
      return refuseAll(target, context, { cases, tolerance: 'refused', remedy });
    }),
  })),
  {
    id: 'signature/before-parsing',
    title: both(
      'A malformed body with a wrong signature is refused, not parsed.',
      '签名错误的畸形请求体被拒绝，而不是被解析。',
    ),
    source,
    severity: 'violation',
    run: withSecret((target, context) =>
      refuseAll(target, context, {
        cases: ['{"destination":"U', '\u0000', '', '[[[['].map((text): Outgoing => ({
          what: both(
            `the body ${JSON.stringify(text)} with a wrong signature`,
            `签名错误的请求体 ${JSON.stringify(text)}`,
          ),
          body: new TextEncoder().encode(text),
          signing: wrong,
        })),
        tolerance: 'refused',
        remedy: both(
          'Verify the signature first: until then the body may be anything from anybody.',
          '先校验签名：在此之前请求体可能来自任何人。',
        ),
      }),
    ),
  },
  {
    id: 'signature/refused-unhandled',
    title: both('What is refused is not handled.', '被拒绝的事件不会被处理。'),
    source,
    severity: 'violation',
    run: withProbe((probed, context) =>
      withSecret((target) => {
        const { random, tried } = context;
        const renew = createRenew({ random, eventTime: target.eventTime });
        const events = [renew(emojiEvent), renew(emojiEvent)];
        const what = both(
          'two text messages, one signed wrongly and one not at all',
          '两条文本消息，一条签名错误，一条未签名',
        );
        tried(2);
        return watchHandling(probed.watch, {
          what,
          events,
          times: 0,
          act: () =>
            postEach(
              target,
              [wrong, unsigned].map((signing, index) => ({
                ...outgoingOf({ what, events: [events[index]!], signing }, target),
                good: false,
              })),
            ),
          rule: both('Neither must be handled: anybody can send them.', '二者都不得处理：任何人都能发送它们。'),
          remedy: both('Return before the work when the signature is wrong.', '签名错误时，在处理之前返回。'),
        });
      })(probed, context),
    ),
  },
];

const emojiEvent: Json = merged(pageExample('text').event, {
  message: { text: 'héllo 😀 สวัสดี </script>', emojis: [] },
});
const wrong: Signing = { label: 'wrong: 32 zero bytes', of: () => btoa('\0'.repeat(32)) };
const unsigned: Signing = { label: 'none', of: () => undefined };

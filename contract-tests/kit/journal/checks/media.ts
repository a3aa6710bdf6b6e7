import type { Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import type { IssuedToken } from '../issued-token.ts';
import { mediaMessages as messages } from '../messages/media.ts';
import { isFailure, isSuccess } from '../outcome.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { defineRule, foundBy, foundByOperation } from './define-rule.ts';
import { foundByRule } from './requests.ts';

const source = '获取媒体消息内容';

/** As often as this the same content was asked for again and again. */
const often = 5;

const cases = ({ calls }: ConsumerCalls): readonly Call[] =>
  calls.filter(({ operation }) => operation === 'getMediaContent');

/** What media content is asked for. */
export const mediaChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'media/channel',
    ...messages.channel,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'violations', ({ rule }) => rule === 'otherChannel'),
  }),
  defineRule({
    id: 'media/message',
    ...messages.message,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundByRule(consumer, 'violations', ({ rule }) => rule === 'unknownMessage'),
  }),
  defineRule({
    id: 'media/content',
    ...messages.content,
    severity: 'violation',
    source: '接收客户消息',
    cases,
    find: (consumer) =>
      foundByRule(consumer, 'violations', ({ rule }) => rule === 'externalContent' || rule === 'noContent'),
  }),
  defineRule({
    id: 'media/token-sent',
    ...messages.tokenSent,
    severity: 'warning',
    source,
    cases: ({ calls }) => calls.filter(asksFile),
    find: ({ calls, tokens }) =>
      foundByOperation(
        calls.filter((call) => asksFile(call) && (call.token !== undefined || tokens.some(isShownBy(call)))),
        (_, same) => ({ message: messages.tokenSent.message(same.length), got: same.length }),
      ),
  }),
  defineRule({
    id: 'media/asked-again',
    ...messages.askedAgain,
    severity: 'warning',
    source,
    cases: had,
    find: (consumer) =>
      foundBy(
        had(consumer),
        ({ key }) => key,
        (calls) => ({
          message: messages.askedAgain.message(String(calls[0].operation), calls.length),
          got: calls.length,
        }),
      ).filter(({ calls }) => calls.length >= often),
  }),
];

function asksFile({ operation }: Call): boolean {
  return operation === 'mediaFile';
}

/** Whether a token stands in the address of a request, or in whatever header: a bearer, a cookie. */
function isShownBy({ entry: { url, requestHeaders } }: Call): (token: IssuedToken) => boolean {
  const shown = [url, ...Object.values(requestHeaders)].join('\n');
  return ({ value }) => shown.includes(value);
}

/** Answers with content. A part of a file, for a player that seeks, is none; one that a fault held back may have come to nobody. */
function had({ calls }: ConsumerCalls): readonly Call[] {
  return calls.filter((call) => {
    const { operation, entry } = call;
    if (call.injected) return false;
    if (operation === 'getMediaContent') return isSuccess(call);
    return operation === 'mediaFile' && entry.method === 'GET' && entry.status === 200 && !isFailure(call);
  });
}

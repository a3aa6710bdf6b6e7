import type { Check } from '../../engine/check.ts';
import { skipped } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { isProbeFault, type Watch } from '../probe.ts';
import type { ReceiverTarget } from '../target.ts';
import { outgoingOf } from './acknowledged.ts';

type Run = Check<ReceiverTarget>['run'];

/** The rule is on signatures, so it is tried where there is a secret. */
export function withSecret(
  run: (target: ReceiverTarget & { readonly secret: string }, context: Parameters<Run>[1]) => ReturnType<Run>,
): Run {
  return (target, context) => {
    const { secret } = target;
    if (secret !== undefined) return run({ ...target, secret }, context);
    return skipped({
      en: 'No secret was given, so nothing is signed: give the channel secret with --secret.',
      zh: '没有提供密钥，请求未签名：请用 --secret 提供频道密钥。',
    });
  };
}

/** The rule is on what is handled, so it is tried where there is a probe. */
export function withProbe(
  run: (target: ReceiverTarget & { readonly watch: Watch }, context: Parameters<Run>[1]) => ReturnType<Run>,
): Run {
  return async (target, context) => {
    const { watch } = target;
    if (watch === undefined) {
      return skipped({
        en: 'There is no way to see what the receiver handles: give a URL that answers {"handled": ["webhookEventId", …]} with --probe.',
        zh: '无法得知接收端处理了什么：请用 --probe 提供一个返回 {"handled": ["webhookEventId", …]} 的 URL。',
      });
    }
    try {
      return await run({ ...target, watch }, context);
    } catch (error) {
      if (!isProbeFault(error)) throw error;
      return skipped({ en: `The probe stopped answering: ${error.message}.`, zh: `探针不再应答：${error.message}。` });
    }
  };
}

/** Tries the rule unless the receiver is gone; then whatever it did would say nothing of the rule. */
export function whileReachable(check: Check<ReceiverTarget>): Check<ReceiverTarget> {
  return untilAborted({
    ...check,
    async run(target, context) {
      if (target.isGone()) {
        const what = both('an envelope without events', '不含事件的信封');
        const { reason } = await target.post({ ...outgoingOf({ what, events: [] }, target), good: false });
        if (reason === 'could_not_connect') {
          return skipped({
            en: 'Nobody takes connections any more: see the last rule that failed. Start the receiver again and run the rest with --only.',
            zh: '已无人接受连接：请看最后一条失败的规则。重新启动接收端后，可用 --only 运行其余规则。',
          });
        }
      }
      return check.run(target, context);
    },
  });
}

/** After so many requests in a row that ran out of time, a receiver is taken for one that answers nothing more. */
const silenceBorne = 6;

/** Tries the rule unless the receiver has fallen silent: every rule would only wait as long again. */
export function unlessSilent(check: Check<ReceiverTarget>): Check<ReceiverTarget> {
  return {
    ...check,
    run(target, context) {
      const count = target.silence();
      if (count < silenceBorne) return check.run(target, context);
      return skipped({
        en: `The last ${count} requests ran out of time: see acknowledgement/in-time.`,
        zh: `最近 ${count} 个请求都超时：请看 acknowledgement/in-time。`,
      });
    },
  };
}

/** Sends nothing more once its time is up: a test runner ends a check by itself, and the next one begins. */
export function untilAborted(check: Check<ReceiverTarget>): Check<ReceiverTarget> {
  return {
    ...check,
    run(target, context) {
      const { signal } = context;
      const post: ReceiverTarget['post'] = async (outgoing) => {
        signal.throwIfAborted();
        return target.post(outgoing);
      };
      return check.run({ ...target, post }, context);
    },
  };
}

import { createBilingualFailure } from '../../common/bilingual-failure.ts';
import type { Failure } from '../../common/failure.ts';
import { isObject } from '../../common/json.ts';
import { noFunction } from '../../common/no-function.ts';
import type { Bilingual } from '../core/journal/entry.ts';
import { wrongRetention } from './delivery/retention.ts';
import type { DeliveryOptions } from './queue/runner.ts';
import { isHost } from './receiver/target-url.ts';
import type { Spelling } from './sending/outgoing-request.ts';

/** Options that emitters and tenants are both given. */
type GivenOptions = DeliveryOptions & { readonly receivers?: unknown; readonly allowHosts?: unknown };

const functions = ['transport', 'sign', 'stopwatch', 'setTimer', 'intercept', 'onError', 'now'];

const spellings: readonly unknown[] = ['raw', 'escaped'] satisfies readonly Spelling[];

/** What is wrong with the values of options, for the end of a sentence; nothing where all are right, or absent. */
export function wrongDeliveryOption(options: GivenOptions): Bilingual | undefined {
  const { receivers, allowHosts, spelling, retention } = options;
  if (receivers !== undefined && !(Array.isArray(receivers) && receivers.every(isObject))) {
    return {
      en: 'receivers must be a list, like [{ url, secret }]',
      zh: 'receivers 必须是列表，例如 [{ url, secret }]',
    };
  }
  if (allowHosts !== undefined && allowHosts !== '*' && !Array.isArray(allowHosts)) {
    return { en: "allowHosts must be '*', or a list of hosts", zh: "allowHosts 必须是 '*'，或主机的列表" };
  }
  if (Array.isArray(allowHosts) && !allowHosts.every(isHost)) {
    return {
      en: 'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]',
      zh: 'allowHosts 必须是 \'*\'，或不带协议和端口的主机名，例如 ["app.test"]',
    };
  }
  if (spelling !== undefined && typeof spelling !== 'function' && !spellings.includes(spelling)) {
    return {
      en: 'spelling must be raw or escaped, or a function that says which',
      zh: 'spelling 必须是 raw 或 escaped，或返回其一的函数',
    };
  }
  const called = noFunction(options, functions);
  if (called !== undefined) return { en: `${called} must be a function`, zh: `${called} 必须是函数` };
  return wrongRetention(retention);
}

/** A failure that says which option is wrong: of names in English alone. */
export function optionFailure(task: Bilingual, wrong: string | Bilingual): Failure {
  const en = `Failed to ${task.en}: ${typeof wrong === 'string' ? wrong : wrong.en}.`;
  return createBilingualFailure(
    'RECEIVER_INVALID',
    typeof wrong === 'string' ? en : { en, zh: `无法${task.zh}：${wrong.zh}。` },
  );
}

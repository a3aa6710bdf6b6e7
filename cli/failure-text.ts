import type { Failure } from '../common/failure.ts';
import { failureInChinese } from '../mock-server/control/http/chinese/failure-in-chinese.ts';
import type { Text } from './language.ts';

/** What a failure says, in Chinese as far as that is known. */
export function failureText({ reason, message }: Failure): Text {
  return reason ?? { en: message, zh: failureInChinese(message) ?? message };
}

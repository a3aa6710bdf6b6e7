import type { Failure } from '../common/failure.ts';
import type { Text } from './language.ts';

/** What a failure says, in Chinese as far as that is known. */
export async function failureText({ reason, message }: Failure): Promise<Text> {
  if (reason !== undefined) return reason;
  // Loaded here: few commands are refused, and none should wait for the words.
  const { failureInChinese } = await import('../mock-server/control/http/chinese/failure-in-chinese.ts');
  return { en: message, zh: failureInChinese(message) ?? message };
}

import { isFailure, type Failure } from '../common/failure.ts';
import { isCommandFailure } from './exit.ts';
import { asIs, type Text } from './language.ts';

/** What a failure says, in Chinese as far as that is known. */
export async function failureText({ reason, message }: Failure<string>): Promise<Text> {
  if (reason !== undefined) return reason;
  // Loaded here: few commands are refused, and none should wait for the words.
  const { failureInChinese } = await import('../mock-server/control/http/chinese/failure-in-chinese.ts');
  return { en: message, zh: failureInChinese(message) ?? message };
}

/** What any error says: the system's are told in its own words. */
export async function errorText(error: Error): Promise<Text> {
  if (isCommandFailure(error)) return error.text;
  return isFailure(error) ? await failureText(error) : asIs(error.message);
}

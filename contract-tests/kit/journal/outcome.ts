import { bodyShown } from '../../../common/body-shown.ts';
import type { Bilingual } from '../../../generators/generated/types.ts';
import type { Call } from './exchange.ts';
import { outcomeMessages as messages } from './messages/outcome.ts';

/** Whether the client got what it asked for: a fault can spoil the answer to a request that succeeded. */
export function isSuccess(call: Call): boolean {
  return call.entry.retCode === '000000' && hasSuccessStatus(call) && !isBroken(call);
}

/** Whether the client was told of an error, or could not read what it was told. */
export function isFailure(call: Call): boolean {
  const { retCode = '000000' } = call.entry;
  return retCode !== '000000' || !hasSuccessStatus(call) || isBroken(call);
}

/** What a client got in place of a success. */
export function failureOf({ entry: { retCode, status, reset } }: Call): Bilingual {
  if (reset !== undefined) return messages.reset;
  if (retCode !== undefined && retCode !== '000000') return { en: retCode, zh: retCode };
  return status >= 200 && status < 300 ? messages.unreadable : { en: `HTTP ${status}`, zh: `HTTP ${status}` };
}

function hasSuccessStatus({ entry: { status } }: Call): boolean {
  return status >= 200 && status < 300;
}

/** Whether the answer did not come to its end, or is none that an operation gives. */
function isBroken({ operation, entry: { reset }, answer: { text, members } }: Call): boolean {
  if (reset !== undefined) return true;
  if (operation === 'mediaFile' || text === undefined) return false;
  return text.length < bodyShown && !Object.hasOwn(members, 'ret_code');
}

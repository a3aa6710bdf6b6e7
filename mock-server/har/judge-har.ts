import { objectIn } from '../../common/json.ts';
import { retCodes, type RetCode } from '../../generators/generated/errors.ts';
import type { TenantState } from '../../generators/generated/types.ts';
import type { JournalEntry } from '../core/journal/entry.ts';
import { mediaPrefix } from '../core/media/media-path.ts';
import { pathViolation } from '../core/pipeline/elsewhere.ts';
import { nearPath } from '../core/pipeline/identify.ts';
import { createEmulator } from '../emulator.ts';
import type { BodyCopy } from '../proxy/inspect/body.ts';
import { createInspector } from '../proxy/inspect/inspector.ts';
import { createPseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { createRecordedAccount } from '../proxy/inspect/recorded-account.ts';
import { createRecorder } from '../proxy/inspect/recorder.ts';
import { createPlatform } from '../web/platform.ts';
import { readHar, type HarExchange } from './read-har.ts';

/** A recorded session, judged as a proxy judges what passes it. */
export interface JudgedHar {
  /** How many exchanges were of the provider's API, and how many were not. Preflights of a browser are neither. */
  readonly judged: number;
  readonly others: number;
  /** What the answers tell of the account, people with pseudonyms. */
  toState(): TenantState;
}

interface JudgeOptions {
  /** What pseudonyms depend on. */
  readonly pseudonymKey: string;
  /** Called with what was found of each exchange, and whether it was answered: it is kept nowhere. */
  readonly onEntry?: ((entry: JournalEntry, isAnswered: boolean) => void) | undefined;
  /** Aborted: what is left of the session is not looked at. */
  readonly signal?: AbortSignal | undefined;
}

/** Where the provider's operations are: what else a client asks for there is a mistake of its own. */
const prefixes = [mediaPrefix, '/chat-set/api/', '/chat-line/api/', '/api/get_token'];

/**
 * Judges both sides of a recorded session, exchange by exchange, with the proxy's own rules.
 *
 * @throws (rejects with) what reading it rejects with
 */
export async function judgeHar(
  chunks: AsyncIterable<Uint8Array>,
  { pseudonymKey, onEntry = () => undefined, signal }: JudgeOptions,
): Promise<JudgedHar> {
  let time = 0;
  const now = (): number => time;
  const emulator = createEmulator({ now, journalLimit: 1, tenants: [{ appid: '1' }], initialState: 'empty' });
  const pseudonyms = createPseudonyms(pseudonymKey);
  const recorder = createRecorder({ pseudonyms });
  const { accepts } = createRecordedAccount();
  const inspect = createInspector({
    emulator,
    pseudonyms,
    platform: createPlatform(now),
    record: { recorder, accepts },
  });
  let judged = 0;
  let others = 0;
  for await (const exchange of readHar(chunks)) {
    if (signal?.aborted === true) break;
    if (!isOfProvider(exchange)) {
      others += 1;
      continue;
    }
    const { at, method, url, requestHeaders: headers, requestBody, status, failure } = exchange;
    time = Math.max(time, at);
    const inspection = inspect({ method, url, headers });
    const isAnswered = status !== 0;
    const answer = isAnswered ? answerOf(exchange) : undefined;
    const entry = inspection.finish({ requestBody: requestBody(), answer, failure });
    if (entry === undefined) continue;
    judged += 1;
    onEntry(asJournaled(entry, exchange), isAnswered);
  }
  return { judged, others, toState: recorder.toState };
}

function answerOf({ status, responseHeaders: headers, responseBody }: HarExchange) {
  return { status, headers, body: responseBody() };
}

/**
 * The entry as the provider's own journal would have it: a live proxy leaves open what it cannot know, and here the answer is
 * there to be read.
 */
function asJournaled(entry: JournalEntry, { responseBody }: HarExchange): JournalEntry {
  const { operation, status, url, retCode = codeIn(responseBody()), violations, warnings } = entry;
  if (operation !== undefined || status !== 404) return { ...entry, retCode };
  const [path = ''] = url.split('?', 1);
  return {
    ...entry,
    retCode,
    violations: [{ ...pathViolation(path), side: 'consumer' }, ...violations],
    warnings: warnings.filter(({ rule }) => rule !== 'unknownPath'),
  };
}

const decoder = new TextDecoder();

function codeIn(body: BodyCopy): RetCode | undefined {
  const code = 'bytes' in body ? objectIn(decoder.decode(body.bytes))?.['ret_code'] : undefined;
  return typeof code === 'string' && Object.hasOwn(retCodes, code) ? (code as RetCode) : undefined;
}

function isOfProvider({ url }: HarExchange): boolean {
  const [path = ''] = url.split('?', 1);
  return nearPath(path) !== undefined || prefixes.some((prefix) => path.startsWith(prefix));
}

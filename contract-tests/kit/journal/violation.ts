import { numberText } from '../../../common/plural.ts';
import { shorten } from '../../../common/shorten.ts';
import type {
  Bilingual,
  CheckViolation,
  RecordedRequest,
  RecordedResponse,
} from '../../../generators/generated/types.ts';
import type { Call } from './exchange.ts';
import { redacted } from './redact.ts';
import type { ConsumerCalls } from './target.ts';

/** A violation, as a check finds it. */
export interface ViolationDetails {
  /** The requests that show it, oldest first. The first one is told in full. */
  readonly calls: readonly [Call, ...Call[]];
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly expected?: unknown;
  readonly got?: unknown;
}

/** How many entries are named. */
const entriesNamed = 20;
/** How many of them the message names. */
const entriesTold = 5;
const requestShown = 500;
const responseShown = 300;

/** Tells a violation: whose journal, which entries, the first request and its answer, credentials redacted. */
export function createViolation(
  { appid, tokens }: ConsumerCalls,
  { calls, message, remedy, ...values }: ViolationDetails,
): CheckViolation {
  const [first] = calls;
  const ids = calls.map(({ entry }) => entry.id);
  const issued = new Set(tokens.map(({ value }) => value));
  const redact = (text: string): string => redacted(text, first, issued);
  return {
    message: {
      en: redact(`Tenant ${appid}: ${message.en} (${idsInEnglish(ids)})`),
      zh: redact(`租户 ${appid}：${message.zh}（${idsInChinese(ids)}）`),
    },
    remedy,
    tenant: appid,
    entries: ids.slice(0, entriesNamed),
    ...values,
    request: requestOf(first, redact),
    response: responseOf(first, redact),
  };
}

function idsInEnglish(ids: readonly number[]): string {
  const more = ids.length > entriesTold ? ` and ${numberText(ids.length - entriesTold)} more` : '';
  return `${ids.length === 1 ? 'entry' : 'entries'} ${told(ids, ', ')}${more}`;
}

function idsInChinese(ids: readonly number[]): string {
  const more = ids.length > entriesTold ? ` 等 ${numberText(ids.length)} 条` : '';
  return `日志条目 ${told(ids, '、')}${more}`;
}

function told(ids: readonly number[], separator: string): string {
  return ids
    .slice(0, entriesTold)
    .map((id) => `#${id}`)
    .join(separator);
}

function requestOf({ entry, token }: Call, redact: (text: string) => string): RecordedRequest {
  const { method, url, requestHeaders, requestBody } = entry;
  const contentType = requestHeaders['content-type'];
  const headers = {
    ...(token === undefined ? {} : { token: token === '' ? '' : '***' }),
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
  };
  return {
    method,
    url: redact(url),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(requestBody === undefined || requestBody === '' ? {} : { body: shorten(redact(requestBody), requestShown) }),
  };
}

function responseOf({ entry: { status }, answer: { text } }: Call, redact: (text: string) => string): RecordedResponse {
  return { status, ...(text === undefined ? {} : { body: shorten(redact(text), responseShown) }) };
}

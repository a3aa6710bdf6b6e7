import { didYouMean } from '../../common/did-you-mean.ts';
import type { OptionNames } from '../../common/known-options.ts';
import { numberText, plural } from '../../common/plural.ts';
import { shorten } from '../../common/shorten.ts';
import { operations, type OperationId } from '../../generators/generated/operations.ts';
import { createCheckFailure } from '../kit/engine/failure.ts';
import { assertKnownOptions } from '../kit/engine/option-names.ts';
import { withJournals } from '../kit/journal/journal-source.ts';
import { remoteJournalNames, type RemoteJournal } from '../kit/journal/options.ts';
import type { JournalEntry } from '../kit/journal/tenant-journal.ts';
import { isLike, listed, type MatcherContext, type MatcherResult } from './matcher.ts';

/** An operation, or the URL that getMediaContent gave. */
export type ReceivedOperation = OperationId | 'mediaFile';

/** Which requests count, and how many there must be. */
export interface ReceivedOptions extends RemoteJournal {
  /** Members of the JSON body; others may be there. A text: the whole body as it was sent. */
  readonly body?: unknown;
  /** Parameters of the query, as texts; others may be there. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** What was answered. */
  readonly retCode?: string | undefined;
  /** How many. Default: one or more. */
  readonly times?: number | undefined;
}

const optionNames: OptionNames<ReceivedOptions> = {
  ...remoteJournalNames,
  body: true,
  query: true,
  retCode: true,
  times: true,
};

const operationNames: readonly string[] = [...Object.keys(operations), 'mediaFile'];

/**
 * Whether a journal has requests for an operation.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for an operation or an option that there is not, and for `times` that cannot be
 */
export function findReceived(
  context: MatcherContext,
  received: unknown,
  operation: ReceivedOperation,
  options: ReceivedOptions = {},
): MatcherResult | Promise<MatcherResult> {
  assertKnownOptions('look for requests', options, optionNames);
  assertOperation(operation);
  assertTimes(options.times);
  return withJournals(received, options, (journals) => {
    const entries = journals.flatMap((journal) => journal.entries);
    const ofOperation = entries.filter((entry) => entry.operation === operation);
    const matching = ofOperation.filter((entry) => isMeant(context, entry, options));
    const { times } = options;
    const pass = times === undefined ? matching.length > 0 : matching.length === times;
    return { pass, message: () => messageOf({ pass, entries, ofOperation, matching }, operation, options) };
  });
}

/** A name that there is not has no requests, so that `.not` would always hold. */
function assertOperation(operation: string): void {
  if (operationNames.includes(operation)) return;
  const hint = didYouMean(String(operation), operationNames);
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to look for requests: there is no operation ${JSON.stringify(operation)}.${hint.en} There are ${operationNames.join(', ')}.`,
    zh: `无法查找请求：没有操作 ${JSON.stringify(operation)}。${hint.zh}操作有：${operationNames.join('、')}。`,
  });
}

function assertTimes(times: number | undefined): void {
  if (times === undefined || (Number.isInteger(times) && times >= 0)) return;
  const got = typeof times === 'number' || typeof times === 'bigint' ? String(times) : JSON.stringify(times);
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to look for requests: times is ${got}. Give a whole number, 0 or more.`,
    zh: `无法查找请求：times 是 ${got}。请给出不小于 0 的整数。`,
  });
}

interface Finding {
  readonly pass: boolean;
  readonly entries: readonly JournalEntry[];
  readonly ofOperation: readonly JournalEntry[];
  readonly matching: readonly JournalEntry[];
}

function messageOf(finding: Finding, operation: ReceivedOperation, options: ReceivedOptions): string {
  const { pass, entries, ofOperation, matching } = finding;
  const often = options.times === undefined ? '' : ` ${plural(options.times, 'time')}`;
  const expected = `Expected ${operation}${criteria(options)} ${pass ? 'not ' : ''}to have been received${often}`;
  if (pass && matching.length === 0) return `${expected}, but that is so.`;
  if (pass) return `${expected}, but it was:\n${listed(matching.map(lineOf))}`;
  if (entries.length === 0) return `${expected}, but the journal is empty.`;
  if (ofOperation.length === 0) {
    return `${expected}, but the journal has only requests for others:\n${listed(entries.map(lineOf))}`;
  }
  const found = `${numberText(matching.length)} of ${plural(ofOperation.length, 'request')} for it ${matching.length === 1 ? 'matches' : 'match'}`;
  return `${expected}, but ${found}:\n${listed(ofOperation.map(lineOf))}`;
}

function isMeant(
  context: MatcherContext,
  { url, requestBody, retCode }: JournalEntry,
  options: ReceivedOptions,
): boolean {
  const { body, query } = options;
  return (
    (options.retCode === undefined || retCode === options.retCode) &&
    (query === undefined || isLike(context, queryOf(url), query)) &&
    (body === undefined || isLike(context, typeof body === 'string' ? requestBody : parse(requestBody), body))
  );
}

function queryOf(url: string): Readonly<Record<string, string>> {
  const start = url.indexOf('?');
  return start === -1 ? {} : Object.fromEntries(new URLSearchParams(url.slice(start + 1)));
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return body;
  }
}

function criteria({ body, query, retCode }: ReceivedOptions): string {
  const parts = [
    ...(query === undefined ? [] : [`query ${JSON.stringify(query)}`]),
    ...(body === undefined ? [] : [`body ${typeof body === 'string' ? body : JSON.stringify(body)}`]),
    ...(retCode === undefined ? [] : [`answer ${retCode}`]),
  ];
  return parts.length === 0 ? '' : ` with ${parts.join(', ')}`;
}

function lineOf({ id, method, url, requestBody = '', retCode, status }: JournalEntry): string {
  const body = requestBody === '' ? '' : ` ${shorten(requestBody, 200)}`;
  return `  #${id} ${method} ${url}${body} → ${retCode ?? status}`;
}

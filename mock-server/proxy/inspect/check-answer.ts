import { foreignCharset } from '../../../common/charset.ts';
import { decimalIntegers } from '../../../common/decimal-integers.ts';
import { isObject, type JsonObject } from '../../../common/json.ts';
import {
  isList,
  isUnset,
  mayBeUnset,
  pageDefaults,
  repeatedRow,
  rowsDue,
  unmatchedRow,
  type textFilters,
} from '../../../common/list-rows.ts';
import { beginningOf } from '../../../common/shorten.ts';
import { isTokenLifetime, lifetimeLimit } from '../../../common/token-lifetime.ts';
import { answerValidators } from '../../../generators/generated/answer-validators.ts';
import { retCodes, type RetCode } from '../../../generators/generated/errors.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import { schemas } from '../../../generators/generated/schemas.ts';
import { validateErrorResponse } from '../../../generators/generated/validators/responses.js';
import type { Violation } from '../../core/journal/entry.ts';
import type { ParameterValues } from '../../core/operations/parameters.ts';
import { schemaViolations } from '../../core/operations/violation.ts';
import { isJsonType } from '../../core/pipeline/read.ts';
import { notUtf8, readJson, type ReadBody } from './body.ts';
import { unknownFields } from './known-fields.ts';
import { isMasked } from './pseudonyms.ts';
import { ofSide, proxyViolation, type FoundViolation } from './violation.ts';

/** The answer of an operation, as far as it can be shown. */
export interface CheckedAnswer {
  readonly operation: OperationId;
  /** Of HTTP. */
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Redacted; bytes where they are no text. */
  readonly body: ReadBody;
  /** Its members, unmasked, which filters are compared with. Absent: as in the body. */
  readonly members?: JsonObject | undefined;
  /** What was asked for, unmasked. */
  readonly asked: ParameterValues;
  /** Whether that is known to be all, and right: what is missing has its default. */
  readonly isRight: boolean;
}

export interface AnswerFindings {
  /** Absent where the answer has none that is known. */
  readonly retCode?: RetCode | undefined;
  /** As it was answered, known or not. */
  readonly code?: string | undefined;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

type Told = Pick<FoundViolation, 'rule' | 'parameter' | 'limit' | 'value'>;

/** How many violations of one answer are kept: a field that is wrong is wrong in every row. */
const violationLimit = 20;

/** What is wrong with an answer. All of it is the provider's. */
export function checkAnswer(answer: CheckedAnswer): AnswerFindings {
  const { operation, status, headers, body, members, asked, isRight } = answer;
  const found = (told: Told): Violation => proxyViolation({ side: 'provider', operation, ...told });
  if (body instanceof Uint8Array) {
    return { violations: [found({ rule: 'answerSyntax', value: notUtf8 })], warnings: [] };
  }
  if (typeof body !== 'string') {
    const unchecked = found({ rule: 'unchecked', parameter: 'answer', value: body.unknown });
    return { violations: [], warnings: [unchecked] };
  }
  const read = readJson(body);
  if ('problem' in read) return { violations: [found({ rule: 'answerSyntax', value: read.problem })], warnings: [] };
  const { value } = read;
  const warnings = typeWarnings(headers['content-type']).map(found);
  if (!isObject(value)) {
    return { violations: ofSide('provider', schemaViolations(operation, validateErrorResponse, value)), warnings };
  }
  const code = value['ret_code'];
  const isKnown = typeof code === 'string' && Object.hasOwn(retCodes, code);
  const drift = unknownFields(operation, value).map(({ path, value: extra }) =>
    found({ rule: 'unknownField', parameter: path, value: beginningOf(JSON.stringify(extra), 60) }),
  );
  const isUnknown = typeof code === 'string' && !isKnown;
  const broken = violationsFor(operation, value, isUnknown);
  const unset = broken.filter(isOfUnset);
  const retCode = isKnown ? (code as RetCode) : undefined;
  return {
    retCode,
    code: typeof code === 'string' ? beginningOf(code, 20) : undefined,
    violations: [
      ...ofSide(
        'provider',
        broken.filter((violation) => !isOfUnset(violation)),
      ).slice(0, violationLimit),
      ...(operation === 'getToken' ? lifetimeViolations(value).map(found) : []),
      ...pageViolations(value).map(found),
      ...rowViolations(operation, members ?? value, asked).map(found),
    ],
    warnings: [
      ...warnings,
      ...statusWarnings(status, retCode).map(found),
      ...(isUnknown
        ? [found({ rule: 'unknownRetCode', parameter: 'ret_code', value: JSON.stringify(beginningOf(code, 60)) })]
        : []),
      ...(isList(operation) ? [...pageWarnings(value, asked, isRight), ...oddRows(operation, value)].map(found) : []),
      ...decimalWarnings(operation, body).map(found),
      ...ofSide('provider', unset.slice(0, 1)),
      ...drift,
    ],
  };
}

/** What is left unset in a row is tolerated: the page gives no way to say so. */
function isOfUnset({ parameter = '', value }: Violation): boolean {
  const member = /^items\[\d+\]\.(\w+)$/u.exec(parameter)?.[1];
  return member !== undefined && mayBeUnset.has(member) && isUnset(value);
}

/** What is JSON in UTF-8 by now must say so. */
function typeWarnings(type = ''): readonly Told[] {
  const charset = foreignCharset(type);
  if (isJsonType(type) && charset === undefined) return [];
  const limit = charset === undefined ? 'application/json' : 'application/json;charset=UTF-8';
  return [{ rule: 'contentType', parameter: 'content-type', limit, value: type || 'none' }];
}

/** No page says which HTTP status a code has: 200 as all have, or its own. */
function statusWarnings(status: number, retCode: RetCode | undefined): readonly Told[] {
  if (retCode === undefined || status === 200 || status === retCodes[retCode].status) return [];
  return [{ rule: 'otherStatus', parameter: 'status', limit: retCode, value: status }];
}

function decimalWarnings(operation: OperationId, body: string): readonly Told[] {
  const { response, item } = operations[operation].schemas;
  const [answer, row] = [schemas[response], schemas[item]].map(
    ({ properties }): JsonObject | undefined => properties as JsonObject | undefined,
  );
  return decimalIntegers(body, { answer, row }).map(({ path: parameter, source: value }) => {
    return { rule: 'decimalInteger', parameter, value };
  });
}

/** A code that nobody knows is a warning of its own. */
function violationsFor(operation: OperationId, answer: JsonObject, isUnknown: boolean): readonly Violation[] {
  const isSuccess = answer['ret_code'] === '000000' || Object.hasOwn(answer, 'item') || Object.hasOwn(answer, 'items');
  if (isSuccess && !isUnknown) return schemaViolations(operation, answerValidators[operation], answer);
  const violations = schemaViolations(operation, validateErrorResponse, answer);
  return isUnknown ? violations.filter(({ parameter }) => parameter !== 'ret_code') : violations;
}

/** What is no number of five digits breaks the schema. */
function lifetimeViolations({ item }: JsonObject): readonly Told[] {
  const value = isObject(item) ? item['expires_in'] : undefined;
  if (typeof value !== 'string' || !/^\d{1,5}$/u.test(value) || isTokenLifetime(value)) return [];
  return [{ rule: 'tokenLifetime', parameter: 'item.expires_in', limit: lifetimeLimit, value: JSON.stringify(value) }];
}

/** The numbers of a page must fit one another. */
function pageViolations({
  items,
  page_no: no,
  page_size: size,
  page_count: count,
  total_count: total,
}: JsonObject): readonly Told[] {
  const violations: Told[] = [];
  if (!isCount(size) || size === 0) return violations;
  if (Array.isArray(items) && items.length > size) {
    violations.push({ rule: 'pageOverfull', parameter: 'items', limit: size, value: items.length });
  }
  if (!isCount(total)) return violations;
  // Of nothing, one page that is empty is as good as none.
  const pages = total === 0 && count === 1 ? 1 : Math.ceil(total / size);
  if (isCount(count) && count !== pages) {
    violations.push({ rule: 'pageCount', parameter: 'page_count', limit: pages, value: count });
  } else if (Array.isArray(items) && isCount(no) && no >= 1) {
    const due = rowsDue(total, no, size);
    // What comes past the last page is a warning; more than a page holds was told above.
    const isLong = items.length > due && items.length <= size && no <= Math.max(pages, 1);
    if (items.length < due || isLong) {
      violations.push({ rule: isLong ? 'pageLong' : 'pageShort', parameter: 'items', limit: due, value: items.length });
    }
  }
  return violations;
}

/** Rows that the request's own filters do not match. */
function rowViolations(operation: OperationId, { items }: JsonObject, asked: ParameterValues): readonly Told[] {
  if (!Array.isArray(items) || !isList(operation)) return [];
  // An empty filter asks for nothing, and of names that were masked nobody can tell whether one holds the other.
  const isNameMasked = [asked, ...(items as unknown[])].some(
    (holder) => isObject(holder) && isMasked(holder['task_name']),
  );
  const query = Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => value !== '' && !(isNameMasked && name === 'task_name')),
  );
  const row = unmatchedRow({ operation, timeRange: operations[operation].timeRange }, items, query);
  if (row === undefined) return [];
  return [{ rule: 'unmatchedRow', parameter: `items[${row.index}].${row.field}`, value: row.parameter }];
}

/** The page's own example answers another page_size than it was asked for. */
function pageWarnings(answer: JsonObject, asked: ParameterValues, isRight: boolean): readonly Told[] {
  return (['page_no', 'page_size'] as const).flatMap((parameter): readonly Told[] => {
    const wanted = asked[parameter];
    const limit = wanted ?? pageDefaults[parameter];
    const got = answer[parameter];
    if (!isCount(got) || got === limit || (wanted === undefined && !isRight)) return [];
    return [{ rule: wanted === undefined ? 'defaultPage' : 'otherPage', parameter, limit, value: got }];
  });
}

/** What no documented rule forbids and no list should have: a row that comes twice, rows past the last page. */
function oddRows(operation: keyof typeof textFilters, answer: JsonObject): readonly Told[] {
  const { items, page_no: no, page_size: size, total_count: total } = answer;
  if (!Array.isArray(items) || items.length === 0) return [];
  const warnings: Told[] = [];
  const twice = repeatedRow(operation, items);
  if (twice !== -1) warnings.push({ rule: 'rowTwice', parameter: `items[${twice}]` });
  if (!isCount(no) || !isCount(size) || size === 0 || !isCount(total)) return warnings;
  const last = Math.max(1, Math.ceil(total / size));
  if (no > last) warnings.push({ rule: 'pastLastPage', parameter: 'items', limit: last, value: items.length });
  return warnings;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

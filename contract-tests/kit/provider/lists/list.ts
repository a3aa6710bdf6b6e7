import {
  hasOwnId,
  isUnset,
  localTime,
  mayBeUnset,
  rowIds,
  textFilters,
  type TextFilter,
} from '../../../../common/list-rows.ts';
import { answerValidators } from '../../../../generators/generated/answer-validators.ts';
import { operations } from '../../../../generators/generated/operations.ts';
import { schemas } from '../../../../generators/generated/schemas.ts';
import { violationsOf, type SchemaViolation } from '../../../../generators/generated/violations.ts';
import type { Validator } from '../../../../generators/runtime/validation/validator.ts';
import type { Json } from '../exchange.ts';

/** One of the two operations that answer pages. */
export interface List {
  readonly family: 'task-list' | 'record-list';
  readonly operation: 'queryTaskList' | 'sendRecordList';
  /** Heading on the provider's page. */
  readonly section: string;
  readonly validate: Validator<unknown>;
  /** Schemas of the members of a row, by name. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly timeRange: readonly [start: string, end: string];
  /** Filters that compare a text with a member of the row. */
  readonly textFilters: readonly TextFilter[];
  /** Tells one row from another, whatever changes in it with time. */
  idOf(row: Json): string;
  /** Whether its id is that of no other row. */
  hasOwnId(row: Json): boolean;
  /** When it was, in ms; what the rows are ordered by. */
  timeOf(row: Json): number | undefined;
}

/** How a page breaks the schema of its list. What is left unset is no violation: the page gives no way to say so. */
export function rowViolations(list: List, page: unknown): readonly SchemaViolation[] {
  return violationsOf(list.validate, page).filter(({ path, value }) => {
    const member = /^\/items\/\d+\/(\w+)$/u.exec(path)?.[1];
    return member === undefined || !mayBeUnset.has(member) || !isUnset(value);
  });
}

export const taskList: List = {
  family: 'task-list',
  operation: 'queryTaskList',
  section: operations.queryTaskList.section,
  validate: answerValidators.queryTaskList,
  fields: schemas[operations.queryTaskList.schemas.item]['properties'] as Readonly<Record<string, Json>>,
  timeRange: operations.queryTaskList.timeRange,
  textFilters: textFilters.queryTaskList,
  idOf: rowIds.queryTaskList,
  hasOwnId: () => true,
  timeOf: (row) => localTime(row['task_start_time'], row['timezone']),
};

export const recordList: List = {
  family: 'record-list',
  operation: 'sendRecordList',
  section: operations.sendRecordList.section,
  validate: answerValidators.sendRecordList,
  fields: schemas[operations.sendRecordList.schemas.item]['properties'] as Readonly<Record<string, Json>>,
  timeRange: operations.sendRecordList.timeRange,
  textFilters: textFilters.sendRecordList,
  idOf: rowIds.sendRecordList,
  hasOwnId,
  timeOf: ({ send_time }) => (typeof send_time === 'number' ? send_time : undefined),
};

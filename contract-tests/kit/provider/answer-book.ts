import type { OperationId } from '../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../generators/generated/types.ts';
import { succeeded, type Exchange } from './exchange.ts';
import { recordList, rowViolations, taskList, type List } from './lists/list.ts';
import { schemaViolations } from './violation.ts';

/** Looks at every page that a run was answered, whatever it was asked for. */
export interface AnswerBook {
  note(exchange: Exchange): void;
  /** What they violated: each rule by the first answer that did. */
  violations(): readonly CheckViolation[];
}

const lists: Partial<Readonly<Record<OperationId, List>>> = { queryTaskList: taskList, sendRecordList: recordList };

export function createAnswerBook(): AnswerBook {
  const known = new Set<string>();
  const found: CheckViolation[] = [];
  return {
    note(exchange) {
      const list = exchange.operation === undefined ? undefined : lists[exchange.operation];
      if (list === undefined || !succeeded(exchange)) return;
      const fresh = rowViolations(list, exchange.json).filter(({ path, rule }) => {
        const kind = `${list.family} ${path.replaceAll(/\/\d+(?=\/|$)/gu, '/*')} ${rule}`;
        if (known.has(kind)) return false;
        known.add(kind);
        return true;
      });
      found.push(...schemaViolations(exchange, fresh));
    },
    violations: () => found,
  };
}

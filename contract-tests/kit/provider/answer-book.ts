import type { OperationId } from '../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../generators/generated/types.ts';
import { succeeded, type Exchange } from './exchange.ts';
import { brokenRules } from './lists/asked-page.ts';
import { recordList, rowViolations, taskList, type List } from './lists/list.ts';
import { readPage } from './lists/read-page.ts';
import { schemaViolations } from './violation.ts';

/** Looks at every page that a run was answered, whatever it was asked for. */
export interface AnswerBook {
  note(exchange: Exchange): void;
  /** What they violated: each rule by the first answer that did. */
  violations(): readonly CheckViolation[];
}

const lists: Partial<Readonly<Record<OperationId, List>>> = { queryTaskList: taskList, sendRecordList: recordList };

/** A row that comes or goes between the counting and the reading makes one page not add up: a mistake shows again. */
const toldIfSeenAgain: ReadonlySet<string> = new Set(['size']);

export function createAnswerBook(): AnswerBook {
  const known = new Map<string, number>();
  const found: CheckViolation[] = [];
  const isDue = (kind: string, nth = 1): boolean => {
    const times = (known.get(kind) ?? 0) + 1;
    known.set(kind, times);
    return times === nth;
  };
  return {
    note(exchange) {
      const list = exchange.operation === undefined ? undefined : lists[exchange.operation];
      if (list === undefined || !succeeded(exchange)) return;
      const { family } = list;
      const fresh = rowViolations(list, exchange.json).filter(({ path, rule }) =>
        isDue(`${family} ${path.replaceAll(/\/\d+(?=\/|$)/gu, '/*')} ${rule}`),
      );
      found.push(...schemaViolations(exchange, fresh));
      const page = readPage(exchange);
      if (page === undefined || exchange.query === undefined) return;
      for (const { name, violations } of brokenRules(page, list, exchange.query)) {
        if (isDue(`${family} ${name}`, toldIfSeenAgain.has(name) ? 2 : 1)) found.push(...violations);
      }
    },
    violations: () => found,
  };
}

import { operationFacts } from '../../../../generators/generated/coverage-facts.ts';
import { retCodeTable } from '../../../../generators/generated/operation-table.ts';
import { operations, type OperationId } from '../../../../generators/generated/operations.ts';
import type { ItemFamily } from '../item.ts';
import { operationMessages } from '../messages/operations.ts';

const ids = Object.keys(operations) as readonly OperationId[];

/** Each operation with each `ret_code` that it may answer. A refusal covers the refusal, and nothing else. */
export const operationFamily: ItemFamily = {
  items: ids.flatMap((id) =>
    operationFacts[id].retCodes.map((code) => ({
      id: `operation/${id}/${code}`,
      what: operationMessages.answers(id, code, retCodeTable[code]),
    })),
  ),
  observe({ calls }, cover) {
    for (const { operation, succeeded, entry } of calls) {
      if (succeeded || entry.retCode !== '000000') cover(`operation/${operation}/${entry.retCode}`);
    }
  },
};

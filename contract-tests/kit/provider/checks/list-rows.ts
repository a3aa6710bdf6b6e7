import { isObject } from '../../../../common/json.ts';
import { isUnset, mayBeUnset } from '../../../../common/list-rows.ts';
import { numberOf } from '../../../../common/number-of.ts';
import { beginningOf } from '../../../../common/shorten.ts';
import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { succeeded, type Exchange, type Json } from '../exchange.ts';
import { listCheck, noToken } from '../lists/list-check.ts';
import { rowViolations, type List } from '../lists/list.ts';
import { listRowsMessages } from '../messages/list-rows.ts';
import { observations } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation, schemaViolations, unlessCode } from '../violation.ts';

/** The plainest query, and one for as many rows as a page holds. */
function plainAnswers(provider: Provider, { operation, family }: List): Promise<readonly Exchange[]> {
  return provider.memoize(`plain answers of ${family}`, async () => [
    await provider.call(operation, { body: '{}' }),
    await provider.call(operation, { body: '{"page_no":1,"page_size":100}' }),
  ]);
}

function response(list: List): Check<Provider> {
  const { family, operation, section } = list;
  return {
    id: `${family}/response`,
    title: listRowsMessages.responseTitle(operation),
    source: { kind: 'documented', name: section },
    severity: 'violation',
    async run(provider, { tried }) {
      if (provider.token() === undefined) return noToken;
      const exchanges = await plainAnswers(provider, list);
      tried(exchanges.length);
      const violations = exchanges.flatMap((exchange) =>
        succeeded(exchange)
          ? schemaViolations(exchange, rowViolations(list, exchange.json))
          : unlessCode(exchange, '000000'),
      );
      // Both answers break the same rules.
      return violations.filter(
        ({ path, expected }, index) =>
          violations.findIndex(
            (other) => withoutIndex(other.path) === withoutIndex(path) && other.expected === expected,
          ) === index,
      );
    },
  };
}

const withoutIndex = (path: string | undefined): string | undefined => path?.replaceAll(/\[\d+\]/gu, '[]');

/** Members that the page does not mention, and forms that differ from what its examples show. Neither is a violation. */
function fields(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'fields',
    title: listRowsMessages.fieldsTitle,
    async run({ provider, account, drift, tried }) {
      const { section, fields: known } = list;
      for (const { json } of await plainAnswers(provider, list)) {
        for (const name of Object.keys(json ?? {})) {
          if (envelopeMembers.has(name)) continue;
          drift({ section, message: unmentioned(name), example: jsonTypeOf(json?.[name]) });
        }
      }
      for (const row of account.rows) {
        tried();
        for (const [name, value] of Object.entries(row)) {
          if (!Object.hasOwn(known, name)) {
            drift({ section, message: unmentioned(`items[].${name}`), example: jsonTypeOf(value) });
            continue;
          }
          if (mayBeUnset.has(name) && isUnset(value)) {
            drift({ section, message: observations.unset(name, JSON.stringify(value)) });
            continue;
          }
          const pattern = known[name]!['x-pattern'];
          if (typeof pattern !== 'string' || typeof value !== 'string' || new RegExp(pattern, 'u').test(value))
            continue;
          drift({
            section,
            message: listRowsMessages.itemsIsNotAlwaysOf(name, pattern),
            example: shapeOf(value),
          });
        }
      }
      return [];
    },
  });
}

const envelopeMembers = new Set(['items', 'page_count', 'page_no', 'page_size', 'total_count', 'ret_code', 'ret_msg']);

function unmentioned(name: string): Bilingual {
  const shown = beginningOf(name, 60);
  return listRowsMessages.answersHaveWhichThePage(shown);
}

function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : isObject(value) ? 'object' : typeof value;
}

/** A text without what it says: letters are a, digits 0. */
function shapeOf(value: string): string {
  return value.slice(0, 60).replaceAll(/\p{L}/gu, 'a').replaceAll(/\p{N}/gu, '0');
}

/** Rules that hold between the members of a row. */
const rowRules: Readonly<
  Record<List['family'], readonly { readonly of: string; holds(row: Json): boolean; readonly broken: Bilingual }[]>
> = {
  'task-list': [
    {
      of: 'task_end_time',
      holds: (row) =>
        !isText(row['task_start_time']) ||
        !isText(row['task_end_time']) ||
        row['task_end_time'] === '' ||
        row['task_start_time'] <= row['task_end_time'],
      broken: listRowsMessages.endsBeforeItStarts,
    },
    {
      of: 'estimate_send_num',
      holds: ({ estimate_send_num: all, send_success_num: sent, send_error_num: failed }) =>
        numberOf(sent) + numberOf(failed) <= numberOf(all) ||
        [all, sent, failed].some((value) => typeof value !== 'number'),
      broken: listRowsMessages.sentMoreThanPlanned,
    },
  ],
  'record-list': [
    {
      of: 'status_update_time',
      holds: ({ send_time: sent, status_update_time: updated }) =>
        typeof sent !== 'number' || typeof updated !== 'number' || sent <= updated,
      broken: listRowsMessages.changedBeforeItWasSent,
    },
    {
      of: 'messageid',
      holds: ({ error_code: code, messageid: ids }) => code !== '000000' || ids !== '',
      broken: listRowsMessages.sentWithoutMessageid,
    },
  ],
};

const isText = (value: unknown): value is string => typeof value === 'string';

function consistent(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'consistent',
    title: listRowsMessages.consistentTitle,
    severity: 'warning',
    rows: 1,
    async run({ account, tried, ask }) {
      tried(account.rows.length);
      const found: CheckViolation[] = [];
      for (const { of, holds, broken } of rowRules[list.family]) {
        const index = account.rows.findIndex((row) => !holds(row));
        if (index === -1) continue;
        const { exchange } = await ask({ page_no: index + 1, page_size: 1 });
        found.push(createViolation(exchange, broken, { path: `items[0].${of}` }));
      }
      return found;
    },
  });
}

export function rowChecks(list: List): readonly Check<Provider>[] {
  return [response(list), fields(list), consistent(list)];
}

import { hasValue, type TextFilter } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { joinedValues, unexpectedRows, unlessNarrower, unlessTotal, valueFor } from '../lists/matches.ts';
import { readPage, type Page } from '../lists/read-page.ts';
import { listFiltersMessages } from '../messages/list-filters.ts';
import { titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';
import { pagedFilters } from './list-paged-filters.ts';

/** Values of rows that a filter can be tried with, chosen by the seed; those of the row that joins most go first. */
function valuesOf(filter: TextFilter, { account: { rows }, random }: ListContext, count: number): readonly string[] {
  const shuffled = random.shuffle(rows);
  const [joined = []] = shuffled
    .flatMap((row) => (filter.match === 'any' ? [joinedValues(filter, row)] : []))
    .toSorted((a, b) => b.length - a.length);
  const ends = joined.length > 1 ? [joined[0]!, joined[Math.floor((joined.length - 1) / 2)]!, joined.at(-1)!] : [];
  const values = new Set([...ends, ...shuffled.flatMap((row) => valueFor(filter, row) ?? [])]);
  return [...values].slice(0, count);
}

/** What a filter must do: find the rows that have the value, all of them and no others. */
function found(page: Page, filter: TextFilter, value: string, context: ListContext): readonly CheckViolation[] {
  const { list, account } = context;
  const unexpected = unexpectedRows(page, list, { [filter.parameter]: value });
  if (unexpected.length > 0) return unexpected;
  const narrower = unlessNarrower(page, account.total);
  if (narrower.length > 0) return narrower;
  const known = account.rows.filter((row) =>
    hasValue({ ...filter, match: filter.match === 'text' ? 'exact' : filter.match }, row, value),
  ).length;
  if (filter.match !== 'text' && account.isWhole) {
    return unlessTotal(page, known, listFiltersMessages.soManyRowsHaveThis);
  }
  if (page.total >= known) return [];
  return unlessTotal(page, known, listFiltersMessages.atLeastSoManyRows);
}

function textFilter(list: List, filter: TextFilter): Check<Provider> {
  const { parameter, match } = filter;
  return listCheck(list, {
    id: `filter/${parameter.replaceAll('_', '-')}`,
    title: listFiltersMessages.theTitle(
      parameter,
      match === 'any' ? ' among their comma-joined ids' : '',
      match === 'any' ? '逗号分隔的值中含有' : '具有',
    ),
    rows: 1,
    async run(context) {
      const values = valuesOf(filter, context, 3);
      if (values.length === 0) {
        const { field } = filter;
        return skipped(listFiltersMessages.noRowHasAValue(field));
      }
      const { ask, random } = context;
      const matching = await tryEach(values, context, async (value) =>
        found(await ask({ [parameter]: value, page_size: 100 }), filter, value, context),
      );
      const nowhere = await tryEach([random.hex(24)], context, async (value) =>
        unlessTotal(await ask({ [parameter]: value }), 0, listFiltersMessages.noRowHasThisValue),
      );
      const inside = match === 'text' ? [] : await partial(filter, values, context);
      return [...matching, ...nowhere, ...inside];
    },
  });
}

/** What a database, a pattern, a query or a terminal may take for something else than a character, or for too much of it. */
const oddTexts = [
  '%',
  '_',
  '.',
  '.*',
  '[',
  '(',
  '*',
  '?',
  "'",
  '"',
  '\\',
  '\\d',
  "' OR '1'='1",
  '😀',
  'a\nb',
  'x'.repeat(500),
];

/** What may stand in a name is compared with names, whatever it means elsewhere. */
function characters(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/task-name-characters',
    title: titles.characters,
    run: async (context) =>
      tryEach(oddTexts, context, async (task_name) =>
        unexpectedRows(await context.ask({ task_name, page_size: 100 }), list, { task_name }),
      ),
  });
}

/** Of the odd texts, those that a query takes apart or a column cannot hold. */
const oddIds = ["'", '"', '\\', '😀'];

/** The filters by an id. The sender of a task is seen in its send records alone. */
const idParameters = ({ family, textFilters }: List): readonly string[] => [
  ...textFilters.filter(({ match }) => match !== 'text').map(({ parameter }) => parameter),
  ...(family === 'task-list' ? ['sender'] : []),
];

/** What no id is made of may be refused, and is no reason to break. */
function idCharacters(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/id-characters',
    title: titles.idCharacters,
    run: async (context) => {
      const { provider, account } = context;
      const cases = idParameters(list).flatMap((parameter) => oddIds.map((text) => ({ parameter, text })));
      return tryEach(cases, context, async ({ parameter, text }) => {
        const body = JSON.stringify({ ...account.base, [parameter]: text });
        const exchange = await provider.call(list.operation, { body });
        const page = readPage(exchange);
        return page === undefined
          ? unlessCode(exchange, ['000000', '999994'], { path: parameter })
          : unlessTotal(page, 0, listFiltersMessages.noRowHasThisValue);
      });
    },
  });
}

/** Part of an id is no id. */
async function partial(
  filter: TextFilter,
  values: readonly string[],
  context: ListContext,
): Promise<readonly CheckViolation[]> {
  const value = values[0]!;
  const half = value.slice(0, Math.ceil(value.length / 2));
  const { rows } = context.account;
  if (half === value || rows.some((row) => hasValue(filter, row, half))) return [];
  context.tried();
  const { exchange, items } = await context.ask({ [filter.parameter]: half, page_size: 100 });
  const index = items.findIndex((row) => !hasValue(filter, row, half));
  if (index === -1) return [];
  return [createViolation(exchange, listFiltersMessages.aRowWhoseValue, { path: `items[${index}].${filter.field}` })];
}

/** How names are compared, which the page leaves open: part of a name tells. */
function textMatch(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/task-name-match',
    title: listFiltersMessages.filterTaskNameMatchTitle,
    source: { kind: 'behaviour', name: 'textMatch' },
    rows: 1,
    async run({ account, random, ask, drift }) {
      const names = new Set(account.rows.map((row) => row['task_name']).filter((name) => typeof name === 'string'));
      const parts = random
        .shuffle([...names])
        .map((name) => [...name].slice(1, -1).join('').trim())
        .filter((part) => part !== '' && !names.has(part));
      const part = parts[0];
      if (part === undefined) {
        return skipped(listFiltersMessages.noRowHasATask);
      }
      const page = await ask({ task_name: part, page_size: 100 });
      const unexpected = unexpectedRows(page, list, { task_name: part });
      if (unexpected.length > 0) return unexpected;
      const value = page.total > 0 ? 'contains' : 'exact';
      const message =
        value === 'contains' ? listFiltersMessages.taskNameFindsEveryName : listFiltersMessages.taskNameFindsOnlyThe;
      drift({ behaviour: 'textMatch', value, section: list.section, message });
      return [];
    },
  });
}

export function filterChecks(list: List): readonly Check<Provider>[] {
  return [
    ...list.textFilters.map((filter) => textFilter(list, filter)),
    characters(list),
    idCharacters(list),
    pagedFilters(list),
    textMatch(list),
  ];
}

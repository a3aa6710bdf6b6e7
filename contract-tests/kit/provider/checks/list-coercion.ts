import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { day } from '../day.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { joinedValues, unlessAsMany } from '../lists/matches.ts';
import { readPage, type Page } from '../lists/read-page.ts';
import { listParametersMessages } from '../messages/list-parameters.ts';
import { answers } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

/** One parameter in both spellings: the one of its documented type, and the other. */
interface Spelling {
  readonly native: string;
  readonly other: string;
}

function spellingsOf({ list, account: { base, rows }, provider }: ListContext): readonly Spelling[] {
  const [start, end] = list.timeRange;
  // A day: who knows how long a range may be.
  const latest = Number(base[end] ?? provider.now());
  const times = [latest - day, latest];
  const numeric = list.textFilters.flatMap((filter) => {
    const { parameter, field, match } = filter;
    const values = rows.flatMap((row): readonly unknown[] =>
      match === 'any' ? joinedValues(filter, row) : [row[field]],
    );
    const value = values.find((one) => typeof one === 'string' && /^[1-9]\d{0,14}$/u.test(one));
    return value === undefined ? [] : [{ native: `{"${parameter}":"${value}"}`, other: `{"${parameter}":${value}}` }];
  });
  const statuses = list.family === 'record-list' ? ['0', '1', '2', '9'] : [];
  return [
    { native: '{"page_no":1,"page_size":5}', other: '{"page_no":"1","page_size":"5"}' },
    // What is added up or joined as a text shows from the second page on.
    { native: '{"page_no":2,"page_size":5}', other: '{"page_no":"2","page_size":"5"}' },
    {
      native: JSON.stringify({ [start]: times[0], [end]: times[1] }),
      other: JSON.stringify({ [start]: String(times[0]), [end]: String(times[1]) }),
    },
    ...numeric,
    ...statuses.map((status) => ({ native: `{"message_status":"${status}"}`, other: `{"message_status":${status}}` })),
    // As in the page's example call, which has more digits than a double.
    ...(list.family === 'record-list'
      ? [{ native: '{"taskid":"1123412432341234123412431"}', other: '{"taskid":1123412432341234123412431}' }]
      : []),
  ];
}

export function coercion(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'parameters/coercion',
    title: listParametersMessages.parametersCoercionTitle,
    source: { kind: 'behaviour', name: 'coercion' },
    run: async (context) =>
      tryEach(spellingsOf(context), context, async ({ native, other }) => {
        const { provider, drift } = context;
        const documented = await provider.call(list.operation, { body: native });
        const expected = readPage(documented);
        if (expected === undefined) return unlessCode(documented, '000000');
        const exchange = await provider.call(list.operation, { body: other });
        const page = readPage(exchange);
        const isStrict = exchange.retCode === '999994';
        if (isStrict || page !== undefined) {
          const message = isStrict
            ? listParametersMessages.aParameterOfTheOther
            : listParametersMessages.aNumericTextForLong;
          drift({
            behaviour: 'coercion',
            value: isStrict ? 'strict' : 'lenient',
            section: list.section,
            message,
            example: shapeOf(other),
          });
        }
        if (isStrict) return [];
        if (page === undefined) return unlessCode(exchange, ['000000', '999994']);
        const found = unlessSame(page, expected, native, list);
        if (found.length === 0) return found;
        // Records go from one status to the next meanwhile: what is no longer answered to the same question tells nothing.
        const again = readPage(await provider.call(list.operation, { body: native }));
        return again !== undefined && unlessSame(again, expected, native, list).length > 0 ? [] : found;
      }),
  });
}

/** The violation of a page that has other numbers or other rows than one that means the same, asked for by `native`. */
function unlessSame(page: Page, expected: Page, native: string, list: List): readonly CheckViolation[] {
  const found = unlessAsMany(page, expected, native);
  if (found.length > 0) return found;
  const index = page.items.findIndex((row, at) => list.idOf(row) !== list.idOf(expected.items[at]!));
  return index === -1 ? [] : [createViolation(page.exchange, answers.otherRows(native), { path: `items[${index}]` })];
}

/** The parameters of a body, with their types in the place of their values. */
function shapeOf(body: string): string {
  return body.replaceAll(/"\d+"/gu, '"…"').replaceAll(/:\d+/gu, ':…');
}

import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { askPage, readPage } from '../lists/page.ts';
import { listParametersMessages } from '../messages/list-parameters.ts';
import { answers, titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

/** A rule that bodies like these are refused with 999994. */
function refuses(
  list: List,
  id: string,
  title: { en: string; zh: string },
  bodies: readonly string[],
): Check<Provider> {
  return listCheck(list, {
    id: `parameters/${id}`,
    title,
    source: { kind: 'documented', name: '系统异常' },
    run: async (context) =>
      tryEach(bodies, context, async (body) =>
        unlessCode(await context.provider.call(list.operation, { body }), '999994'),
      ),
  });
}

/** As JSON: no number of a page, and no number of rows. What null is, nobody says. */
const badNumbers = ['0', '-1', '1.5', '"one"', '""', 'true', '[1]', '{}'];

function absentBody(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'parameters/absent-body',
    title: listParametersMessages.parametersAbsentBodyTitle,
    async run({ provider }) {
      const expected = await askPage(provider, list, {});
      const exchange = await provider.call(list.operation);
      const page = readPage(exchange);
      if (page === undefined) return unlessCode(exchange, '000000');
      if (page.total === expected.total) return [];
      const message = listParametersMessages.totalCountWithThe(page.total, expected.total);
      return [createViolation(exchange, message, { path: 'total_count', expected: expected.total, got: page.total })];
    },
  });
}

function unknownParameter(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'parameters/unknown',
    title: listParametersMessages.parametersUnknownTitle,
    severity: 'warning',
    async run({ provider, account, random }) {
      const body = { ...account.base, [`x_${random.hex(8)}`]: random.hex(8) };
      const exchange = await provider.call(list.operation, { body: JSON.stringify(body) });
      const page = readPage(exchange);
      if (page === undefined) return unlessCode(exchange, '000000');
      if (page.total === account.total) return [];
      const message = listParametersMessages.totalCountWithoutThe(page.total, account.total);
      return [createViolation(exchange, message, { path: 'total_count', expected: account.total, got: page.total })];
    },
  });
}

function charset(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'parameters/charset',
    title: titles.charset,
    severity: 'warning',
    async run({ provider }) {
      const contentType = 'application/json;charset=UTF-8';
      return unlessCode(await provider.call(list.operation, { body: '{"page_no":1}', contentType }), '000000');
    },
  });
}

/** Whether what is null is refused or absent, which the page leaves open. Nothing else will do: no row has it. */
function nullParameter(list: List): Check<Provider> {
  const [start, end] = list.timeRange;
  const names = ['task_name', 'subjectid', 'sender', 'page_no', 'page_size'];
  const bodies = [...names.map((name) => ({ [name]: null })), { [start]: null, [end]: null }];
  return listCheck(list, {
    id: 'parameters/null',
    title: listParametersMessages.parametersNullTitle,
    source: { kind: 'behaviour', name: 'nullParameter' },
    run: async (context) =>
      tryEach(bodies, context, async (body) => {
        const { provider, drift } = context;
        const exchange = await provider.call(list.operation, { body: JSON.stringify(body) });
        const page = readPage(exchange);
        const isRefused = exchange.retCode === '999994';
        if (!isRefused && page === undefined) return unlessCode(exchange, ['000000', '999994']);
        if (page !== undefined) {
          const expected = await askPage(provider, list, {});
          if (page.total !== expected.total || page.items.length !== expected.items.length) {
            return [differs(exchange, '{}', [expected.total, page.total])];
          }
        }
        const value = isRefused ? 'reject' : 'ignore';
        drift({
          behaviour: 'nullParameter',
          value,
          section: list.section,
          message: listParametersMessages.nullIs[value],
        });
        return [];
      }),
  });
}

function timeOrder(list: List): Check<Provider> {
  const [start, end] = list.timeRange;
  return refuses(list, 'time-order', listParametersMessages.aAfterIsRefusedWith(start, end), [
    JSON.stringify({ [start]: 1_714_295_033_251, [end]: 1_714_295_033_250 }),
  ]);
}

/** One parameter in both spellings: the one of its documented type, and the other. */
interface Spelling {
  readonly native: string;
  readonly other: string;
}

function spellingsOf({ list, account: { base, rows }, provider }: ListContext): readonly Spelling[] {
  const [start, end] = list.timeRange;
  // A day: who knows how long a range may be.
  const latest = Number(base[end] ?? provider.now());
  const times = [latest - 86_400_000, latest];
  const numeric = list.textFilters.flatMap(({ parameter, field, match }) => {
    const values = rows.flatMap((row) => (match === 'any' ? String(row[field]).split(',') : [row[field]]));
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

function coercion(list: List): Check<Provider> {
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
        if (page.total !== expected.total || page.items.length !== expected.items.length) {
          return [differs(exchange, native, [expected.total, page.total])];
        }
        const index = page.items.findIndex((row, at) => list.idOf(row) !== list.idOf(expected.items[at]!));
        return index === -1 ? [] : [createViolation(exchange, answers.otherRows(native), { path: `items[${index}]` })];
      }),
  });
}

/** The parameters of a body, with their types in the place of their values. */
function shapeOf(body: string): string {
  return body.replaceAll(/"\d+"/gu, '"…"').replaceAll(/:\d+/gu, ':…');
}

function differs(
  exchange: Parameters<typeof createViolation>[0],
  native: string,
  [expected, got]: readonly [number, number],
): CheckViolation {
  return createViolation(exchange, listParametersMessages.totalCountAnswers(got, native, expected), {
    path: 'total_count',
    expected,
    got,
  });
}

export function parameterChecks(list: List): readonly Check<Provider>[] {
  const [start, end] = list.timeRange;
  return [
    refuses(
      list,
      'page-no',
      listParametersMessages.aPageNoThatIs,
      [...badNumbers, '9007199254740993'].map((value) => `{"page_no":${value}}`),
    ),
    refuses(
      list,
      'page-size',
      listParametersMessages.aPageSizeThatIs,
      badNumbers.map((value) => `{"page_size":${value}}`),
    ),
    timeOrder(list),
    refuses(list, 'malformed-json', listParametersMessages.aBodyThatIsNo, [
      '{"page_no":1,',
      '{page_no:1}',
      'page_no=1',
      '[]',
      '"text"',
      '1',
      '{"sender":"1}',
    ]),
    refuses(list, 'types', listParametersMessages.aParameterOfAJson, [
      `{"${start}":"yesterday"}`,
      `{"${end}":{}}`,
      `{"${start}":true}`,
      `{"${end}":-1}`,
      '{"sender":{}}',
      '{"task_name":["a"]}',
      '{"subjectid":true}',
    ]),
    absentBody(list),
    unknownParameter(list),
    coercion(list),
    nullParameter(list),
    charset(list),
  ];
}

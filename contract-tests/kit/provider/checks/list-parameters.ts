import { operations, type OperationParameter } from '../../../../generators/generated/operations.ts';
import type { Check } from '../../engine/check.ts';
import { tryEach, listCheck } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { unlessAsMany } from '../lists/matches.ts';
import { askPage } from '../lists/page.ts';
import { readPage } from '../lists/read-page.ts';
import { listParametersMessages } from '../messages/list-parameters.ts';
import { titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';
import { coercion } from './list-coercion.ts';

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

/** What a body may hold. */
const parametersOf = ({ operation }: List): readonly OperationParameter[] =>
  operations[operation].parameters.filter((parameter) => parameter.in === 'body');

/** As JSON: no text. What null is, nobody says, and a number may be one in the other spelling. */
const badTexts = ['{}', '["a"]', 'true'];

/** As JSON: no time. */
const badTimes = ['"yesterday"', '{}', 'true', '-1'];

/** As JSON: no number of a page, and no number of rows. What null is, nobody says. */
const badNumbers = ['0', '"0"', '-1', '"-1"', '1.5', '"one"', '""', 'true', '[1]', '{}'];

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
  const bodies = [...parametersOf(list).map(({ name }) => ({ [name]: null })), { [start]: null, [end]: null }];
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
          const found = unlessAsMany(page, await askPage(provider, list, {}), '{}');
          if (found.length > 0) return found;
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

export function parameterChecks(list: List): readonly Check<Provider>[] {
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
      ...list.timeRange.flatMap((name) => badTimes.map((value) => `{"${name}":${value}}`)),
      ...parametersOf(list)
        .filter(({ type }) => type === 'String')
        .flatMap(({ name }) => badTexts.map((value) => `{"${name}":${value}}`)),
    ]),
    absentBody(list),
    unknownParameter(list),
    coercion(list),
    nullParameter(list),
    charset(list),
  ];
}

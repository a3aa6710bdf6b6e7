import { expect, test } from 'vitest';
import { regexpWork } from '../../../test/support/regexp-work.ts';
import { readCall } from './exchange.ts';

const entryWith = (responseBody: string): Parameters<typeof readCall>[0] => ({
  ...{ id: 1, at: 0, appid: '1', method: 'POST', url: '/', requestHeaders: {}, status: 200 },
  ...{ operation: 'queryTaskList', retCode: '000000', responseBody, violations: [], warnings: [] },
});

test('of a page that was cut off nobody knows how much there is; of one that is no JSON for another reason, nothing', () => {
  const page = '{"items":[{"taskid":"1';
  const unknown = { number: Number.NaN, count: Number.NaN, total: Number.NaN, rows: 1 };
  expect(readCall(entryWith(page))?.page).toEqual(unknown);
  expect(readCall(entryWith(`${page}],"page_count":1,"page_no":1,"ret_code":"0","total_count":1}`))?.page).toBe(
    undefined,
  );
});

test('an answer of many totals that has no end is read in one go', () => {
  const entry = entryWith(`{"items":[{${'"page_count":1,"page_no":1'.repeat(2000)}`);
  expect(regexpWork(() => readCall(entry))).toBeLessThan(4 * entry.responseBody!.length);
});

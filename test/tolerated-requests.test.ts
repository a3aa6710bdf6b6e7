import { expect, test } from 'vitest';
import { operations } from '../generators/generated/operations.ts';
import { createTestEmulator, tokenFor, tokenUrl } from './support/create-test-emulator.ts';
import { textOf } from './support/documents.ts';

const json = { 'content-type': 'application/json' };

/** What each of these is warned of, where the switches tolerate all that they may. */
const tolerated: readonly (readonly [rule: string, body: string, change?: { query?: string; headers?: object }])[] = [
  ['numericString', '{"page_no":"1"}'],
  ['numberForString', '{"task_name":7}'],
  ['unknownParameter', '{"pageNo":1}'],
  ['ignoredQuery', '{}', { query: '?page_no=1' }],
  ['contentType', '{}', { headers: { 'content-type': 'text/plain' } }],
  ['byteOrderMark', '\uFEFF{}'],
  ['seconds', '{"task_start_time":1714536000}'],
  ['pageSizeClamped', '{"page_size":101}'],
  ['type', '{"task_name":null}'],
];

/** The rules of the page's table of warnings. */
function tableOf(document: string): readonly string[] {
  const rows = textOf(document).matchAll(/^\| (`\w+`(?:(?:, |、)`\w+`)*) \|/gm);
  return Array.from(rows, ([, rules]) => rules!.match(/\w+/g)!)
    .flat()
    .sort();
}

test('each rule that a tolerated request is warned of stands in the table of the page on the proxy', async () => {
  const emulator = createTestEmulator({ behaviour: { pageSizeOverMaximum: 'clamp', nullParameter: 'ignore' } });
  const token = await tokenFor(emulator);
  const warnedOf = async (request: Parameters<typeof emulator.handle>[0]): Promise<readonly string[]> =>
    (await emulator.handle(request)).entry!.warnings.map(({ rule }) => rule);
  for (const [rule, body, { query = '', headers = json } = {}] of tolerated) {
    const url = operations.queryTaskList.path + query;
    expect(await warnedOf({ method: 'POST', url, headers: { ...headers, token }, body })).toEqual([rule]);
  }
  const method = 'GET';
  expect(await warnedOf({ method, url: `${tokenUrl()}&appid=1`, headers: {} })).toEqual(['duplicateParameter']);
  expect(await warnedOf({ method, url: tokenUrl(), headers: json, body: '{"appid":"1"}' })).toEqual(['ignoredBody']);
  const rules = [...tolerated.map(([rule]) => rule), 'duplicateParameter', 'ignoredBody'].sort();
  expect(tableOf('docs/proxy.md')).toEqual(rules);
  expect(tableOf('docs/proxy.zh-CN.md')).toEqual(rules);
});

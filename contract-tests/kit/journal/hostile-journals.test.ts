import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import { checkJournal } from '../index.ts';
import { asked, gave, journalOf, noon, tokenNamed, type Request } from './testing/build-journal.ts';

const strangeTexts = [
  '{',
  '[]',
  'null',
  '"text"',
  '{"item":null}',
  '{"item":"text"}',
  '{"item":{"token":5}}',
  '{"items":{}}',
  '{"items":[null]}',
  '{"__proto__":{"page_no":1}}',
];
const withToken = ['a', 'b', 'c'].map((name) => JSON.stringify({ why: `${tokenNamed(name)}!` }));
const text = fc.oneof(fc.constantFrom(...strangeTexts, ...withToken), fc.json(), fc.string({ unit: 'binary' }));
const rule = fc.constantFrom(
  'maximum',
  'unknownToken',
  'wrongSign',
  'unknownPath',
  'numericString',
  'otherChannel',
  'internalFault',
);
const violations = fc.array(
  fc.record({ rule, reason: fc.record({ en: fc.string(), zh: fc.string() }), section: fc.constant('接口声明') }),
  { maxLength: 2 },
);
const operation = fc.constantFrom('getToken', 'getMediaContent', 'queryTaskList', 'sendRecordList', undefined);
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.constantFrom(
    gave('a'),
    gave('b'),
    asked('a'),
    asked('a', '900002'),
    asked('b'),
    asked('b', '999999'),
    asked('c', '900002'),
  ),
  fc.record({
    operation,
    at: fc.integer({ min: 0, max: 2 * noon }),
    frozen: fc.boolean(),
    url: fc.oneof(fc.constantFrom('/?%', '/api/get_token?appid=%E0%A4%A', '//', ''), fc.string()),
    requestHeaders: fc.dictionary(fc.constantFrom('token', 'content-type', '__proto__'), fc.string()),
    requestBody: text,
    responseBody: text,
    status: fc.constantFrom(200, 400, 401, 404, 405, 500),
    retCode: fc.constantFrom('000000', '900001', '900002', '900003', '900004', '999994', '999999'),
    violations,
    warnings: violations,
    faults: fc.option(fc.constant(['fault-1']), { nil: undefined }),
  }),
);

describe('whatever a journal holds', () => {
  test('the report keeps to its schema', async () => {
    const journal = fc.array(request, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(journal, async (requests) => {
        const report = await checkJournal(journalOf(requests));
        expect(validators.checkReport(JSON.parse(JSON.stringify(report)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('its tokens are not in the report', async () => {
    const journal = fc.array(request, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(journal, async (requests) => {
        const report = JSON.stringify(await checkJournal(journalOf([gave('a'), gave('b'), gave('c'), ...requests])));
        for (const name of ['a', 'b', 'c']) expect(report).not.toContain(tokenNamed(name));
      }),
      { numRuns: 200 },
    );
  });
});

test('a page that is none is no page of a list', async () => {
  const asking = (page_no: unknown, retCode: string): Request =>
    asked('a', retCode, {
      requestBody: JSON.stringify({ page_no }),
      responseBody: JSON.stringify({
        items: [],
        page_count: 1,
        page_no: 1,
        page_size: 15,
        total_count: 3,
        ret_code: retCode,
      }),
    });
  const { checks } = await checkJournal(journalOf([gave('a'), asking('first', '999994'), asking(1, '000000')]), {
    only: ['paging'],
  });
  expect(checks.map(({ status }) => status)).toEqual(Array(6).fill('passed'));
});

test.each([
  ['a time', { requestBody: '{"task_end_time":{"valueOf":1,"toString":1}}' }],
  ['a page', { requestBody: '{"page_no":{"valueOf":1,"toString":1}}' }],
  ['the size of a page', { responseBody: '{"page_size":{"valueOf":1,"toString":1},"ret_code":"000000"}' }],
])('%s that is an object, which no number can be made of, is none', async (_, strange) => {
  const { checks } = await checkJournal(journalOf([gave('a'), asked('a', '000000', strange)]), { only: ['paging'] });
  expect(checks.map(({ status }) => status)).toEqual(Array(6).fill('passed'));
});

test('a lifetime that is an object, which no number can be made of, is none', async () => {
  const responseBody = `{"item":{"token":"${tokenNamed('a')}","expires_in":{"valueOf":1,"toString":1}}}`;
  const { checks } = await checkJournal(journalOf([gave('a', { responseBody }), asked('a')]), {
    only: ['token/renewed-in-time'],
  });
  expect(checks.map(({ status }) => status)).toEqual(['passed']);
});

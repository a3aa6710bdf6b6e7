import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page, ToText } from '../store.ts';
import type { Wanted } from './condition.ts';
import { JoinedTexts } from './joined-texts.ts';
import { createKnownAnswers } from './known-answers.ts';
import type { KnownPage } from './known-pages.ts';

interface Question {
  readonly one?: Wanted | undefined;
  readonly other?: Wanted | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const toText: ToText<string> = (record) => record;
const firstPage: Page = { offset: 0, limit: 15 };

const createPage = (text: string): KnownPage => ({ slots: [], texts: JoinedTexts.of([text]), questions: 0 });

function createAnswers(textOf: (filter: Question) => string = (filter) => JSON.stringify(filter), pageOf = createPage) {
  const found: Question[] = [];
  const answers = createKnownAnswers<string, Question>({
    fields: [{ wantedBy: ({ one }) => one }, { wantedBy: ({ other }) => other }],
    ranges: [{ read: Number, from: ({ from }) => from, to: ({ to }) => to }],
    find: (filter, page, write) => {
      found.push(filter);
      return { page: pageOf(write(textOf(filter))), total: page.offset };
    },
  });
  const ask = (filter: Question, page = firstPage): string => answers.of(filter, page, toText).items.join();
  return { answers, found, ask };
}

test('what is asked again is answered as before, and is not searched again', () => {
  const { answers, found } = createAnswers();
  const first = answers.of({ one: 'a', from: 1 }, firstPage, toText);
  expect(first).toMatchObject({ total: 0 });
  expect(first.items.join()).toBe('{"one":"a","from":1}');
  expect(answers.of({ one: 'a', from: 1 }, { ...firstPage }, toText)).toBe(first);
  expect(found).toEqual([{ one: 'a', from: 1 }]);
  expect(answers.of({ one: 'a', from: 1 }, { offset: 15, limit: 15 }, toText).total).toBe(15);
  expect(answers.of({ one: 'a', from: 1 }, { offset: 1, limit: 515 }, toText).total).toBe(1);
  expect(found).toHaveLength(3);
});

test('no two questions have one answer, whatever characters are in them', () => {
  const text = fc.string({ unit: fc.constantFrom(' ', '1', ':', 'a', '\u0000', '二'), maxLength: 6 });
  const match = fc.constantFrom('contains' as const, 'exact' as const);
  const wanted = fc.option(fc.oneof(text, fc.boolean(), fc.record({ text, match })), { nil: undefined });
  const time = fc.option(fc.constantFrom(0, 1, 11, -1), { nil: undefined });
  const question = fc.record({ one: wanted, other: wanted, from: time, to: time });
  fc.assert(
    fc.property(fc.array(question, { maxLength: 30 }), (questions) => {
      const { ask } = createAnswers();
      for (const filter of [...questions, ...questions]) expect(ask(filter)).toBe(JSON.stringify(filter));
    }),
  );
});

test.each<[string, Question, Question]>([
  ['where one text ends and the next begins', { one: 'a b' }, { one: 'a', other: 'b' }],
  ['a text that reads as two', { one: 'a 1:b' }, { one: 'a', other: 'b' }],
  ['nothing and an empty text', {}, { one: '' }],
  ['a switch and its word', { one: true }, { one: 'yes' }],
  ['contained and exact', { one: { text: 'a', match: 'contains' } }, { one: { text: 'a', match: 'exact' } }],
  ['from and to', { from: 1 }, { to: 1 }],
])('tells apart %s', (_, left, right) => {
  const { ask } = createAnswers();
  expect([ask(left), ask(right), ask(left)]).toEqual([left, right, left].map((filter) => JSON.stringify(filter)));
});

test('after a change, and for another who writes, all are found anew', () => {
  let name = 'a';
  const { answers, ask } = createAnswers(() => name);
  expect(ask({})).toBe('a');
  name = 'b';
  expect(ask({})).toBe('a');
  answers.forget();
  expect(ask({})).toBe('b');
  expect(answers.of({}, firstPage, (record) => `<${record}>`).items.join()).toBe('<b>');
});

test('of 4,097 the oldest is forgotten, and of those with 16 Mi characters', () => {
  const { found, ask } = createAnswers();
  for (let from = 0; from <= 4096; from += 1) ask({ from });
  ask({ from: 1 });
  expect(found).toHaveLength(4097);
  ask({ from: 0 });
  expect(found).toHaveLength(4098);

  const large = createAnswers(() => 'x'.repeat(5_000_000));
  for (const from of [1, 2, 3, 3, 2, 1]) large.ask({ from });
  expect(large.found).toHaveLength(3);
  for (const from of [4, 2, 3, 4, 1]) large.ask({ from });
  expect(large.found.map(({ from }) => from)).toEqual([1, 2, 3, 4, 1]);
});

test('of a page that is asked for in ever new ways, eight questions are kept', () => {
  const page = createPage('the newest');
  const { found, ask } = createAnswers(String, () => page);
  for (let from = 1; from <= 9; from += 1) expect(ask({ from })).toBe('the newest');
  for (let from = 1; from <= 8; from += 1) ask({ from });
  expect(found).toHaveLength(9);
  ask({ from: 9 });
  expect(found).toHaveLength(10);
});

test('a question longer than 512 characters is not kept', () => {
  const { found, ask } = createAnswers();
  for (let time = 0; time < 2; time += 1) ask({ one: 'x'.repeat(600) });
  expect(found).toHaveLength(2);
});

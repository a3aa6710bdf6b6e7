import { expect, test } from 'vitest';
import { JoinedTexts } from './joined-texts.ts';

const platform = {};
const page = { answer: { pageNo: 1, pageSize: 15, total: 2 }, language: 'zh', platform };

test('texts come one by one as they were joined', () => {
  const texts = JoinedTexts.of(['1', '', '{"a":2}']);
  expect(texts.join()).toBe('1,,{"a":2}');
  expect([...texts]).toEqual(['1', '', '{"a":2}']);
});

test('a page that equals the one before is that one', () => {
  const texts = JoinedTexts.of(['1', '2']);
  expect(texts.shared(page)).toBe(page);
  expect(texts.shared({ ...page, answer: { ...page.answer } })).toBe(page);
});

test.each([
  { ...page, answer: { ...page.answer, pageNo: 2 } },
  { ...page, answer: { ...page.answer, pageSize: 2 } },
  { ...page, answer: { ...page.answer, total: 3 } },
  { ...page, language: 'en' },
  { ...page, platform: {} },
])('a page that tells something else is another: %j', (other) => {
  const texts = JoinedTexts.of(['1', '2']);
  texts.shared(page);
  expect(texts.shared(other)).toBe(other);
});

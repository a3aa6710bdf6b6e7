import { expect, test } from 'vitest';
import { createPseudonyms } from '../../proxy/inspect/pseudonyms.ts';
import { maskBody } from './mask-body.ts';

const pseudonyms = createPseudonyms('for tests');
const masked = (json: string, keepTexts = false): string => maskBody(json, { pseudonyms, keepTexts });

test('people, groups and rooms become others of their kind, the same for the same one', () => {
  const [user, group] = [`U${'a'.repeat(32)}`, `C${'b'.repeat(32)}`];
  const [first, second, third] = JSON.parse(masked(JSON.stringify([user, group, user]))) as [string, string, string];
  expect([first, second].map((id) => /^[UC][\da-f]{32}$/.test(id))).toEqual([true, true]);
  expect([first === user, second === group, first === third]).toEqual([false, false, true]);
});

test('what people wrote keeps its length, its spelling and its emoji', () => {
  expect(masked('{ "text" : "Ab\\n1 中\\u4e2d\\ud83d\\ude00😀" }')).toBe(
    '{ "text" : "Xx\\n0 文\\u6587\\ud83d\\ude00😀" }',
  );
});

test('texts stay where they are wanted, places too; tokens never do', () => {
  const body = '{"text":"Ab","latitude":35.6,"replyToken":"0123456789abcdef0123456789abcdef"}';
  expect(masked(body, true)).toMatch(/^\{"text":"Ab","latitude":35\.6,"replyToken":"0123[\da-f]{8}0{20}"\}$/);
  expect(masked(body)).toContain('"latitude":0,');
});

test('what is no JSON stays as it is, but for people', () => {
  expect(masked('{"a":1,"a":2, "b" : 12345678901234567890}x')).toBe('{"a":1,"a":2, "b" : 12345678901234567890}x');
});

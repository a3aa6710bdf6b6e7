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

test('what is JSON, but for its end, stays as it is', () => {
  expect(masked('{"a":1,"a":2, "b" : 12345678901234567890}x')).toBe('{"a":1,"a":2, "b" : 12345678901234567890}x');
});

const user = `U${'b'.repeat(32)}`;
const token = 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA';

test.each([
  ['{"type":"text","text":"my phone 0912 345', '{"type":"text","text":"xx xxxxx 0000 000'],
  ['{"type":"text","text":"ab\\', '{"type":"text","text":"xx\\'],
  ['{"text":"a b","typ', '{"text":"x x","xxx'],
  ['{"isRedelivery":fals', '{"isRedelivery":fals'],
  ['{"timestamp":12', '{"timestamp":12'],
  ['{"latitude":35.6', '{"latitude":0'],
  ['{"te\\u0078t":"secret"}', '{"te\\u0078t":"xxxxxx"}'],
  ['{"latitude":"35.6"}', '{"latitude":"00.0"}'],
])('a body that is cut short or oddly spelt, %s, gives no words away', (body, expected) => {
  expect(masked(body)).toBe(expected);
});

test.each([`{"userId":"${user.slice(0, 20)}`, `{"userId":"${user}`, `{"${user}":1}`, `${user} said hello`])(
  'of a body that is cut short or no JSON, %s, nobody is known',
  (body) => {
    for (const keepTexts of [false, true]) expect(masked(body, keepTexts)).not.toContain(user.slice(0, 20));
  },
);

test('a token that is cut short is masked', () => {
  expect(masked(`{"replyToken":"${token}`)).toMatch(/^\{"replyToken":"nHuy_[\da-f]{8}$/);
});

test('texts that are kept have no people in them, behind an escape either', () => {
  expect(masked(`{"text":"ab\\n${user}"}`, true)).toMatch(/^\{"text":"ab\\nU(?!b{32})[\da-f]{32}"\}$/);
});

test.each([
  ['secretword 12', 'xxxxxxxxxx 00'],
  ['12 secretwords', '00 xxxxxxxxxxx'],
  ['"secretword"', '"xxxxxxxxxx"'],
  ["{'text':'secretword 12'}", "{'xxxx':'xxxxxxxxxx 00'}"],
  ['{"type":"text"} secretword 1', '{"type":"text"} xxxxxxxxxx 0'],
])('from where it is no JSON on, %s is a text', (body, expected) => {
  expect(masked(body)).toBe(expected);
  expect(masked(body, true)).toBe(body);
});

test('plain text keeps the pseudonym of who stands in it', () => {
  const [id] = JSON.parse(masked(JSON.stringify([user]))) as [string];
  expect(masked(`${user} said secretword`)).toBe(`${id} xxxx xxxxxxxxxx`);
});

test('of what was picked, times and outcomes stay', () => {
  const params =
    '{"params":{"newRichMenuAliasId":"johns-menu","status":"SUCCESS","datetime":"2026-11-28T10:00"},"type":"a"}';
  expect(masked(params)).toBe(params.replace('johns-menu', 'xxxxx-xxxx'));
  expect(masked('{"params":{"status":"all well","date":"my birthday"}}')).toBe(
    '{"params":{"status":"xxx xxxx","date":"xx xxxxxxxx"}}',
  );
});

import { expect, test } from 'vitest';
import { checkBody } from './check-body.ts';

const asItIs = (text: string): string => text;

test.each([
  ['is not UTF-8', Uint8Array.of(0xff), asItIs, '不是 UTF-8'],
  ['is empty', ' ', asItIs, '内容为空'],
  ['nests too deep', '['.repeat(1000), asItIs, '嵌套超过 500 层'],
  ['is wrong in a secret', '{"token":"s3cret\n"}', () => '{}', '错误之处在已脱敏的内容中'],
])('a body that %s is told of in Chinese throughout', (_, text, mask, why) => {
  const [violation] = checkBody(text, mask).violations;
  expect(violation!.reason.zh).toBe(`请求体不是合法的 JSON：${why}`);
});

test('a body that is wrong in a secret is told of in English, and its value is a text', () => {
  const { violations } = checkBody('{"token":"s3cret\n"}', () => '{}');
  expect(violations).toMatchObject([
    {
      rule: 'bodySyntax',
      value: 'what is wrong stands in a secret',
      reason: { en: 'the body is not valid JSON: what is wrong stands in a secret' },
    },
  ]);
});

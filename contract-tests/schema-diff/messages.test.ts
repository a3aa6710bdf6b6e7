import { expect, test } from 'vitest';
import { whatDiffers } from './messages.ts';

test('what differs is told in Chinese without a word of English', () => {
  expect(whatDiffers('limit-tightened', { keyword: 'maxLength', new: 5 })).toEqual({
    en: 'maxLength none → 5',
    zh: 'maxLength 无 → 5',
  });
  expect(whatDiffers('limit-loosened', { keyword: 'maximum', old: { exclusive: 5 }, new: 6 })).toEqual({
    en: 'maximum past 5 → 6',
    zh: 'maximum 超出 5 → 6',
  });
  const all = ['array', 'boolean', 'null', 'number', 'object', 'string'];
  expect(whatDiffers('type-narrowed', { keyword: 'type', old: all, new: ['null', 'string'] })).toEqual({
    en: 'type any → null|string',
    zh: '类型 任意 → null|string',
  });
  expect(whatDiffers('type-widened', { keyword: 'type', old: [], new: ['string'] }).zh).toBe('类型 无 → string');
});

import { describe, expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

describe('parseDuration', () => {
  test.each([
    ['24h', 86_400_000],
    ['1h30m', 5_400_000],
    ['90s', 90_000],
    ['500ms', 500],
    ['7d', 604_800_000],
    ['2w', 1_209_600_000],
    ['1.5s', 1500],
    ['0s', 0],
    ['0.4ms', 0],
    [1234, 1234],
    [0, 0],
  ])('reads %j as %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each([
    '',
    ' ',
    '24',
    'h',
    '24 h',
    '-1h',
    '1h-30m',
    '1e3s',
    '24H',
    '1y',
    `${'9'.repeat(400)}d`,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('refuses %j', (text) => {
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'DURATION_INVALID' }));
  });

  test('refuses a long text without searching all of it again and again', () => {
    expect(() => parseDuration('9'.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'DURATION_INVALID' }));
  });

  test('says how to write one', () => {
    expect(() => parseDuration('soon')).toThrow(
      'Failed to read the duration "soon". Write it like 24h, 1h30m or 500ms.',
    );
  });
});

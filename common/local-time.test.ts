import { describe, expect, test } from 'vitest';
import { formatLocalDay, formatLocalTime, oneMonthBefore, startOfLocalDay, timezoneOffset } from './local-time.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number): string => new Date(instant).toISOString();

describe('timezoneOffset', () => {
  test.each([
    ['GMT+08:00', 28_800_000],
    ['GMT-03:30', -12_600_000],
    ['GMT+00:00', 0],
    ['GMT+14:00', 50_400_000],
    ['GMT-12:00', -43_200_000],
    ['GMT+12:45', 45_900_000],
  ])('reads %s', (timezone, offset) => {
    expect(timezoneOffset(timezone)).toBe(offset);
  });

  test.each([
    '',
    'GMT',
    'UTC+08:00',
    'GMT+8:00',
    'GMT+08:00 ',
    'gmt+08:00',
    'Asia/Taipei',
    'GMT+99:99',
    'GMT+14:60',
    'GMT+15:00',
  ])('knows no %j', (timezone) => {
    expect(timezoneOffset(timezone)).toBeUndefined();
  });
});

describe('local times', () => {
  test('writes a time in its timezone', () => {
    expect(formatLocalTime(at('2024-07-10T12:10:12.999Z'), 'GMT+08:00')).toBe('2024-07-10 20:10:12');
    expect(formatLocalTime(at('2024-01-01T02:00:00Z'), 'GMT-03:30')).toBe('2023-12-31 22:30:00');
  });

  test('writes a day in its timezone', () => {
    expect(formatLocalDay(at('2024-06-25T16:00:00Z'), 'GMT+08:00')).toBe('20240626');
    expect(formatLocalDay(at('2024-06-25T15:59:59.999Z'), 'GMT+08:00')).toBe('20240625');
  });

  test('stays within the years of four digits in the last hours of 9999', () => {
    expect(formatLocalTime(253_402_300_799_999, 'GMT+08:00')).toBe('9999-12-31 23:59:59');
    expect(formatLocalDay(253_402_300_799_999, 'GMT+08:00')).toBe('99991231');
  });

  test('starts the day at local midnight', () => {
    expect(iso(startOfLocalDay(at('2024-05-01T15:59:59.999Z'), 'GMT+08:00'))).toBe('2024-04-30T16:00:00.000Z');
    expect(iso(startOfLocalDay(at('2024-05-01T16:00:00Z'), 'GMT+08:00'))).toBe('2024-05-01T16:00:00.000Z');
    expect(iso(startOfLocalDay(at('2024-05-01T02:00:00Z'), 'GMT-05:00'))).toBe('2024-04-30T05:00:00.000Z');
  });

  test('starts the day at local midnight before 1970', () => {
    expect(iso(startOfLocalDay(-1, 'GMT+00:00'))).toBe('1969-12-31T00:00:00.000Z');
  });
});

describe('oneMonthBefore', () => {
  test.each([
    ['the same day of the month before', '2024-05-15T04:00:00.250Z', 'GMT+08:00', '2024-04-15T04:00:00.250Z'],
    ['29 February after 31 March of a leap year', '2024-03-31T04:00:00Z', 'GMT+08:00', '2024-02-29T04:00:00.000Z'],
    ['28 February after 31 March of another year', '2023-03-31T04:00:00Z', 'GMT+08:00', '2023-02-28T04:00:00.000Z'],
    ['28 February after 29 March of another year', '2023-03-29T04:00:00Z', 'GMT+08:00', '2023-02-28T04:00:00.000Z'],
    ['30 April after 31 May', '2024-05-31T04:00:00Z', 'GMT+08:00', '2024-04-30T04:00:00.000Z'],
    ['December after January', '2024-01-31T04:00:00Z', 'GMT+08:00', '2023-12-31T04:00:00.000Z'],
    [
      'by the calendar of the timezone: there it is 31 March already',
      '2023-03-30T17:00:00Z',
      'GMT+08:00',
      '2023-02-27T17:00:00.000Z',
    ],
    [
      'by the calendar of the timezone: there it is 31 March still',
      '2023-04-01T02:00:00Z',
      'GMT-03:00',
      '2023-03-01T02:00:00.000Z',
    ],
  ])('is %s', (_, instant, timezone, expected) => {
    expect(iso(oneMonthBefore(at(instant), timezone))).toBe(expected);
  });
});

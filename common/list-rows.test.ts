import { expect, test } from 'vitest';
import { localTime } from './list-rows.ts';

test.each([
  ['2024-07-10 20:10:12', 'GMT+08:00', '2024-07-10T12:10:12Z'],
  ['2024-07-10 20:10:12', 'GMT-03:30', '2024-07-10T23:40:12Z'],
])('%s in %s', (text, zone, instant) => expect(localTime(text, zone)).toBe(Date.parse(instant)));

test.each([
  ['2024-07-10T20:10:12', 'GMT+08:00'],
  ['2024-13-10 20:10:12', 'GMT+08:00'],
  ['2024-07-10 20:10:12', 'Asia/Shanghai'],
  [1_720_613_412_000, 'GMT+08:00'],
  ['2024-07-10 20:10:12', undefined],
])('%s in %s is no time', (text, zone) => expect(localTime(text, zone)).toBeUndefined());

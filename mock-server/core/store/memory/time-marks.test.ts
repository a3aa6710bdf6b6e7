import { expect, test } from 'vitest';
import { createTimeMarks } from './time-marks.ts';

test('counts the slots before a time, with and without those of that time, wherever the time lies', () => {
  // Three slots of each time, over the ends of stretches.
  const times = Array.from({ length: 1030 }, (_, slot) => 10 * Math.floor(slot / 3));
  const marks = createTimeMarks({ timeAt: (slot) => times[slot] as number, length: () => times.length });
  times.forEach((_, slot) => marks.note(slot));
  const asked = [-5, 0, 5, 850, 855, 860, 1700, 1710, 2550, 2560, 3420, 3425, 3430, 3435, 99_999];
  expect(asked.map((time) => marks.slotsBefore(time, false))).toEqual(
    asked.map((time) => times.filter((at) => at < time).length),
  );
  expect(asked.map((time) => marks.slotsBefore(time, true))).toEqual(
    asked.map((time) => times.filter((at) => at <= time).length),
  );
});

test('counts none where there are none, and none of before it was cleared', () => {
  const times = [1, 2];
  const marks = createTimeMarks({ timeAt: (slot) => times[slot] as number, length: () => times.length });
  expect(marks.slotsBefore(5, true)).toBe(0);
  for (const slot of [0, 1]) marks.note(slot);
  expect(marks.slotsBefore(5, true)).toBe(2);
  marks.clear();
  expect(marks.slotsBefore(5, true)).toBe(0);
});

import { afterEach, expect, test, vi } from 'vitest';
import { boundYoungGeneration } from './young-generation.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('the young generation may grow while it is smaller than 32 MiB, and is told so only when that changes', () => {
  vi.useFakeTimers();
  let size = 16_777_216;
  const flags: string[] = [];
  boundYoungGeneration({ size: () => size, setFlag: (flag) => flags.push(flag), interval: 100 });
  vi.advanceTimersByTime(1000);
  expect(flags).toEqual([]);
  size = 33_554_432;
  vi.advanceTimersByTime(1000);
  expect(flags).toEqual(['--semi-space-growth-factor=1']);
  size = 2_097_152;
  vi.advanceTimersByTime(1000);
  expect(flags).toEqual(['--semi-space-growth-factor=1', '--semi-space-growth-factor=2']);
});

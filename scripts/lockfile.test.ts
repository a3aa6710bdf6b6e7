import { expect, test } from 'vitest';
import lockfile from '../package-lock.json' with { type: 'json' };

test('the lockfile names no registry, so that any mirror serves it', () => {
  const resolved = Object.entries(lockfile.packages).filter(([, entry]) => 'resolved' in entry);
  expect(resolved.map(([path]) => path)).toEqual([]);
});

test('the lockfile holds every package to its content', () => {
  const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');
  expect(packages.filter(([, entry]) => !('integrity' in entry)).map(([path]) => path)).toEqual([]);
});

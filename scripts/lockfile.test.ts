import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

const pathsOf = (breaks: (locked: LockedPackage) => boolean): readonly string[] =>
  Object.keys(packages).filter((path) => path !== '' && breaks(packages[path] as LockedPackage));

test('the lockfile names no registry, so that any mirror serves it', () => {
  expect(pathsOf(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('the lockfile holds every package to its content, binaries of other platforms included', () => {
  expect(pathsOf(({ integrity = '' }) => !integrity.startsWith('sha512-'))).toEqual([]);
});

test('the lockfile has the binaries of every platform, without which `npm ci` refuses it', () => {
  const names = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  const locked = (name: string): boolean => Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
  expect(names.filter((name) => !locked(name))).toEqual([]);
});

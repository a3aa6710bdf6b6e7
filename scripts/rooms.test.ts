import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import type { Room } from './room.ts';
import { rooms } from './rooms.ts';

const root = join(import.meta.dirname, '..');
const importing = /(?:\bfrom |^import |\bimport\()'([^']+)'/gmu;

const isIn = ({ path }: Room, file: string): boolean =>
  file.startsWith(path.endsWith('/') ? path : `${path}/`) || file === path || file === `${path}.ts`;

/** The innermost, where one is in another. */
const roomOf = (file: string): Room | undefined =>
  rooms.filter((room) => isIn(room, file)).toSorted((one, other) => other.path.length - one.path.length)[0];

/** What the modules of each room import, by its name: paths from the root, and packages. Tests may import anything. */
const imported = new Map(rooms.map(({ name }) => [name, new Set<string>()]));
const modules = globSync('{cli,common,contract-tests,docs,generators,mock-server,scripts}/**/*.{ts,tsx,js}', {
  cwd: root,
  exclude: ['**/built/**', '**/{testing,mutants}/**', '**/*.test.ts'],
});
for (const file of modules) {
  const found = imported.get(roomOf(file)?.name ?? '');
  for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(importing)) {
    found?.add(name!.startsWith('.') ? join(dirname(file), name!) : name!);
  }
}

test.each(rooms)(
  '$name imports all that is named for it',
  ({ name, rooms: others, folders = [], packages = [], node }) => {
    const all = [...imported.get(name)!];
    const unused = [
      ...others.filter((other) => !all.some((path) => roomOf(path)?.name === other)),
      ...folders.filter((folder) => !all.some((path) => path.startsWith(folder))),
      ...packages.filter((one) => !all.some((path) => path === one || path.startsWith(`${one}/`))),
      ...(node && !all.some((path) => isBuiltin(path) || path === 'package.json') ? ['node'] : []),
    ];
    expect(unused).toEqual([]);
  },
);

test('the packages of rooms are in package.json', () => {
  const { dependencies, devDependencies, peerDependencies } = manifest;
  const known = new Set(Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }));
  expect(rooms.flatMap(({ packages = [] }) => packages).filter((name) => !known.has(name))).toEqual([]);
});

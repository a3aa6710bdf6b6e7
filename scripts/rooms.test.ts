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
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importing)].map(([, name]) =>
    name!.startsWith('.') ? join(dirname(file), name!) : name!,
  );
const importedBy = new Map(modules.map((file) => [file, importsOf(file)]));
for (const [file, names] of importedBy) {
  const found = imported.get(roomOf(file)?.name ?? '');
  for (const name of names) found?.add(name);
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

/** Rooms that import each module of common, directly or by way of others of common. */
function roomsThatUse(module: string): ReadonlySet<string> {
  const paths = new Set([module]);
  const inCommon = modules.filter((file) => roomOf(file)?.name === 'common');
  for (const path of paths) for (const file of inCommon) if (importedBy.get(file)!.includes(path)) paths.add(file);
  const users = modules.filter((file) => importedBy.get(file)!.some((path) => paths.has(path)));
  return new Set(users.map((file) => roomOf(file)?.name ?? '').filter((name) => name !== 'common'));
}

test('what one room alone needs of common stands in that room', () => {
  // A cipher by itself, with vectors of its own.
  const excepted = new Set(['common/skip32.ts']);
  const inCommon = modules.filter((file) => file.startsWith('common/') && !excepted.has(file));
  expect(inCommon.filter((file) => roomsThatUse(file).size < 2)).toEqual([]);
});

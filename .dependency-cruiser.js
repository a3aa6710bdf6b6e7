import swc from '@swc/core';
import { entries } from './scripts/entries.ts';
import { rooms } from './scripts/rooms.ts';

// dependency-cruiser reads all TypeScript as if it had no JSX; the parser itself can.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const literally = (path) => path.replace(/[.$]/g, '\\$&');
/** A room's modules: all below its folder, a file, or both of one name (`express.ts` and `express/`). */
const within = ({ path }) => (/[/]$|\.ts$/.test(path) ? `^${literally(path)}` : `^${literally(path)}(?:/|\\.ts$)`);
const ofPackage = (name) => `^node_modules/(?:@types/)?${name}/`;

/** Tests, and what they share: they may import anything that a user may, and more. */
const tests = ['\\.test\\.ts$', '/(?:testing|mutants)/', '^test/', '^bench/'];
/** Not in the house: what configures tools, and what says how it is built. */
const outside = ['^[^/]+\\.(?:ts|js)$', '^scripts/'];
const manifest = '^package\\.json$';
/** The contract's own suites see what a user of the package sees. */
const contractSuites = ['^contract-tests/.+\\.test\\.ts$', '^contract-tests/kit/[^/]+/mutants/'];

const byName = new Map(rooms.map((room) => [room.name, room]));

function roomNamed(name) {
  const room = byName.get(name);
  if (room === undefined) throw new Error(`scripts/rooms.ts names a room that is not there: ${name}.`);
  return room;
}

/** Rooms inside of a room: each has a list of its own. */
const roomsIn = ({ path, name }) =>
  rooms.filter((inner) => inner.name !== name && inner.path.startsWith(path)).map(within);

/** A room imports itself, the rooms and the packages that are named for it, and nothing else. */
const allowLists = rooms.map((room) => ({
  name: `${room.name.replaceAll(' ', '-')}-imports-what-is-named`,
  comment: `scripts/rooms.ts names what ${room.path} may import. Pass what it needs in, or move what both need down.`,
  severity: 'error',
  from: { path: within(room), pathNot: [...tests, ...roomsIn(room)] },
  to: {
    pathNot: [
      within(room),
      ...room.rooms.map((name) => within(roomNamed(name))),
      ...(room.folders ?? []).map((folder) => `^${literally(folder)}`),
      ...(room.packages ?? []).map(ofPackage),
      ...(room.node ? [manifest] : []),
    ],
    ...(room.node ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

export default {
  forbidden: [
    ...allowLists,
    {
      name: 'in-a-room',
      comment: 'A module belongs to a room. Add the room to scripts/rooms.ts, with what it may import.',
      severity: 'error',
      from: { pathNot: [...rooms.map(within), ...tests, ...outside] },
      to: {},
    },
    {
      name: 'production-imports-no-tests',
      comment: 'What is published works without its tests. Move what both need out of testing/, mutants/ and test/.',
      severity: 'error',
      from: { pathNot: [...tests, ...outside] },
      to: { path: tests },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'An adapter translates for one platform. Move what two of them share into the core.',
      severity: 'error',
      from: { path: '^mock-server/adapters/([^/.]+)', pathNot: tests },
      to: { path: '^mock-server/adapters/', pathNot: '^mock-server/adapters/$1(?:[/.]|$)' },
    },
    {
      name: 'verbs-stand-alone',
      comment: 'A verb imports no other. Move what two of them share into cli/, or a folder of it.',
      severity: 'error',
      from: { path: '^cli/commands/([^/]+)/', pathNot: tests },
      to: { path: '^cli/commands/', pathNot: '^cli/commands/$1/' },
    },
    {
      name: 'verbs-are-listed-once',
      comment: 'cli/verbs.ts loads the verbs; what they share knows none of them.',
      severity: 'error',
      from: { path: '^cli/', pathNot: ['^cli/commands/', '^cli/verbs\\.ts$', ...tests] },
      to: { path: '^cli/commands/' },
    },
    {
      name: 'faker-only-in-fixtures',
      comment: 'Fixtures alone are made with faker; it is large and slow to load.',
      severity: 'error',
      from: { pathNot: ['^generators/runtime/fixtures/', ...tests] },
      to: { path: ofPackage('@faker-js/faker') },
    },
    {
      name: 'faker-not-reachable',
      comment: 'The emulator and whatever runs in a page must not pull faker in, however long the way.',
      severity: 'error',
      from: {
        path: ['^mock-server/(?:core|adapters|webhooks|control|web)/', '^mock-server/[^/]+\\.ts$'],
        pathNot: tests,
      },
      to: { path: ofPackage('@faker-js/faker'), reachable: true },
    },
    {
      name: 'contract-suites-import-entries',
      comment: 'The suites see what a user of the package sees: its entries.',
      severity: 'error',
      from: { path: contractSuites },
      to: {
        path: '^(?:mock-server|cli|generators|scripts|schemas)/',
        pathNot: entries.map(({ source }) => `^${literally(source)}$`),
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};

import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');
const bin = join(repository, 'node_modules/.bin');

/** What the core must not reach for: the file that does, and whether the types and the lint rules know the name. */
const ambient: readonly (readonly [file: string, code: string, stoppedBy: readonly ('types' | 'lint')[]])[] = [
  ['process', 'process.env', ['types', 'lint']],
  ['buffer', 'Buffer.alloc(1)', ['types', 'lint']],
  ['fetch', "fetch('http://localhost')", ['types', 'lint']],
  ['url', "new URL('http://localhost')", ['types', 'lint']],
  ['set-timeout', 'setTimeout(() => undefined, 1)', ['types', 'lint']],
  ['set-interval', 'setInterval(() => undefined, 1)', ['types', 'lint']],
  ['crypto', 'crypto.randomUUID()', ['types', 'lint']],
  ['performance', 'performance.now()', ['types', 'lint']],
  ['console', "console.log('')", ['types', 'lint']],
  ['global-this', 'globalThis.Date', ['lint']],
  ['date-now', 'Date.now()', ['lint']],
  ['new-date', 'new Date()', ['lint']],
  ['date-call', 'Date()', ['lint']],
  ['math-random', 'Math.random()', ['lint']],
];

/** What the rooms around the core get passed in, too, if by default from the machine. */
const roomsAround = [
  'mock-server/webhooks',
  'mock-server/control',
  'mock-server/har',
  'mock-server/listen/inspect',
  'mock-server/mcp',
  'mock-server/proxy/inspect',
  'mock-server/scenario',
  'mock-server/team',
  'contract-tests/kit/engine',
];
const ambientAround: readonly (readonly [file: string, code: string])[] = [
  ['uses-process', 'process.env'],
  ['uses-buffer', 'Buffer.alloc(1)'],
  ['uses-math-random', 'Math.random()'],
  ['uses-date-now', 'Date.now()'],
  ['uses-new-date', 'new Date()'],
  ['uses-performance', 'performance.now()'],
];

/** Each place that a name may stand in. */
const named: readonly (readonly [place: string, code: string])[] = [
  ['a-class', 'export class Vendor {}'],
  ['a-field', 'export class Held {\n  readonly #vendor = 1;\n  readonly held = this.#vendor;\n}'],
  ['a-method', 'export class Held {\n  vendor(): void {}\n}'],
  ['a-property', 'export const held = { vendor: 1 };'],
  ['a-function', 'export function openVendor(): void {}'],
  ['an-import', "import { pure as vendor } from '../core/pure.ts';\nexport const held = vendor;"],
  ['an-interface', 'export interface Held {\n  readonly vendor: string;\n}'],
  ['a-job', 'export const firstJob = 1;'],
  ['a-dispatch', 'export const dispatch = 1;'],
];

let root: string;
const refusedBy = { types: '', lint: '' };

/** The configurations of the repository, over a core that holds the breaches. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'house-lint-'));
  for (const path of ['.oxlintrc.json', 'scripts/lint']) {
    await cp(join(repository, path), join(root, path), { recursive: true });
  }
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('mock-server/core/pure.ts', 'export const pure = new Date(0).toISOString();\n');
  for (const [file, code] of ambient) await write(`mock-server/core/${file}.ts`, `export const used = ${code};\n`);
  for (const room of roomsAround) {
    for (const [file, code] of ambientAround) await write(`${room}/${file}.ts`, `export const used = ${code};\n`);
    await write(`${room}/as-default.ts`, 'export const at = (now = () => Date.now()): number => now();\n');
  }
  await write('mock-server/control/words.ts', "export const word = '日志簿';\n");
  await write('mock-server/control/you.ts', 'export const you = `请让你的应用${1}`;\n');
  await write('mock-server/control/greeting.ts', "export const greeting = '你好，请求日志';\n");
  for (const [place, code] of named) await write(`mock-server/web/${place}.ts`, `${code}\n`);
  await write('mock-server/control/console/asks.tsx', 'export const at = Date.now();\nconsole.log(at);\n');
  await write('package.json', JSON.stringify({ type: 'module' }));
  const types = { extends: join(repository, 'tsconfig.core.json'), include: ['mock-server/core'] };
  await write('tsconfig.json', JSON.stringify(types));
  const run = (command: string, ...args: string[]): string =>
    spawnSync(join(bin, command), args, { cwd: root, encoding: 'utf8' }).stdout;
  refusedBy.types = run('tsc', '-p', 'tsconfig.json', '--pretty', 'false');
  refusedBy.lint = run('oxlint', '-f', 'unix', 'contract-tests', 'mock-server');
});

afterAll(() => rm(root, { recursive: true }));

for (const [file, code, stoppedBy] of ambient) {
  for (const guard of stoppedBy) {
    test(`the ${guard === 'types' ? "core's types refuse" : 'lint rules refuse'} ${code}`, () => {
      expect(refusedBy[guard]).toContain(`core/${file}.ts`);
    });
  }
}

test('the core may compute with a date it was given', () => {
  expect(refusedBy.types + refusedBy.lint).not.toContain('core/pure.ts');
});

for (const room of roomsAround) {
  for (const [file, code] of ambientAround) {
    test(`the lint rules refuse ${code} in ${room}`, () => {
      expect(refusedBy.lint).toContain(`${room}/${file}.ts`);
    });
  }

  test(`the machine's clock may be the default of an option in ${room}`, () => {
    expect(refusedBy.lint).not.toContain(`${room}/as-default.ts`);
  });
}

test('the lint rules refuse a Chinese word for which the house has another', () => {
  expect(refusedBy.lint).toMatch(/control\/words\.ts:.*日志簿.*请求日志/);
  expect(refusedBy.lint).toMatch(/control\/you\.ts:.*你.*您/);
  expect(refusedBy.lint).not.toContain('control/greeting.ts');
});

for (const [place] of named) {
  test(`the lint rules find a retired word in ${place.replace('-', ' ')}`, () => {
    expect(refusedBy.lint).toMatch(new RegExp(`web/${place}\\.ts.*no-retired-words`));
  });
}

test("the console's components are looked at, too", () => {
  expect(refusedBy.lint).toMatch(/console\/asks\.tsx.*ambient-only-as-default/);
  expect(refusedBy.lint).toMatch(/console\/asks\.tsx.*no-console/);
});

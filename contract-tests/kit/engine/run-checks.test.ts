import { expect, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { skipped, type Check } from './check.ts';
import { runChecks } from './run-checks.ts';

interface Numbers {
  readonly values: readonly number[];
}

const violation = { message: { en: 'It is odd.', zh: '它是奇数。' }, remedy: { en: 'Double it.', zh: '加倍。' } };

function checkOf(id: string, more: Partial<Check<Numbers>> = {}): Check<Numbers> {
  return {
    id,
    title: { en: 'Numbers are even.', zh: '数都是偶数。' },
    source: { kind: 'documented', name: '获取Token' },
    severity: 'violation',
    run: ({ values }) => values.filter((value) => value % 2 === 1).map((got) => ({ ...violation, got })),
    ...more,
  };
}

const time = (): (() => number) => {
  let now = 1_700_000_000_000;
  return () => (now += 5);
};

function run(checks: readonly Check<Numbers>[], values: readonly number[], options = {}): ReturnType<typeof runChecks> {
  return runChecks({ checks, target: { values }, subject: 'provider', name: 'here' }, { now: time(), ...options });
}

test('a report holds what each check found, and is one by its schema', async () => {
  const report = await run([checkOf('even/all'), checkOf('even/some', { severity: 'warning' })], [2, 3]);
  expect(report.checks.map(({ id, status }) => [id, status])).toEqual([
    ['even/all', 'failed'],
    ['even/some', 'warned'],
  ]);
  expect(report.checks[0]!.violations).toEqual([{ ...violation, got: 3 }]);
  expect(report.counts).toEqual({ passed: 0, failed: 1, warned: 1, skipped: 0 });
  expect(validators.checkReport(report)).toBe(true);
});

test('a check without violations passes, and has tried one case unless it says otherwise', async () => {
  const counting = checkOf('even/counted', {
    run(_, { tried }) {
      tried(3);
      tried();
      return [];
    },
  });
  const { checks } = await run([checkOf('even/all'), counting], [2]);
  expect(checks.map(({ status, tried, failed }) => ({ status, tried, failed }))).toEqual([
    { status: 'passed', tried: 1, failed: 0 },
    { status: 'passed', tried: 4, failed: 0 },
  ]);
});

const counted = checkOf('even/all', {
  run({ values }, { tried }) {
    tried(values.length);
    return values.map((got) => ({ ...violation, got }));
  },
});

test('one case of a check is told, and the others are counted', async () => {
  const report = await run([counted], [1, 3, 5]);
  expect(report.checks[0]).toMatchObject({ tried: 3, failed: 3, others: 2 });
  expect(report.checks[0]!.violations).toEqual([{ ...violation, got: 1 }]);
  expect(validators.checkReport(report)).toBe(true);
});

test('with allCases up to twenty cases of a check are told, and the others are counted', async () => {
  const all = await run([counted], [1, 3, 5], { allCases: true });
  expect(all.checks[0]!.violations.map(({ got }) => got)).toEqual([1, 3, 5]);
  expect(all.checks[0]).not.toHaveProperty('others');

  const odd = Array.from({ length: 25 }, () => 1);
  const { checks } = await run([counted], odd, { allCases: true });
  expect(checks[0]).toMatchObject({ tried: 25, failed: 25, others: 5 });
  expect(checks[0]!.violations).toHaveLength(20);
});

test('with allCases the smallest is told first, and none is left out for many of another path or code', async () => {
  const at = (path: string, got: string, url = '/long') => ({
    ...violation,
    path,
    got,
    request: { method: 'GET', url },
  });
  const many = Array.from({ length: 25 }, (_, row) => at(`items[${row}].a`, '999999', row === 24 ? '/' : '/long'));
  const rare = [
    at('items[3].b', '999999'),
    at('items[3].a', '900002'),
    { ...at('items[3].c', '-'), severity: 'warning' as const },
  ];
  const { checks } = await run([checkOf('even/all', { run: () => [...many, ...rare] })], [], { allCases: true });
  const [first, ...more] = checks[0]!.violations;
  expect([checks[0]!.others, first, more.length]).toEqual([8, many[24], 19]);
  expect(more).toEqual(expect.arrayContaining(rare));
  expect(more.at(-1)).toEqual(rare[2]);
});

test('the case that is told is the smallest, the first of its size, and no warning where there is a violation', async () => {
  const request = (body: string) => ({ method: 'POST', url: '/', body });
  const found = [
    { ...violation, severity: 'warning' as const, request: request('') },
    { ...violation, request: request('{"events":[{},{}]}') },
    { ...violation, got: 1, request: request('{"events":[{}]}') },
    { ...violation, got: 2, request: request('{"events":[{}]}') },
  ];
  const { checks } = await run([checkOf('even/all', { run: () => found })], []);
  expect(checks[0]!.violations).toEqual([found[2]]);
});

test('a check that has nothing to try its rule on is skipped, and says why', async () => {
  const { checks, counts } = await run(
    [checkOf('even/none', { run: () => skipped({ en: 'No numbers.', zh: '没有数。' }) })],
    [],
  );
  expect(checks[0]).toMatchObject({ status: 'skipped', skipped: { en: 'No numbers.', zh: '没有数。' }, tried: 0 });
  expect(counts).toEqual({ passed: 0, failed: 0, warned: 0, skipped: 1 });
});

test('an opt-in check is left out and listed, until it is asked for', async () => {
  const optIn = { en: 'It changes the numbers.', zh: '会改动数字。' };
  const checks = [checkOf('even/all'), checkOf('change/double', { optIn })];
  const statuses = async (options: object): Promise<readonly string[]> =>
    (await run(checks, [2], options)).checks.map(({ id, status }) => `${id} ${status}`);
  expect(await statuses({})).toEqual(['even/all passed', 'change/double skipped']);
  expect(await statuses({ include: ['change'] })).toEqual(['even/all passed', 'change/double passed']);
  expect(await statuses({ only: ['change/double'] })).toEqual(['change/double passed']);
  expect(await statuses({ only: ['change'] })).toEqual(['change/double skipped']);
  expect(await statuses({ only: ['even', 'change'], except: ['change/double'] })).toEqual(['even/all passed']);
  expect(await statuses({ except: ['change'] })).toEqual(['even/all passed']);
});

test('checks are chosen by id or family, and left out the same way', async () => {
  const checks = [checkOf('even/all'), checkOf('even/some'), checkOf('odd/none')];
  const ids = async (options: object): Promise<readonly string[]> =>
    (await run(checks, [2], options)).checks.map(({ id }) => id);
  expect(await ids({ only: ['even'] })).toEqual(['even/all', 'even/some']);
  expect(await ids({ except: ['even/some'] })).toEqual(['even/all', 'odd/none']);
});

test('a check that nobody has is refused before anything runs', async () => {
  const checks = [checkOf('even/all', { run: () => expect.unreachable() })];
  await expect(run(checks, [], { only: ['evn'] })).rejects.toMatchObject({
    code: 'CHECK_UNKNOWN',
    message: 'There is no check "evn". Did you mean even? The families are even.',
  });
});

test('a name that is longer than any is taken for no misspelling', async () => {
  const checks = [checkOf(`even/${'x'.repeat(90)}`)];
  await expect(run(checks, [], { only: [`even/${'x'.repeat(96)}`] })).rejects.toMatchObject({
    message: expect.not.stringContaining('Did you mean'),
  });
});

test('the same seed gives a check the same values, whatever ran before it', async () => {
  const drawn: number[] = [];
  const draws = (id: string): Check<Numbers> =>
    checkOf(id, {
      run(_, { random }) {
        drawn.push(random.int(0, 1_000_000));
        return [];
      },
    });
  await run([draws('a/a'), draws('b/b')], [], { seed: 7 });
  await run([draws('b/b')], [], { seed: 7 });
  await run([draws('b/b')], [], { seed: 8 });
  const [, first, second, other] = drawn;
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

test('what a target does beyond the page is told once, with how often it was seen', async () => {
  const observation = { behaviour: 'language', value: 'en', message: { en: 'English texts.', zh: '英文。' } };
  const seeing = (id: string): Check<Numbers> =>
    checkOf(id, {
      run(_, { drift }) {
        drift(observation);
        return [];
      },
    });
  const { drift } = await run([seeing('a/a'), seeing('b/b')], []);
  expect(drift).toEqual([{ ...observation, check: 'a/a', count: 2 }]);
});

test('an aborted run ends with the reason before the next check', async () => {
  const controller = new AbortController();
  const stop = new Error('stopped');
  const first = checkOf('a/a', {
    run() {
      controller.abort(stop);
      return [];
    },
  });
  const next = checkOf('b/b', { run: () => expect.unreachable() });
  await expect(run([first, next], [], { signal: controller.signal })).rejects.toBe(stop);
});

test('a run that ends early hands over what it found until then', async () => {
  const reports: CheckReport[] = [];
  const gone = checkOf('b/b', { run: () => Promise.reject(new Error('gone')) });
  const optIn = { en: 'It hurts.', zh: '会有影响。' };
  const checks = [checkOf('a/a'), gone, checkOf('c/c'), checkOf('d/d', { optIn })];
  const onInterrupted = (report: CheckReport): void => void reports.push(report);
  await expect(run(checks, [1], { onInterrupted })).rejects.toThrow('gone');
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({ interrupted: true, counts: { passed: 0, failed: 1, warned: 0, skipped: 3 } });
  expect(reports[0]!.checks.map(({ id, status, skipped: why }) => [id, status, why?.en])).toEqual([
    ['a/a', 'failed', undefined],
    ['b/b', 'skipped', 'The run ended before this check.'],
    ['c/c', 'skipped', 'The run ended before this check.'],
    ['d/d', 'skipped', 'opt-in: It hurts. Run it with --include d/d.'],
  ]);
  expect(validators.checkReport(reports[0])).toBe(true);
});

test('an aborted run gives the reason, whatever the check that was cut short says', async () => {
  const controller = new AbortController();
  const stop = new Error('stopped');
  const cut = checkOf('a/a', {
    async run(_, { signal }) {
      controller.abort(stop);
      await Promise.reject(new Error(`aborted: ${signal.aborted}`));
      return [];
    },
  });
  await expect(run([cut], [], { signal: controller.signal })).rejects.toBe(stop);
});

test('a run that ends well is not marked as interrupted', async () => {
  const onInterrupted = (): void => expect.unreachable();
  expect(await run([checkOf('a/a')], [], { onInterrupted })).not.toHaveProperty('interrupted');
});

test.each([-1, 1.5, Number.NaN, 2 ** 53])('the seed %s is refused', async (seed) => {
  await expect(run([checkOf('a/a')], [], { seed })).rejects.toMatchObject({ code: 'CHECK_OPTIONS_INVALID' });
});

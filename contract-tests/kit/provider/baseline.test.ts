import { describe, expect, test } from 'vitest';
import type { CheckReport, CheckResult, Drift } from '../../../generators/generated/types.ts';
import { createTestEmulator } from '../../../test/support/create-test-emulator.ts';
import { baselineOf, changesSince } from './baseline.ts';
import { checkProvider } from './check.ts';

const text = (en: string) => ({ en, zh: en });

function result(id: string, status: CheckResult['status'], path?: string, got?: string): CheckResult {
  const violations = path === undefined ? [] : [{ message: text('m'), remedy: text('r'), path, got }];
  const source = { kind: 'documented', name: 's' } as const;
  const head = { id, title: text(id), source, severity: 'violation' } as const;
  return { ...head, status, tried: 1, failed: violations.length, violations, ms: 1 };
}

function report(checks: readonly CheckResult[], drift: readonly Drift[] = []): CheckReport {
  const counts = { passed: 1, failed: 0, warned: 0, skipped: 0 };
  const head = { version: 1, subject: 'provider', target: 'http://x', startedAt: '', ms: 1, requests: 1 } as const;
  return { ...head, counts, checks: [...checks], drift: [...drift] };
}

const said = (before: CheckReport, now: CheckReport): readonly string[] =>
  changesSince(baselineOf(before), baselineOf(now)).map(({ kind, message }) => `${kind}: ${message.en}`);

describe('what changed', () => {
  test('a check that ends otherwise, and a field of one that failed already', () => {
    const before = report([result('a/b', 'passed'), result('c/d', 'failed', 'items[3].x')]);
    const now = report([result('a/b', 'failed', 'x'), result('c/d', 'failed', 'items[0].y')]);
    expect(said(before, now)).toEqual(['check: a/b failed; before: passed', 'field: c/d failed at items[].y, too']);
  });

  test('a code that a check fails with, which failed with another; one of several checks is told once', () => {
    const at = (code: string, other = code) =>
      report([result('a/b', 'failed', 'x', code), result('c/d', 'failed', 'x', other), result('e/f', 'passed')]);
    expect(said(at('900002'), at('999999', '900002'))).toEqual(['code: a/b failed with 999999, too']);
    expect(said(at('900002'), at('999999'))).toEqual([
      'code: 999999 is answered where it was not before: in 2 checks, like a/b',
    ]);
    const fields = report([result('a/b', 'failed', 'y', '999999'), result('c/d', 'failed', 'x', '999999')]);
    expect(said(at('900002'), fields)).toEqual([
      'code: 999999 is answered where it was not before: in 2 checks, like a/b',
      'field: a/b failed at y, too',
    ]);
    const more = report([...at('999999', '900002').checks, result('g/h', 'failed', 'x', '999999')]);
    expect(said(at('900002'), more)).toEqual([
      'code: 999999 is answered where it was not before: in 2 checks, like a/b',
    ]);
  });

  test('no code, where the baseline is of a version that kept none, or a check fails with it that warned', () => {
    const at = (status: 'failed' | 'warned', code: string) =>
      report(['a/b', 'c/d'].map((id) => result(id, status, 'x', code)));
    const { checks, ...old } = baselineOf(at('failed', '900002'));
    const withoutCodes = Object.entries(checks).map(([id, { status, paths }]) => [id, { status, paths }]);
    expect(
      changesSince({ ...old, checks: Object.fromEntries(withoutCodes) }, baselineOf(at('failed', '999999'))),
    ).toEqual([]);
    expect(said(at('warned', '900002'), at('failed', '900002'))).toEqual([
      'check: a/b failed; before: warned',
      'check: c/d failed; before: warned',
    ]);
  });

  test('nothing, where a check was not tried, or the same is at another row', () => {
    const before = report([result('a/b', 'passed'), result('c/d', 'failed', 'items[3].x')]);
    const now = report([result('a/b', 'skipped'), result('c/d', 'failed', 'items[9].x')]);
    expect(said(before, now)).toEqual([]);
  });

  test('a switch, a text and a code; numbers alone are no change', () => {
    const seen = (value: string, count: number, code: string): readonly Drift[] => [
      { check: 'a/b', behaviour: 'coercion', value, message: text('coercion') },
      { check: 'c/d', message: text(`${count} rows have extra, answered ${code}`) },
    ];
    expect(said(report([], seen('strict', 1, '900002')), report([], seen('strict', 7, '900002')))).toEqual([]);
    expect(said(report([], seen('strict', 1, '900002')), report([], seen('lenient', 1, '900009')))).toEqual([
      'switch: coercion is "lenient"; before: "strict"',
      'drift: 1 rows have extra, answered 900009',
    ]);
  });

  test('a switch that the baseline does not know counts where it has not its default', () => {
    const seen = (value: string): readonly Drift[] => [
      { check: 'a/b', behaviour: 'errorStatus', value, message: text('errorStatus') },
    ];
    expect(said(report([]), report([], seen('always200')))).toEqual([]);
    expect(said(report([]), report([], seen('mapped')))).toEqual([
      'switch: errorStatus is "mapped"; before: "always200"',
    ]);
  });

  test('is told in Chinese without a word of English', () => {
    const seen = (...values: readonly string[]): readonly Drift[] =>
      values.map((value) => ({ check: 'a/b', behaviour: 'coercion', value, message: text('coercion') }));
    const before = report([result('a/b', 'passed'), result('c/d', 'failed', 'x')], seen('strict'));
    const now = report(
      [result('a/b', 'failed', 'x'), result('c/d', 'failed', 'y'), result('e/f', 'warned', 'z')],
      seen('strict', 'lenient'),
    );
    expect(changesSince(baselineOf(before), baselineOf(now)).map(({ message }) => message.zh)).toEqual([
      'a/b 现为失败，此前为通过',
      'c/d 在 y 处也为失败',
      'e/f 现为警告，此前未检查',
      'coercion 现为 "lenient"、"strict"，此前为 "strict"',
    ]);
  });

  test('a class of latency, where it is no chance', () => {
    const at = (p50: number) => baselineOf(report([]), { p50 });
    expect(changesSince(at(150), at(250))).toEqual([]);
    expect(changesSince(at(150), at(900)).map(({ message }) => message.en)).toEqual([
      'half of the answers come within 900 ms; before: 150 ms',
    ]);
  });
});

test('runs against a mock that lives on raise no alarm', async () => {
  const emulator = createTestEmulator({ initialState: 'believable' });
  const tenant = emulator.tenants.list()[0]!;
  const run = async () => {
    const { appid, appKey } = tenant;
    const fetch = async (url: string, init: RequestInit) => emulator.fetch(url, init);
    const now = () => tenant.clock.now();
    return baselineOf(await checkProvider({ baseUrl: 'http://127.0.0.1:7626', appid, appKey, fetch, now }));
  };
  const first = await run();
  for (let day = 0; day < 2; day += 1) {
    await tenant.clock.advance(86_400_000);
    await tenant.act({ type: 'text', text: 'hello' });
    expect(changesSince(first, await run())).toEqual([]);
  }
}, 60_000);

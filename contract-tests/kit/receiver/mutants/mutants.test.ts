import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkReceiver, type CheckReceiverOptions } from '../../index.ts';
import { buildMutant } from './build-mutant.ts';
import { mutants } from './mutants.ts';
import { createWebReceiver } from './web-receiver.ts';

const secret = 's3cret of a channel';

/** Time that passes when it is told to. */
function createTime() {
  const timers = new Set<() => void>();
  let now = 0;
  return {
    options: {
      stopwatch: () => now,
      setTimer(_: number, run: () => void) {
        timers.add(run);
        return () => void timers.delete(run);
      },
      sleep: async () => undefined,
    } satisfies Partial<CheckReceiverOptions>,
    pass: (milliseconds: number) => void (now += milliseconds),
    runOut: () => timers.forEach((run) => run()),
  };
}

async function examineClean(options: CheckReceiverOptions = {}) {
  const { handler, probe } = createWebReceiver(options.secret);
  return checkReceiver({ ...createTime().options, handler, probe, ...options });
}

describe('a receiver with a bug is caught by the rule meant for it', () => {
  test.each(mutants)('$name: it $mistake', async (mutant) => {
    const { rule, after = [] } = mutant;
    const time = createTime();
    const { handler, probe } = buildMutant(mutant, { ...time, secret });
    const { checks } = await checkReceiver({ ...time.options, handler, probe, secret, only: [rule, ...after] });
    const check = checks.find(({ id }) => id === rule)!;
    expect(check.status).toBe(check.severity === 'warning' ? 'warned' : 'failed');
    expect(check.violations[0]!.remedy.en).not.toBe('');
  });
});

describe('a receiver without one', () => {
  test('passes every rule', async () => {
    const { checks } = await examineClean({ secret });
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
  });

  test.each([2, 3, 12345])('passes every rule with the seed %i', async (seed) => {
    const { counts } = await examineClean({ secret, seed });
    expect(counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
  });

  test('passes with a probe that gives a number alone', async () => {
    const { handler, handled } = createWebReceiver(secret);
    const { counts } = await checkReceiver({
      ...createTime().options,
      handler,
      secret,
      probe: () => ({ handled: handled.length }),
    });
    expect(counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
  });

  test('passes without a secret and a probe; what needs them is skipped and says so', async () => {
    const { checks, counts } = await examineClean({ probe: undefined });
    expect(counts).toMatchObject({ failed: 0, warned: 0, skipped: 20 });
    const why = new Set(checks.flatMap(({ skipped }) => skipped?.en ?? []));
    expect([...why]).toEqual([
      'There is no way to see what the receiver handles: give a URL that answers {"handled": ["webhookEventId", …]} with --probe.',
      'No secret was given, so nothing is signed: give the channel secret with --secret.',
    ]);
  });
});

test('every rule has a receiver that breaks it', async () => {
  const { checks } = await examineClean({ secret });
  const meant = new Set(mutants.map(({ rule }) => rule));
  expect(checks.map(({ id }) => id).filter((id) => !meant.has(id))).toEqual([]);
});

test.each([
  ['check-receiver.md', 'en', { violation: 'violation', warning: 'warning' }],
  ['check-receiver.zh-CN.md', 'zh', { violation: '违规', warning: '警告' }],
] as const)('docs/%s lists every rule, in the words of the report', async (file, language, breaches) => {
  const { checks } = await examineClean({ secret });
  const rows = checks.map(({ id, severity, title }) => `| \`${id}\` | ${breaches[severity]} | ${title[language]} |`);
  const page = await readFile(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8');
  expect(page.split('\n').filter((line) => /^\| `\w+\//.test(line))).toEqual(rows);
});

test('the table of receivers in the documentation is current', async () => {
  const { checks } = await examineClean({ secret });
  const rows = checks.flatMap(({ id }) => mutants.filter(({ rule }) => rule === id));
  const table = [
    '# Receivers with a bug, and the check that catches each',
    '',
    'What `sobot-mock check receiver` says of webhook endpoints with one bug each. Kept current by the tests',
    '(`npx vitest run contract-tests/kit/receiver/mutants -u` writes it).',
    '',
    '| Check | A receiver that |',
    '|---|---|',
    ...rows.map(({ rule, mistake }) => `| ${rule} | ${mistake} |`),
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('../../../../docs/contract/receiver-mutants.md');
});

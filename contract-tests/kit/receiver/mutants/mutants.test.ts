import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkReceiver, type CheckReceiverOptions } from '../../index.ts';
import { receiverMutants } from './index.ts';
import { recording } from './recording.ts';
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
      sleep: async (milliseconds) => void (now += milliseconds),
    } satisfies Partial<CheckReceiverOptions>,
    now: () => now,
    pass: (milliseconds: number) => void (now += milliseconds),
    runOut: () => timers.forEach((run) => run()),
  };
}

async function checkRight(options: CheckReceiverOptions = {}) {
  const { handler, probe } = createWebReceiver(options.secret);
  return checkReceiver({ ...createTime().options, handler, probe, recordings: [recording], ...options });
}

/** Whoever signs rightly is LINE: bodies that LINE does not send are a warning then. So is a refusal by an error. */
function isWarning({ id, severity }: { readonly id: string; readonly severity: string }, mutant: string): boolean {
  const isMalformed = id.startsWith('malformed/') && id !== 'malformed/unpolluted';
  return severity === 'warning' || isMalformed || mutant === 'parses-first';
}

describe('a receiver with a bug is caught by the rule meant for it', () => {
  test.each(receiverMutants)('$name: it $mistake.en', async ({ name, caughtBy, beside = [], make }) => {
    const time = createTime();
    const { handler, probe } = make({ ...time, secret });
    const only = [caughtBy, ...beside];
    const recordings = only.some((id) => id.startsWith('recorded/')) ? [recording] : [];
    const { checks } = await checkReceiver({ ...time.options, handler, probe, secret, only, recordings });
    const check = checks.find(({ id }) => id === caughtBy)!;
    expect(check.status).toBe(isWarning(check, name) ? 'warned' : 'failed');
    expect(check.violations[0]!.remedy.en).not.toBe('');
  });
});

describe('a receiver without one', () => {
  test('passes every rule', async () => {
    const { checks } = await checkRight({ secret });
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
  });

  test.each([2, 3, 12345])('passes every rule with the seed %i', async (seed) => {
    const { counts } = await checkRight({ secret, seed });
    expect(counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
  });

  test('passes with a probe that gives ids alone, or a number alone; what needs more is skipped and says so', async () => {
    const notPassed = async (show: (handled: readonly { readonly id: string }[]) => number | readonly string[]) => {
      const { handler, handled } = createWebReceiver(secret);
      const probe = () => ({ handled: show(handled) });
      const { checks } = await checkReceiver({ ...createTime().options, handler, secret, probe });
      return checks.filter(({ status }) => status !== 'passed').map(({ id, status }) => `${id} ${status}`);
    };
    expect(await notPassed((handled) => handled.map(({ id }) => id))).toEqual(['text/content skipped']);
    expect(await notPassed((handled) => handled.length)).toEqual([
      'text/content skipped',
      'redelivery/every-kind skipped',
    ]);
  });

  test('passes without a secret and a probe; what needs them is skipped and says so', async () => {
    const { checks, counts } = await checkRight({ probe: undefined });
    expect(counts).toMatchObject({ failed: 0, warned: 0 });
    const why = new Set(checks.flatMap(({ skipped }) => skipped?.en ?? []));
    expect([...why]).toEqual([
      'No secret was given, so nothing is signed: give the channel secret with --secret.',
      'There is no way to see what the receiver handles: give a URL that answers {"handled": ["webhookEventId", …]} with --probe.',
    ]);
  });
});

test('every rule has a receiver that violates it', async () => {
  const { checks } = await checkRight({ secret });
  const meant = new Set(receiverMutants.map(({ caughtBy }) => caughtBy));
  expect(checks.map(({ id }) => id).filter((id) => !meant.has(id))).toEqual([]);
});

test.each([
  ['check-receiver.md', 'en', { violation: 'violation', warning: 'warning' }],
  ['check-receiver.zh-CN.md', 'zh', { violation: '违规', warning: '警告' }],
] as const)('docs/%s lists every rule, in the words of the report', async (file, language, severities) => {
  const { checks } = await checkRight({ secret });
  const rows = checks.map(({ id, severity, title }) => `| \`${id}\` | ${severities[severity]} | ${title[language]} |`);
  const page = await readFile(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8');
  expect(page.split('\n').filter((line) => /^\| `\w+\//.test(line))).toEqual(rows);
});

test('the table of receivers in the documentation is current', async () => {
  const { checks } = await checkRight({ secret });
  const rows = checks.flatMap(({ id }) => receiverMutants.filter(({ caughtBy }) => caughtBy === id));
  const table = [
    '# Receivers with a bug, and the check that catches each',
    '',
    'What `sobot-mock check receiver` says of webhook endpoints with one bug each. Kept current by the tests',
    '(`npx vitest run contract-tests/kit/receiver/mutants -u` writes it).',
    '',
    '| Check | A receiver that | 接收端 |',
    '|---|---|---|',
    ...rows.map(({ caughtBy, mistake }) => `| ${caughtBy} | ${mistake.en} | ${mistake.zh} |`),
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('../../../../docs/contract/receiver-mutants.md');
});

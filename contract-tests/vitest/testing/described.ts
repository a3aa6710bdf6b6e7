// Run by a Vitest of its own: some of these tests are meant to fail.
import { writeFileSync } from 'node:fs';
import { skipped, type Check } from '../../kit/engine/check.ts';
import { describeChecks } from '../index.ts';

interface Numbers {
  readonly values: readonly number[];
}

const text = (en: string): { readonly en: string; readonly zh: string } => ({ en, zh: `中：${en}` });

function checkOf(id: string, run: Check<Numbers>['run'], more: Partial<Check<Numbers>> = {}): Check<Numbers> {
  const common = { title: text(`The rule of ${id}.`), severity: 'violation' } as const;
  return { id, ...common, source: { kind: 'documented', name: '获取Token' }, run, ...more };
}

const violation = { message: text('A number is odd.'), remedy: text('Double it.') };
const odd: Check<Numbers>['run'] = ({ values }, { tried }) => {
  tried(values.length);
  return [{ ...violation, expected: { values: [2] }, got: { values } }];
};

const never: Check<Numbers>['run'] = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

const checks: readonly Check<Numbers>[] = [
  checkOf('even/none', () => []),
  checkOf('even/all', odd),
  checkOf('odd/some', odd, { severity: 'warning' }),
  checkOf('odd/nothing', () => skipped({ en: 'No numbers.', zh: '没有数。' })),
  checkOf('change/double', () => [], { optIn: text('It changes the numbers.') }),
  checkOf('slow/never', never, { optIn: text('It never ends.') }),
  checkOf('slow/after', () => [], { optIn: text('It comes after one that never ends.') }),
];

const subject = { checks, target: { values: [1] }, subject: 'provider', name: 'here' } as const;

describeChecks(subject, {
  seed: undefined,
  onReport: (report) => writeFileSync(process.env['REPORT_FILE']!, JSON.stringify(report)),
});
describeChecks({ ...subject, name: 'strict' }, { only: ['odd/some'], failOn: 'warning', language: 'zh', seed: 7 });
describeChecks({ ...subject, name: 'slow' }, { only: ['slow'], include: ['slow'], testTimeout: 50 });
describeChecks(
  {
    ...subject,
    name: 'gone',
    checks: [checkOf('a/a', () => Promise.reject(new Error('No connection.'))), checkOf('b/b', () => [])],
  },
  {},
);
const away = Object.assign(new Error('No connection.'), { reason: text('No connection.') });
describeChecks(
  { ...subject, name: 'away', checks: [checkOf('a/a', () => Promise.reject(away)), checkOf('b/b', () => [])] },
  { language: 'zh' },
);

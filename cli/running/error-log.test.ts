import { expect, test } from 'vitest';
import { createBilingualFailure } from '../../common/bilingual-failure.ts';
import { sayIn } from '../language.ts';
import { createErrorLog } from './error-log.ts';

function createLog(language: 'en' | 'zh' = 'en') {
  const time = { now: 0 };
  const lines: string[] = [];
  const log = createErrorLog({ note: (line) => lines.push(line), say: sayIn(language), now: () => time.now });
  return { log, lines, time };
}

const away = createBilingualFailure('LEDGER_UNAVAILABLE', { en: 'The ledger is away.', zh: '账本不可用。' });

test('what comes again with each request is said once, and counted when it is said again', () => {
  const { log, lines, time } = createLog();
  for (let request = 0; request < 500; request += 1) log(away);
  time.now = 9_999;
  log(away);
  expect(lines).toEqual(['error: The ledger is away.']);
  time.now = 10_000;
  log(away);
  log(new Error('other'));
  expect(lines[1]).toBe('error: The ledger is away. (and 500 times since it was said last)');
  expect(lines[2]).toMatch(/^error: Error: other\n {4}at /);
  time.now = 20_000;
  log(away);
  expect(lines[3]).toBe('error: The ledger is away.');
});

test.each([
  ['en', 1, 'error: The ledger is away. (and 1 time since it was said last)'],
  ['en', 1_200, 'error: The ledger is away. (and 1,200 times since it was said last)'],
  ['zh', 1_200, '错误：账本不可用。（自上次提示后又发生 1,200 次）'],
] as const)('in %s, what came %i times more is told so', (language, more, told) => {
  const { log, lines, time } = createLog(language);
  for (let request = 0; request <= more; request += 1) log(away);
  time.now = 10_000;
  log(away);
  expect(lines[1]).toBe(told);
});

test('it is said in the language of the terminal', () => {
  const { log, lines, time } = createLog('zh');
  log(away);
  log(away);
  time.now = 10_000;
  log(away);
  expect(lines).toEqual(['错误：账本不可用。', '错误：账本不可用。（自上次提示后又发生 1 次）']);
});

test('of a thousand different texts few are remembered, the newest', () => {
  const { log, lines } = createLog();
  const failures = Array.from({ length: 1000 }, (_, index) => createBilingualFailure('RECORD_INVALID', `no ${index}`));
  for (const failure of failures) log(failure);
  log(failures[999]);
  log(failures[899]);
  expect(lines).toHaveLength(1001);
});

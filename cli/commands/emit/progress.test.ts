import { expect, test } from 'vitest';
import { createStyle } from '../../style.ts';
import { startProgress, type ProgressOptions } from './progress.ts';

/** A progress whose time passes when a test says so. */
function manual(options: Partial<ProgressOptions> = {}) {
  const state = { now: 0, requests: 0, failed: 0, text: '', look: () => undefined as void };
  const progress = startProgress({
    total: 2000,
    counts: () => state,
    terminal: undefined,
    note: (line) => void (state.text += `${line}\n`),
    style: createStyle(false),
    language: 'en',
    now: () => state.now,
    repeat: (_, run) => {
      state.look = run;
      return () => void (state.look = () => undefined);
    },
    ...options,
  });
  const pass = (milliseconds: number, counts: { requests: number; failed: number }): string => {
    Object.assign(state, counts, { now: state.now + milliseconds, text: '' });
    state.look();
    return state.text;
  };
  return { state, progress, pass };
}

const terminalOf = (state: () => { text: string }, columns: number) => ({
  columns,
  write: (text: string) => void (state().text += text),
});

test('a line tells how far it is, how fast, and what failed', () => {
  const { pass } = manual();
  expect(pass(2000, { requests: 500, failed: 0 })).toBe('500/2,000  250/s\n');
  expect(pass(2000, { requests: 1500, failed: 7 })).toBe('1,500/2,000  375/s  7 failed\n');
});

test.each([
  [80, '\r\u001b[K██████░░░░░░░░░░░░░░░░░░ 500/2,000  250/s'],
  [0, '\r\u001b[K██████░░░░░░░░░░░░░░░░░░ 500/2,000  250/s'],
  [40, '\r\u001b[K500/2,000  250/s'],
])('on a terminal of %i columns it is drawn over itself, and nothing of it is left', (columns, drawn) => {
  const made: ReturnType<typeof manual> = manual({ terminal: terminalOf(() => made.state, columns) });
  expect(made.pass(2000, { requests: 500, failed: 0 })).toBe(drawn);
  made.state.text = '';
  made.progress.end();
  made.state.look();
  expect(made.state.text).toBe('\r\u001b[K');
});

test('a single request has no progress', () => {
  const { pass, progress, state } = manual({ total: 1 });
  expect(pass(5000, { requests: 0, failed: 0 })).toBe('');
  progress.end();
  expect(state.text).toBe('');
});

test('what failed is told in Chinese where that is asked for', () => {
  const { pass } = manual({ language: 'zh' });
  expect(pass(2000, { requests: 500, failed: 7 })).toBe('500/2,000  250/s  7 个失败\n');
});

import { expect, test } from 'vitest';
import type { CheckReport } from '../../generators/generated/types.ts';
import { createEmulator } from '../../mock-server/emulator.ts';
import { describeProvider } from './index.ts';

/** Time stands still, and nobody waits: between two tokens the check waits two seconds. */
const now = Date.parse('2025-03-10T08:00:00Z');
const emulator = createEmulator({ clock: { now, frozen: true } });
const reports: CheckReport[] = [];

describeProvider({
  baseUrl: 'http://localhost',
  appid: '1',
  appKey: '2',
  now: () => now,
  sleep: async () => undefined,
  fetch: (url, init) => emulator.fetch(url, init),
  only: ['token', 'session', 'task-list/filter/task-name-match'],
  include: ['token'],
  onReport: (report) => void reports.push(report),
});

test('the report tells what a report on a provider tells', () => {
  const [report] = reports;
  expect(report!.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'token/shape passed',
    'token/lifetime passed',
    'token/renewal passed',
    'token/rotation passed',
    'task-list/filter/task-name-match passed',
    'session/every-answer passed',
    'session/token-lasts passed',
  ]);
  expect(report).toMatchObject({
    subject: 'provider',
    target: 'http://localhost',
    behaviour: { textMatch: 'contains', tokenRotation: 'single' },
  });
});

import { describe, expect, test } from 'vitest';
import { behaviourSwitches, defaultBehaviour, validators } from '../../../../generators/entries/schemas.ts';
import type { Behaviour } from '../../../../generators/generated/types.ts';
import { startProvider } from './kept-provider.ts';
import { checkAll, now } from './right-provider.ts';
import { unusual } from './unusual.ts';

/** What answers show: how webhooks are spelt is not among it. */
const { webhookSpelling: _, ...usualAnswers } = defaultBehaviour;

/** Every switch that answers show, with each setting of it but the default. */
const alternatives: readonly (readonly [name: string, value: string | number])[] = Object.entries(behaviourSwitches)
  .filter(([name]) => name in usualAnswers)
  .flatMap(([name, { values, type, default: usual }]) =>
    [...values, ...(type === 'choice' ? [] : [300])]
      .filter((value) => value !== usual)
      .map((value) => [name, value] as const),
  );

const others: Behaviour = {
  tokenRotation: 'overlap',
  createTimeSkewSeconds: 60,
  credentialErrors: 'documented',
  language: 'en',
  errorStatus: 'mapped',
  mediaItem: 'object',
  coercion: 'strict',
  pageSizeOverMaximum: 'clamp',
  textMatch: 'exact',
  taskTimeMatch: 'overlap',
  nullParameter: 'ignore',
};

describe.each(alternatives)('with %s=%s', (name, value) => {
  test('the mock server breaks no rule, and the setting is seen', async () => {
    const report = await (await startProvider({ behaviour: { [name]: value } })).check();
    expect(report.counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
    expect(report.behaviour).toEqual({ ...usualAnswers, [name]: value });
  });
});

test('as it is by default, the mock server breaks no rule', async () => {
  const report = await (await startProvider()).check();
  expect(report.counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
  expect(report.behaviour).toEqual(usualAnswers);
});

test('with every switch set to another than its default it breaks no rule', async () => {
  const report = await (await startProvider({ behaviour: others })).check();
  expect(report.counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
  expect(report.behaviour).toEqual(others);
  expect(validators.checkReport(report)).toBe(true);
});

test('a mock server with the settings that were seen is seen with the same', async () => {
  const first = await (await startProvider({ behaviour: { ...others, createTimeSkewSeconds: 437 } })).check();
  const { behaviour } = first;
  // A usual limit below it: what lies between the ages that were tried is not known.
  expect(behaviour).toEqual({ ...others, createTimeSkewSeconds: 305 });
  const again = await (await startProvider({ behaviour: behaviour! })).check();
  expect(again.behaviour).toEqual({ ...behaviour, createTimeSkewSeconds: 305 });
});

test('an empty account breaks no rule; what needs rows is skipped and says so', async () => {
  const report = await (await startProvider({ initialState: 'empty' })).check();
  expect(report.counts).toMatchObject({ failed: 0, warned: 0 });
  const { status, skipped } = report.checks.find(({ id }) => id === 'record-list/filter/sender')!;
  expect([status, skipped?.en]).toEqual(['skipped', 'sendRecordList answers no rows to try it on.']);
  expect(Object.keys(report.behaviour!)).not.toContain('textMatch');
});

test('failed records that are alike in all that is answered break no rule', async () => {
  const { emulator, check } = await startProvider({ initialState: 'empty' });
  const failed = {
    taskId: 'cdd8d20360b54aae9f73bc71296bbdcb',
    recipientId: 'U1',
    status: '9',
    sendTime: now - 60_000,
  } as const;
  await emulator.tenants.get('1')!.addRecords({
    channels: [{ id: '12323', sender: '2005652357' }],
    broadcastTasks: [{ id: failed.taskId, name: 'Spring sale', startTime: failed.sendTime }],
    sendRecords: [failed, failed, failed, failed],
  });
  const { checks, counts } = await check({ only: ['record-list'] });
  expect(checks.find(({ id }) => id === 'record-list/paging/union')?.status).toBe('passed');
  expect(counts).toMatchObject({ failed: 0, warned: 0 });
});

test.each([2, 3])('seed %i breaks no rule either', async (seed) => {
  const { counts } = await (await startProvider({ seed })).check({ seed });
  expect(counts).toMatchObject({ failed: 0, warned: 0 });
});

test('an account whose last records are a year old breaks no rule', async () => {
  const { emulator, check } = await startProvider();
  await emulator.tenants.get('1')!.clock.advance(365 * 86_400_000);
  const { counts } = await check({ now: () => Date.parse('2026-03-10T08:00:00Z') });
  expect(counts).toMatchObject({ failed: 0, warned: 0 });
});

test.each(['clock-ahead', 'clock-behind'])(
  'F3: a provider with its %s is told its own time by every getToken',
  async (name) => {
    const { make } = unusual.find((provider) => provider.name === name)!;
    const report = await checkAll(await make(), { only: ['token', 'credentials'] });
    expect(report.counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
    expect(report.behaviour).toMatchObject({ credentialErrors: 'platform', createTimeSkewSeconds: 300 });
  },
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourSwitches, validators } from '../../../generators/entries/schemas.ts';
import type { Behaviour, CoverageReport } from '../../../generators/generated/types.ts';
import { sobotRouter } from '../../../mock-server/adapters/express.ts';
import { createEmulator } from '../../../mock-server/emulator.ts';
import { startMockServer } from '../../../mock-server/server.ts';
import { call, callAs1, createTestEmulator, tokenFor } from '../../../test/support/create-test-emulator.ts';
import { answerInTurn, openReceiver } from '../../../test/support/receiver.ts';
import { coverageOf } from './check.ts';
import { coverage } from './coverage.ts';
import { mergeCoverage } from './merge.ts';
import { weighPlans } from './plans/index.ts';
import { renderPlan } from './plans/render.ts';
import { createPlayedMock } from './testing/play-plan.ts';

const coveredIn = ({ items }: Awaited<ReturnType<typeof coverage>>): readonly string[] =>
  items.filter(({ covered }) => covered > 0).map(({ id }) => id);

describe('what counts', () => {
  test('a call that was refused covers the refusal and nothing else', async () => {
    const emulator = createTestEmulator();
    await callAs1(emulator, 'queryTaskList', { page_size: 0, sender: '123456' });
    expect(coveredIn(await coverage(emulator)).filter((id) => id.includes('queryTaskList'))).toEqual([
      'operation/queryTaskList/999994',
      'parameter/queryTaskList/page_size/broken',
    ]);
  });

  test('what refuses to be a number or a text covers nothing of its own', async () => {
    const emulator = createTestEmulator();
    await callAs1(emulator, 'queryTaskList', '{"page_no":{"toString":1}}');
    await callAs1(emulator, 'queryTaskList', '{"token":{"toString":1}}');
    expect(coveredIn(await coverage(emulator)).filter((id) => /queryTaskList\/page_no|^token/.test(id))).toEqual([
      'parameter/queryTaskList/page_no/broken',
      'parameter/queryTaskList/page_no/absent',
    ]);
  });

  test('a call counts as often as it was made', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    for (let made = 0; made < 3; made += 1) await call(emulator, 'queryTaskList', {}, token);
    const { items } = await coverage(emulator);
    expect(items.find(({ id }) => id === 'operation/queryTaskList/000000')?.covered).toBe(3);
  });

  test('a page that the journal keeps the beginning of has rows all the same', () => {
    const entry = {
      at: 0,
      operation: 'sendRecordList',
      method: 'POST',
      url: '/',
      requestHeaders: {},
      requestBody: '{"sender":"1"}',
      status: 200,
      retCode: '000000',
      responseBody: '{"items":[{"task_name":"cut o',
      violations: [],
      warnings: [],
    };
    const evidence = { appid: '1', entries: [entry], deliveries: [], behaviour: {}, messages: [], dropped: 0 };
    const covered = coveredIn(coverageOf([evidence]));
    expect(covered).toContain('filter/sendRecordList/sender/found');
    expect(covered).not.toContain('filter/sendRecordList/sender/nothing');
  });

  test('the report keeps to its schema, and what is missing says how to cover it', async () => {
    const report = await coverage(createTestEmulator());
    expect(validators.coverageReport(report)).toBe(true);
    expect(report.items.filter(({ how }) => how === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('which items', () => {
  const report = (options: Parameters<typeof coverage>[1]) => coverage(createTestEmulator(), options);

  test('only some', async () => {
    const { items } = await report({ only: ['token', 'media/image'] });
    expect(items.map(({ id }) => id)).toEqual(['token/renewed', 'token/expired', 'token/replaced', 'media/image']);
  });

  test('events that LINE has beyond the page count where they are asked for', async () => {
    const ids = (await report({ include: ['line/join'] })).items.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('line/'))).toEqual([
      'line/join/delivered',
      'line/join/standby',
      'line/join/batch',
      'line/join/redelivered',
      'line/join/duplicate',
      'line/join/out-of-order',
      'line/join/group',
      'line/join/room',
    ]);
  });

  test('what is allowed to be missing does not count, and says why', async () => {
    const { items, counts, percent } = await report({
      only: ['token'],
      allow: { 'token/expired': 'not our business' },
    });
    expect(items.find(({ id }) => id === 'token/expired')).toEqual({
      id: 'token/expired',
      what: { en: 'a token that has expired is refused', zh: '已过期的 token 被拒绝' },
      covered: 0,
      allowed: 'not our business',
    });
    expect({ counts, percent }).toEqual({ counts: { items: 3, covered: 0, allowed: 1, missing: 2 }, percent: 0 });
  });

  test('an unknown id is answered with the one that was meant', async () => {
    await expect(report({ allow: { 'webhook/vidoe': 'none' } })).rejects.toMatchObject({
      code: 'CHECK_UNKNOWN',
      message: expect.stringContaining('Did you mean webhook/video?'),
    });
  });
});

test('the percentage is rounded down, so that nothing reaches a bar that it is below', async () => {
  const emulator = createTestEmulator();
  await call(emulator, 'queryTaskList', {}, 'nobody gave it');
  const { percent, counts } = await coverage(emulator, { only: ['operation/queryTaskList', 'token', 'media'] });
  expect({ percent, covered: counts.covered, items: counts.items }).toEqual({ percent: 8.3, covered: 1, items: 12 });
});

test('shards together cover what any of them does, and keep their reasons', async () => {
  const [one, other] = [createTestEmulator(), createTestEmulator()];
  await tokenFor(one);
  await call(other, 'queryTaskList', {}, undefined);
  const shards = [await coverage(one, { allow: { media: 'none here' } }), await coverage(other)];
  const merged = mergeCoverage(shards);
  expect(merged.journals).toHaveLength(2);
  expect(coveredIn(merged)).toEqual(expect.arrayContaining(shards.flatMap(coveredIn)));
  expect(merged.counts.allowed).toBe(4);
  expect(validators.coverageReport(merged)).toBe(true);
});

describe('sources', () => {
  test('a mock server tells of webhooks: delivered and acknowledged, or neither', async () => {
    const receiver = await openReceiver(answerInTurn(200, 500));
    const server = await startMockServer({ port: 0, webhooks: { receivers: [{ url: receiver.url }] } });
    try {
      const tenant = server.emulator.tenants.get('1')!;
      for (const type of ['image', 'video'] as const) {
        await tenant.act({ type });
        await server.webhooksOf(tenant).settled();
      }
      const ofWebhooks = ['webhook/image/delivered'];
      expect(coveredIn(await coverage(server, { only: ['webhook'] }))).toEqual(ofWebhooks);
      expect(coveredIn(await coverage(server.url, { only: ['webhook'] }))).toEqual(ofWebhooks);
      await expect(coverage(server.url, { appid: 'nobody' })).rejects.toMatchObject({ code: 'CHECK_OPTIONS_INVALID' });
    } finally {
      await server.close();
      await receiver.close();
    }
  });

  test('a tenant, an emulator and what stands on one', async () => {
    const emulator = createTestEmulator();
    await tokenFor(emulator);
    const whole = await coverage(emulator);
    expect(await coverage({ emulator })).toEqual(whole);
    expect(await coverage(sobotRouter({ emulator }))).toEqual(whole);
    expect(await coverage(emulator.tenants.get('1')!)).toEqual(whole);
    expect(await coverage(emulator, { appid: '1' })).toEqual(whole);
  });

  test('a tenant that there is not, and what is no source, are refused', async () => {
    const emulator = createEmulator();
    await expect(coverage(emulator, { appid: 'x' })).rejects.toMatchObject({ code: 'CHECK_OPTIONS_INVALID' });
    for (const source of [{}, 5, null]) {
      await expect(coverage(source as never)).rejects.toThrow(
        new TypeError(
          'Expected something that has a journal: a mock server, an emulator, handlers, a tenant, `sobot` of Playwright, or the URL of a mock server.',
        ),
      );
    }
    await expect(coverage('http://127.0.0.1:1', { appid: '..' })).rejects.toMatchObject({
      code: 'CHECK_OPTIONS_INVALID',
    });
    await expect(coverage('http://127.0.0.1:1')).rejects.toMatchObject({ code: 'TARGET_UNREACHABLE' });
  });
});

/** Plays what a suggestion says, on a mock of its own, as tests have one. */
async function follow(
  { steps }: CoverageReport['suggestions'][number],
  behaviour: Partial<Behaviour>,
): Promise<CoverageReport> {
  const plan = weighPlans(behaviour).find(
    (weighed) => JSON.stringify(renderPlan(weighed.plan)) === JSON.stringify(steps),
  );
  const mock = createPlayedMock({ behaviour });
  await mock.play(plan!.plan);
  return coverageOf([await mock.evidence()]);
}

describe('tests that are suggested', () => {
  test('raise coverage by what they say, one after another', async () => {
    const first = coverageOf([await createPlayedMock().evidence()], { suggestions: 12 });
    expect(first.suggestions).toHaveLength(12);
    const reports = [first];
    let { covered } = first.counts;
    for (const suggestion of first.suggestions) {
      reports.push(await follow(suggestion, {}));
      covered += suggestion.gain;
      expect(mergeCoverage(reports).counts.covered).toBe(covered);
    }
  });

  const choices = Object.entries(behaviourSwitches).map(([name, { values, type }]) =>
    fc.record({ [name]: fc.constantFrom<string | number>(...values, ...(type === 'choice' ? [] : [300])) }),
  );
  const anyBehaviour = fc.tuple(...choices).map((switches) => Object.assign({}, ...switches) as Partial<Behaviour>);

  test('do so however the switches stand and whatever was covered before, in shards, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyBehaviour, fc.array(fc.nat(), { maxLength: 6 }), async (behaviour, picked) => {
        const mock = createPlayedMock({ behaviour });
        const plans = weighPlans(behaviour);
        const shards = [coverageOf([await mock.evidence()])];
        for (const pick of picked) {
          const another = createPlayedMock({ behaviour });
          await another.play(plans[pick % plans.length]!.plan);
          // A test may leave switches as it likes: what is suggested is for those who begin anew.
          another.tenant.setBehaviour(behaviour);
          shards.push(coverageOf([await another.evidence()]));
        }
        const before = mergeCoverage(shards);
        const reports = [before];
        let { covered } = before.counts;
        for (const suggestion of before.suggestions) {
          const after = await follow(suggestion, behaviour);
          reports.push(after);
          covered += suggestion.gain;
          const merged = mergeCoverage(reports);
          expect(merged.counts.covered).toBe(covered);
          expect(suggestion.covers.filter((id) => merged.items.find((item) => item.id === id)?.covered === 0)).toEqual(
            [],
          );
        }
      }),
      { numRuns: 4, examples: [[{ tokenRotation: 'overlap', taskTimeMatch: 'within' }, []]] },
    );
  }, 60_000);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import { createTestEmulator, noon, tokenUrl } from '../../../test/support/create-test-emulator.ts';
import type { Emulator, PlainRequest } from '../../emulator.ts';

/** One step of a life: a call, or a change by hand. */
type Step =
  | { readonly kind: 'token' }
  | {
      readonly kind: 'call';
      readonly operation: OperationId;
      readonly query: string;
      readonly body: string;
      readonly token: number;
    }
  | { readonly kind: 'advance'; readonly by: number }
  | { readonly kind: 'add' }
  | { readonly kind: 'act' }
  | { readonly kind: 'reset' };

const body = fc.record(
  {
    page_no: fc.integer({ min: -1, max: 60 }),
    page_size: fc.oneof(fc.integer({ min: 0, max: 101 }), fc.constant('7')),
    send_start_time: fc.integer({ min: 0, max: noon }),
    task_name: fc.constantFrom('', '春', '测试', 'survey'),
    message_status: fc.constantFrom('0', '1', '2', '9', 'x'),
    messageid: fc.constantFrom('', '111111222222222333333333'),
  },
  { requiredKeys: [] },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'token' }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('call' as const),
      operation: fc.constantFrom(...(Object.keys(operations) as OperationId[])),
      query: fc.constantFrom('', 'messageid=1501597916&appid=12323', 'messageid=1&appid=12323', 'appid=1'),
      body: body.map((members) => JSON.stringify(members)),
      token: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000_000 }).map((by): Step => ({ kind: 'advance', by })) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'add' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'act' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reset' }) },
);

async function live(emulator: Emulator, steps: readonly Step[]): Promise<readonly string[]> {
  const tenant = emulator.tenants.get('1')!;
  const tokens: string[] = [];
  const answers: string[] = [];
  const send = async (request: PlainRequest): Promise<string> => {
    const { status, headers, body: answered } = await emulator.handle(request);
    answers.push(JSON.stringify([status, headers, String(answered)]));
    return String(answered);
  };
  for (const each of steps) {
    if (each.kind === 'token') {
      const { item } = JSON.parse(await send({ method: 'GET', url: tokenUrl(), headers: {} })) as {
        item: { token: string };
      };
      tokens.push(item.token);
    } else if (each.kind === 'call') {
      const { method, path } = operations[each.operation];
      const headers = { token: tokens[each.token] };
      await send({ method, url: `${path}?${each.query}`, headers, body: each.body });
    } else if (each.kind === 'advance') await tenant.clock.advance(each.by);
    else if (each.kind === 'reset') await tenant.reset();
    else if (each.kind === 'act') answers.push(JSON.stringify(await tenant.act({ type: 'image' })));
    else answers.push(JSON.stringify(await tenant.addRecords({ messages: [{ channelId: '12323', type: 'file' }] })));
  }
  answers.push(JSON.stringify(await tenant.exportState()));
  return answers;
}

describe('the same seed and the same calls', () => {
  test('give the same bytes', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), fc.integer({ min: 0, max: 1000 }), async (steps, seed) => {
        const behaviour = { tokenRotation: 'overlap' } as const;
        const [first, second] = [createTestEmulator({ seed, behaviour }), createTestEmulator({ seed, behaviour })];
        expect(await live(first, steps)).toEqual(await live(second, steps));
      }),
      { numRuns: 12 },
    );
  });

  test('give other bytes for another seed', async () => {
    const steps: readonly Step[] = [{ kind: 'token' }, { kind: 'add' }];
    const [first, second] = [
      await live(createTestEmulator({ seed: 1 }), steps),
      await live(createTestEmulator({ seed: 2 }), steps),
    ];
    expect(first.filter((answer, index) => answer === second[index])).toEqual([]);
  });
});

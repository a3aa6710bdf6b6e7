import { beforeAll, describe, expect, test } from 'vitest';
import { createTestEmulator } from '../../../test/support/create-test-emulator.ts';
import { baselineOf, changesSince, type Baseline } from './baseline.ts';
import { checkProvider } from './check.ts';

type Json = Record<string, unknown>;

/** What a provider does otherwise than before. */
interface Mutation {
  /** What it makes of an answer. */
  readonly answer?: (json: Json, status: number) => void;
  readonly behaviour?: Parameters<ReturnType<typeof mock>['tenant']['setBehaviour']>[0];
  readonly latency?: number;
}

function mock() {
  const emulator = createTestEmulator({ initialState: 'believable' });
  return { emulator, tenant: emulator.tenants.list()[0]! };
}

/** The baseline of a provider that is as the mock is, but for the mutation. */
async function baselineWith({ answer, behaviour = {}, latency = 20 }: Mutation): Promise<Baseline> {
  const { emulator, tenant } = mock();
  tenant.setBehaviour(behaviour);
  const { appid, appKey } = tenant;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await emulator.fetch(url, init);
    if (answer === undefined || !response.headers.get('content-type')?.includes('json')) return response;
    const json = JSON.parse(await response.text()) as Json;
    answer(json, response.status);
    return new Response(JSON.stringify(json), { status: response.status, headers: response.headers });
  };
  const now = () => tenant.clock.now();
  const report = await checkProvider({ baseUrl: 'http://127.0.0.1:7626', appid, appKey, fetch, now });
  return baselineOf(report, { p50: latency });
}

const rowsOf = ({ items }: Json): readonly Json[] =>
  Array.isArray(items) ? items.filter((row): row is Json => typeof row === 'object' && row !== null) : [];

describe('what changed of a provider is told once, and nothing else', () => {
  let before: Baseline;
  beforeAll(async () => {
    before = await baselineWith({});
  });

  test.each<[what: string, Mutation, told: readonly unknown[]]>([
    ['nothing', {}, []],
    [
      'a field of rows',
      { answer: (json) => rowsOf(json).forEach((row) => (row['extra'] = 1)) },
      ['drift: Answers have items[].extra, which the page does not mention.'],
    ],
    ['a switch', { behaviour: { errorStatus: 'mapped' } }, ['switch: errorStatus is "mapped"; before: "always200"']],
    [
      'another switch',
      { behaviour: { pageSizeOverMaximum: 'clamp' } },
      ['switch: pageSizeOverMaximum is "clamp"; before: "reject"'],
    ],
    [
      'a text',
      { answer: (json) => void (json['ret_code'] === '900002' && (json['ret_msg'] = 'another text')) },
      ['check: envelope/texts warned; before: passed'],
    ],
    [
      'a code',
      { answer: (json) => void (json['ret_code'] === '999994' && (json['ret_code'] = '900005')) },
      [expect.stringMatching(/^code: 900005 is answered where it was not before: in 20 checks, like credentials\//)],
    ],
    ['latency', { latency: 900 }, ['latency: half of the answers come within 900 ms; before: 20 ms']],
  ])('%s', async (_, mutation, told) => {
    const changes = changesSince(before, await baselineWith(mutation));
    expect(changes.map(({ kind, message }) => `${kind}: ${message.en}`)).toEqual(told);
  });
}, 60_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../../generators/entries/schemas.ts';
import type { GetTokenResponse } from '../../generators/generated/types.ts';
import { createEmulator } from '../../mock-server/emulator.ts';
import { arbitraryOf, invalidArbitraryOf } from './index.ts';

const { fetch } = createEmulator({ clock: { now: 1_741_593_600_000, frozen: true } });
const tokenQuery = 'appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const { item } = (await (await fetch(`http://sobot.test/api/get_token?${tokenQuery}`)).json()) as GetTokenResponse;

/** What the mock answers to a body, and why it refused. */
async function answerTo(operation: 'queryTaskList' | 'sendRecordList', body: unknown): Promise<string> {
  const { path, method } = operations[operation];
  const response = await fetch(`http://sobot.test${path}`, {
    method,
    headers: { token: item.token },
    body: JSON.stringify(body),
  });
  const { ret_code: code } = (await response.json()) as { readonly ret_code: string };
  return [code, response.headers.get('x-mock-violation') ?? []].flat().join(' ');
}

test.each(['queryTaskList', 'sendRecordList'] as const)('%s serves every valid request', async (operation) => {
  await fc.assert(
    fc.asyncProperty(arbitraryOf(`${operation}Request`), async (body) => {
      expect(await answerTo(operation, body)).toMatch(/^000000/u);
    }),
    { numRuns: 500 },
  );
});

test.each(['queryTaskList', 'sendRecordList'] as const)('%s refuses every request with a flaw', async (operation) => {
  await fc.assert(
    fc.asyncProperty(invalidArbitraryOf(`${operation}Request`), async ({ value, rule, path }) => {
      expect(await answerTo(operation, value), `${path} ${rule}`).toMatch(/^999994 /u);
    }),
    { numRuns: 500 },
  );
});

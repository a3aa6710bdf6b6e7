import { expect, test } from 'vitest';
import { assertSessions } from './assert-sessions.ts';
import type { Connection, Connections } from './connections.ts';
import { readPlace } from './place.ts';

/** Two connections, and the sessions in which their statements run, in turn. */
function createConnections(...sessions: readonly (readonly string[])[]) {
  const released: (boolean | undefined)[] = [];
  const told: string[] = [];
  const waiting = sessions.map(([...own]): Connection => ({
    isBroken: false,
    run: () => Promise.resolve([[own.shift() ?? null]]),
    runAll: async (statements) => void told.push(statements),
    release: (isSpoilt) => void released.push(isSpoilt),
  }));
  const connections = { take: () => Promise.resolve(waiting.shift()) } as unknown as Connections;
  return { check: () => assertSessions(connections, readPlace('postgres://ann@db/mock')), released, told };
}

const refusal = {
  code: 'LEDGER_UNAVAILABLE',
  message:
    'Failed to reach the ledger at postgres://db:5432/mock: a pooler hands out another session for each statement, and a ' +
    'turn is held by a session (sessions change between statements). Name PostgreSQL itself, or let the pooler work in session mode.',
};

test('connections that have a session each are fine', async () => {
  const { check, released, told } = createConnections(['7', '7'], ['8']);
  await check();
  expect([told, released]).toEqual([
    ['BEGIN', 'ROLLBACK'],
    [true, true],
  ]);
});

test.each([
  ['is given to another between two statements', [['7', '8'], ['7']]],
  ['changes while another one is taken', [['7', '9'], ['8']]],
])('a session that %s is refused', async (_, sessions) => {
  const { check, released } = createConnections(...sessions);
  await expect(check()).rejects.toMatchObject(refusal);
  expect(released).toEqual([true, true]);
});

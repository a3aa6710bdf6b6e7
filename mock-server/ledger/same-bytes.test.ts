import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled } from '../../test/support/control-client.ts';
import { describeOnPostgres } from '../../test/support/postgres.ts';
import { openReceiver } from '../../test/support/receiver.ts';
import type { MockServerOptions } from '../server.ts';
import { longLifeOf } from './testing/long-life.ts';
import { createMemoryLedgers } from './testing/memory-ledger.ts';

/** The same calls to a server that keeps what it has in this way. */
async function bytesOn(kept: Pick<MockServerOptions, 'data' | 'store'>): Promise<readonly string[]> {
  const receiver = await openReceiver();
  const client = await startControlled({ data: undefined, seed: 13, now: () => 1_741_564_800_000, ...kept });
  try {
    return await longLifeOf(client, receiver);
  } finally {
    await client.server.close();
    await receiver.close();
  }
}

let inMemory: readonly string[];
beforeAll(async () => {
  inMemory = await bytesOn({});
});

describe('the same seed and 200 calls give the same bytes', () => {
  test('in memory, a second time', async () => {
    expect(inMemory.length).toBeGreaterThan(230);
    expect(inMemory.filter((text) => text.startsWith('POST /webhook')).length).toBeGreaterThan(10);
    expect(await bytesOn({})).toEqual(inMemory);
  });

  describe('on a file', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sobot-mock-bytes-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('as in memory', async () => {
      expect(await bytesOn({ data: join(folder, 'mock.db') })).toEqual(inMemory);
    });
  });

  test('on a ledger in memory, as in memory', async () => {
    expect(await bytesOn({ store: createMemoryLedgers().open('alone') })).toEqual(inMemory);
  });
});

await describeOnPostgres('the same seed and 200 calls give the same bytes on PostgreSQL', (postgres) => {
  test('as in memory', async () => {
    expect(await bytesOn({ store: postgres.url(await postgres.createDatabase()) })).toEqual(inMemory);
  });
});

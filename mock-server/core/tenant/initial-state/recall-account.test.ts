import { expect, test } from 'vitest';
import { recallAccount, type RecalledAccounts } from './recall-account.ts';

const beginning = { seed: 1, timezone: 'GMT+08:00', now: 1_741_564_800_000 };

function createTenants(accounts: RecalledAccounts, count: number) {
  return Array.from({ length: count }, (_, index) => recallAccount(accounts, `tenant-${index}`, beginning).account!);
}

test('accounts of tenants that are asked in turn are made three times at most, and last from then on', () => {
  const tenants = createTenants({ latest: [], lasting: [] }, 10);
  const round = (): unknown[] => tenants.map((account) => account.records());
  const [first, second, third, fourth, fifth] = [round(), round(), round(), round(), round()];
  const same = (one: unknown[], other: unknown[]): number => one.filter((records, at) => records === other[at]).length;
  expect([same(first!, second!), same(second!, third!), same(third!, fourth!), same(fourth!, fifth!)]).toEqual([
    0, 4, 10, 10,
  ]);
});

test('a tenant that begins anew has the account that lasts', () => {
  const accounts: RecalledAccounts = { latest: [], lasting: [] };
  const tenants = createTenants(accounts, 5);
  for (let round = 0; round < 3; round += 1) for (const account of tenants) account.records();
  const lasting = tenants[0]!.records();
  const [begunAnew] = createTenants(accounts, 1);
  expect(begunAnew!.records()).toBe(lasting);
  expect(accounts.lasting.length).toBe(1);
});

test('of tenants that are used for a moment few accounts are kept, and of many that are asked again and again not all', () => {
  const accounts: RecalledAccounts = { latest: [], lasting: [] };
  for (const account of createTenants(accounts, 50)) account.records();
  expect([accounts.latest.length, accounts.lasting.length]).toEqual([4, 0]);
  const tenants = createTenants(accounts, 140);
  for (let round = 0; round < 4; round += 1) for (const account of tenants) account.records();
  expect([accounts.latest.length, accounts.lasting.length]).toEqual([4, 128]);
});

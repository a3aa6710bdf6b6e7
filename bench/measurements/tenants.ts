import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { takeToken } from '../harness/account-session.ts';
import { formatCount, formatMegabytes, formatMilliseconds, formatSpread } from '../harness/format.ts';
import { startPinned } from '../harness/pinned-process.ts';
import { sendUntilAnswered } from '../harness/request.ts';
import { settledMemory } from '../harness/settled-memory.ts';
import { spreadOf, type Spread } from '../harness/spread.ts';
import { createTenantClient } from '../harness/tenant-client.ts';
import { sobotMockCommand, tenantConstantsCommand } from '../servers/commands.ts';
import type { TenantsMade } from '../servers/tenants.ts';
import type { Measurement } from './measurement.ts';

const ways = ['over HTTP', 'in code'] as const;
type Way = (typeof ways)[number];

const descriptions: Readonly<Record<Way, string>> = {
  'over HTTP': 'made by `POST /_mock/tenants` and used over a socket; what is counted is the server',
  'in code': 'made by `emulator.tenants.create()` and used by `emulator.fetch`; what is counted is all of the process',
};

const budgets = { memory: 0.1e6, milliseconds: 2, full: 1.1e9 } as const;

const program = join(import.meta.dirname, '../servers/tenants.ts');

/** A tenant for each test: what one costs that is made and used once, and what as many hold as there may be. */
export const tenants: Measurement = {
  name: 'tenants',
  async run({ quick, progress }) {
    const few = quick ? 100 : 1000;
    const many = quick ? 1000 : 9990;
    const made: Record<Way, TenantsMade[]> = { 'over HTTP': [], 'in code': [] };
    for (let round = 0; round < (quick ? 1 : 5); round += 1) {
      for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
        const one = await makers[way](few, quick);
        made[way].push(one);
        progress(
          `tenants: round ${round + 1}, ${way} ${formatTime(one.used / few)}, ${formatSize(residentOf(one) / few)}`,
        );
      }
    }
    const floor: number[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round += 1) floor.push((await withConstants(few)) / few);
    const full = Math.max((await overHttp(many, quick)).after, (await inCode(many)).after);
    progress(`tenants: ${formatCount(many)} hold ${formatMegabytes(full)}`);
    const held = spreadOf(made['in code'].map((one) => (one.held ?? Number.NaN) / few));
    const resident = spreads(made, (one) => residentOf(one) / few);
    const milliseconds = spreads(made, ({ used }) => (used / few) * 1000);
    const slowest = Math.max(...ways.map((way) => milliseconds[way].median));
    return {
      title: 'A tenant for each test',
      method:
        `Tenants with the default account, each made and used once: a token, 15 broadcast tasks, an act of a LINE user, ` +
        `the journal; ${formatCount(few)} one after the other in a process that begins with one. What one holds is counted ` +
        'after a collection. Resident memory is that of a process that stands still, less what it was before them; it has ' +
        'in it what the collector has not taken yet, as all that is said of many tenants has. "node:http" is asked the same over ' +
        'HTTP, and answers with the least that is read of it.',
      findings: [
        {
          what: 'a tenant with the default account, made and used once: what it holds',
          budget: '≤ 0.1 MB',
          got: formatSpread(held, formatSize),
          met: held.median <= budgets.memory,
        },
        {
          what: 'the same: processor time',
          budget: '≤ 2 ms',
          got:
            `${ways.map((way) => `${formatSpread(milliseconds[way], formatMilliseconds)} ${way}`).join(', ')}; ` +
            `node:http with constant answers: ${formatSpread(spreadOf(floor.map((one) => one * 1000)), formatMilliseconds)}`,
          met: slowest <= budgets.milliseconds,
        },
        {
          what: `memory with ${formatCount(many)} such tenants`,
          budget: '≤ 1.1 GB',
          got: `**${formatMegabytes(full)}**`,
          met: full <= budgets.full,
        },
      ],
      tables: [
        {
          head: ['tenants', 'what is measured', 'resident memory each', 'processor time each'],
          rows: ways.map((way) => [
            way,
            descriptions[way],
            formatSpread(resident[way], formatSize),
            formatSpread(milliseconds[way], formatMilliseconds),
          ]),
        },
      ],
    };
  },
};

function residentOf({ before, after }: TenantsMade): number {
  return after - before;
}

function spreads(
  made: Readonly<Record<Way, readonly TenantsMade[]>>,
  read: (one: TenantsMade) => number,
): Readonly<Record<Way, Spread>> {
  return { 'over HTTP': spreadOf(made['over HTTP'].map(read)), 'in code': spreadOf(made['in code'].map(read)) };
}

const makers: Readonly<Record<Way, (count: number, quick: boolean) => Promise<TenantsMade>>> = {
  'over HTTP': overHttp,
  'in code': inCode,
};

async function overHttp(count: number, quick: boolean): Promise<TenantsMade> {
  const port = await freePort();
  const server = startPinned(sobotMockCommand(port));
  const url = `http://127.0.0.1:${port}`;
  const client = createTenantClient(url);
  try {
    await takeToken(url);
    await client.useOnce();
    const before = await settledMemory(server, quick);
    const begun = await server.processorTime();
    for (let left = count; left > 0; left -= 1) await client.useOnce();
    const used = (await server.processorTime()) - begun;
    return { used, before, after: await settledMemory(server, quick) };
  } finally {
    client.close();
    await server.stop();
  }
}

/** What the same requests take of a server that does nothing for them: in seconds of its processor. */
async function withConstants(count: number): Promise<number> {
  const port = await freePort();
  const server = startPinned(tenantConstantsCommand(port));
  const url = `http://127.0.0.1:${port}`;
  const client = createTenantClient(url);
  try {
    await sendUntilAnswered({ method: 'GET', url });
    await client.useOnce();
    const begun = await server.processorTime();
    for (let left = count; left > 0; left -= 1) await client.useOnce();
    return (await server.processorTime()) - begun;
  } finally {
    client.close();
    await server.stop();
  }
}

async function inCode(count: number): Promise<TenantsMade> {
  const child = startPinned({ name: 'tenants in code', args: ['--expose-gc', program, String(count)] });
  const made = JSON.parse(await child.firstLine) as TenantsMade;
  await child.stop();
  return made;
}

function formatTime(seconds: number): string {
  return formatMilliseconds(seconds * 1000);
}

/** `0.044 MB` */
function formatSize(bytes: number): string {
  return `${(bytes / 1e6).toFixed(3)} MB`;
}

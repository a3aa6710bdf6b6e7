import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { query, takeToken } from '../harness/account-session.ts';
import { formatCount, formatMegabytes, formatSpread } from '../harness/format.ts';
import { startPinned, type PinnedOptions } from '../harness/pinned-process.ts';
import { startWithRecords } from '../harness/record-server.ts';
import { sendUntilAnswered } from '../harness/request.ts';
import { settledMemory } from '../harness/settled-memory.ts';
import { spreadOf } from '../harness/spread.ts';
import { mockoonEnvironment } from '../peers/mockoon-environment.ts';
import { openapiDocument } from '../peers/openapi-document.ts';
import { expressCommand, mockoonCommand, prismCommand, sobotMockCommand } from '../servers/commands.ts';
import type { Measurement, MeasurementContext } from './measurement.ts';
import { recordFilters } from './record-filters.ts';

const idleBudget = 80e6;
const fullBudget = 300e6;

export const memory: Measurement = {
  name: 'memory',
  async run(context) {
    const { quick, progress } = context;
    const idle: Record<string, number[]> = {};
    const commands = await prepareCommands(context);
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      for (const [name, command] of Object.entries(commands)) {
        const used = await idleMemory(name, command, quick);
        progress(`memory: ${name} idle ${formatMegabytes(used)}`);
        (idle[name] ??= []).push(used);
      }
    }
    const records = quick ? 10_000 : 1_000_000;
    const { loaded, afterQueries } = await fullMemory(records, context);
    progress(
      `memory: ${formatCount(records)} records ${formatMegabytes(loaded)}, after queries ${formatMegabytes(afterQueries)}`,
    );
    const own = spreadOf(idle['sobot-mock'] ?? []);
    return {
      title: 'Memory',
      method:
        'Resident memory of the process once it stands still: read every half second until it has not changed by more than ' +
        '1 MB for two seconds. No collection is forced. The records came through the control routes, 5,000 at a time.',
      findings: [
        {
          what: 'memory, idle after the first answer',
          budget: '≤ 80 MB',
          got: formatSpread(own, formatMegabytes),
          met: own.median <= idleBudget,
        },
        {
          what: `memory with ${formatCount(records)} send records`,
          budget: '≤ 300 MB',
          got: `**${formatMegabytes(loaded)}**`,
          met: loaded <= fullBudget,
        },
      ],
      tables: [
        {
          head: ['process', 'resident memory'],
          rows: [
            ...Object.entries(idle).map(([name, values]) => [
              `${name}, idle`,
              formatSpread(spreadOf(values), formatMegabytes),
            ]),
            [`sobot-mock, ${formatCount(records)} send records`, formatMegabytes(loaded)],
            ['the same after 2,600 queries by every filter', formatMegabytes(afterQueries)],
          ],
        },
      ],
    };
  },
};

async function idleMemory(name: string, command: (port: number) => PinnedOptions, quick: boolean): Promise<number> {
  const port = await freePort();
  const server = startPinned(command(port));
  const url = `http://127.0.0.1:${port}`;
  try {
    if (name === 'sobot-mock') await takeToken(url);
    else {
      const headers = { 'content-type': 'application/json', token: '0'.repeat(32) };
      await sendUntilAnswered({ method: 'POST', url: `${url}/chat-set/api/line/query_task_list`, headers, body: '{}' });
    }
    return await settledMemory(server, quick);
  } finally {
    await server.stop();
  }
}

async function fullMemory(
  records: number,
  { now, quick }: MeasurementContext,
): Promise<{ readonly loaded: number; readonly afterQueries: number }> {
  const { server, account, url, token } = await startWithRecords(records, now);
  try {
    const loaded = await settledMemory(server, quick);
    for (const filter of recordFilters) {
      for (let index = 0; index < 200; index += 1) {
        await query(`${url}/chat-set/api/line/send_record_list`, token, JSON.stringify(filter.body(account, index)));
      }
    }
    return { loaded, afterQueries: await settledMemory(server, quick) };
  } finally {
    await server.stop();
  }
}

async function prepareCommands({
  folder,
}: MeasurementContext): Promise<Readonly<Record<string, (port: number) => PinnedOptions>>> {
  const page = JSON.stringify({ items: [], ret_code: '000000' });
  const [pageFile, document, environment] = ['page', 'document', 'environment'].map((name) =>
    join(folder, `${name}.json`),
  ) as [string, string, string];
  await writeFile(pageFile, page);
  await writeFile(document, JSON.stringify(openapiDocument(JSON.parse(page))));
  await writeFile(environment, JSON.stringify(mockoonEnvironment(page)));
  return {
    'sobot-mock': (port) => sobotMockCommand(port),
    'bare Express': (port) => expressCommand(port, pageFile),
    Mockoon: (port) => mockoonCommand(port, environment),
    Prism: (port) => prismCommand(port, document),
  };
}

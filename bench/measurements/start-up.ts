import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { tokenRequest } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatMilliseconds, formatSpread } from '../harness/format.ts';
import { startPinned, type PinnedOptions } from '../harness/pinned-process.ts';
import { sendUntilAnswered, type BenchRequest } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { mockoonEnvironment } from '../peers/mockoon-environment.ts';
import { openapiDocument } from '../peers/openapi-document.ts';
import { expressCommand, mockoonCommand, prismCommand, sobotMockCommand } from '../servers/commands.ts';
import type { Measurement, MeasurementContext } from './measurement.ts';

const names = [
  'sobot-mock',
  'sobot-mock, first start',
  'bare Express',
  'bare Express, first start',
  'Mockoon',
  'Prism',
] as const;
type Name = (typeof names)[number];

interface Start {
  readonly what: string;
  readonly command: (port: number) => PinnedOptions | Promise<PinnedOptions>;
  readonly request: (url: string) => BenchRequest;
}

export const startUp: Measurement = {
  name: 'start-up',
  async run(context) {
    const { quick, progress } = context;
    const starts = await prepareStarts(context);
    const values = await alternate({
      base: 'bare Express',
      names,
      rounds: quick ? 2 : 15,
      furtherRounds: quick ? 0 : 5,
      async measure(name, round) {
        const time = await timeToAnswer(starts[name]);
        progress(`start-up: round ${round + 1}, ${name} ${formatMilliseconds(time)}`);
        return time;
      },
    });
    const ratio = ratiosOf(values['sobot-mock'], values['bare Express']);
    return {
      title: 'Start-up',
      method:
        'From spawn until a request has been answered with 200, asked again a millisecond after each refusal. A process of ' +
        'its own each time; Express, too, with a compile cache, and no TypeScript to strip.',
      findings: [
        {
          what: 'spawn to first answer',
          budget: '≤ 0.75 × a bare Express process',
          got: `${formatSpread(ratio)} ×`,
          met: ratio.median <= 0.75,
        },
      ],
      tables: [
        {
          head: ['process', 'first answer', 'time', '× bare Express'],
          rows: names.map((name) => [
            name,
            starts[name].what,
            formatSpread(spreadOf(values[name]), formatMilliseconds),
            formatSpread(ratiosOf(values[name], values['bare Express'])),
          ]),
        },
      ],
    };
  },
};

async function timeToAnswer({ command, request }: Start): Promise<number> {
  const port = await freePort();
  const options = await command(port);
  const start = performance.now();
  const server = startPinned(options);
  try {
    await sendUntilAnswered(request(`http://127.0.0.1:${port}`));
    return performance.now() - start;
  } finally {
    await server.stop();
  }
}

async function prepareStarts({ folder }: MeasurementContext): Promise<Readonly<Record<Name, Start>>> {
  const page = JSON.stringify({ items: [], ret_code: '000000' });
  const files = { page: join(folder, 'p.json'), document: join(folder, 'o.json'), environment: join(folder, 'm.json') };
  await writeFile(files.page, page);
  await writeFile(files.document, JSON.stringify(openapiDocument(JSON.parse(page))));
  await writeFile(files.environment, JSON.stringify(mockoonEnvironment(page)));
  const compileCache = join(folder, 'compile-cache');
  const cached = (options: PinnedOptions): PinnedOptions => ({ ...options, env: { NODE_COMPILE_CACHE: compileCache } });
  const uncached = async (options: PinnedOptions): Promise<PinnedOptions> => {
    return { ...options, env: { NODE_COMPILE_CACHE: await mkdtemp(join(folder, 'compile-cache-')) } };
  };
  const query = (url: string): BenchRequest => ({
    method: 'POST',
    url: `${url}/chat-set/api/line/query_task_list`,
    headers: { 'content-type': 'application/json', token: '0'.repeat(32) },
    body: '{}',
  });
  const first = 'the same, nothing in the compile cache yet';
  return {
    'sobot-mock': {
      what: 'a token, the default account behind it',
      command: (port) => cached(sobotMockCommand(port)),
      request: tokenRequest,
    },
    'sobot-mock, first start': {
      what: first,
      command: (port) => uncached(sobotMockCommand(port)),
      request: tokenRequest,
    },
    // JavaScript, with a compile cache that starts before have filled: nothing that Express has to do is left out or put in.
    'bare Express': {
      what: 'a constant page',
      command: (port) => cached(expressCommand(port, files.page)),
      request: query,
    },
    'bare Express, first start': {
      what: first,
      command: (port) => uncached(expressCommand(port, files.page)),
      request: query,
    },
    Mockoon: { what: 'a constant page', command: (port) => mockoonCommand(port, files.environment), request: query },
    Prism: { what: 'a constant page', command: (port) => prismCommand(port, files.document), request: query },
  };
}

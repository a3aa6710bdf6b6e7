import { join } from 'node:path';
import { bundleForPage, sizesOf } from '../../test/support/page-bundle.ts';
import { alternate } from '../harness/alternate.ts';
import { formatSpread } from '../harness/format.ts';
import { startPinned } from '../harness/pinned-process.ts';
import { ratiosOf, spreadOf, type Spread } from '../harness/spread.ts';
import type { Measurement, MeasurementContext } from './measurement.ts';

const handlers = ['sobot-mock', 'constant text', 'constant JSON'] as const;
type Handler = (typeof handlers)[number];

const descriptions: Readonly<Record<Handler, string>> = {
  'sobot-mock': '`sobotHandlers()`: the page that was asked for, journaled',
  'constant text': '`HttpResponse.text()` of the first page',
  'constant JSON': '`HttpResponse.json()` of the first page',
};

const ways = ['fetch', 'getResponse'] as const;
type Way = (typeof ways)[number];

const wayDescriptions: Readonly<Record<Way, string>> = {
  fetch: '`fetch`, with `setupServer` listening',
  getResponse: "MSW's `getResponse`: the handler without the interception",
};

const program = join(import.meta.dirname, '../servers/msw-handlers.ts');

export const mswHandlers: Measurement = {
  name: 'msw-handlers',
  async run(context) {
    const costs = { fetch: await costsOf('fetch', context), getResponse: await costsOf('getResponse', context) };
    const size = await entrySize();
    const ratio = (way: Way, handler: Handler = 'sobot-mock'): Spread =>
      ratiosOf(costs[way][handler], costs[way]['constant text']);
    return {
      title: 'MSW handlers',
      method:
        'queryTaskList, 15 of 10,000 broadcast tasks, one request after the other in a process of its own each time; ' +
        'the first 1,500 warm up. Processor time a request, the client included: others on the core do not add to it. A ' +
        'handler that answers a POST at once, as the constant ones do, costs `fetch` its connection, and a new one takes as ' +
        'long as all the rest; ours lets the body be written first (`findings/msw-3-fetch-reconnects.sh`).',
      findings: [
        {
          what: 'a request that MSW answers, by `fetch`',
          budget: '≤ 0.9 × an MSW handler that returns a constant',
          got: `${formatSpread(ratio('fetch'))} ×`,
          met: ratio('fetch').median <= 0.9,
        },
        {
          what: 'the MSW handler alone',
          budget: '≤ 1.1 × a constant, which reads no body',
          got: `${formatSpread(ratio('getResponse'))} ×`,
          met: ratio('getResponse').median <= 1.1,
        },
        {
          what: 'the MSW entry, what a page loads at first, gzipped, without MSW',
          budget: '≤ 30 kB',
          got: `${(size / 1000).toFixed(1)} kB`,
          met: size <= 30_000,
        },
      ],
      tables: [
        {
          head: ['reached by', 'handler', 'processor time a request', '× constant text'],
          rows: ways.flatMap((way) =>
            handlers.map((handler) => [
              wayDescriptions[way],
              descriptions[handler],
              formatSpread(spreadOf(costs[way][handler]), (cost) => `${cost.toFixed(0)} µs`),
              formatSpread(ratio(way, handler)),
            ]),
          ),
        },
      ],
    };
  },
};

function costsOf(
  way: Way,
  { quick, now, progress }: MeasurementContext,
): Promise<Readonly<Record<Handler, readonly number[]>>> {
  return alternate({
    base: 'constant text',
    names: handlers,
    rounds: quick ? 1 : 7,
    async measure(handler, round) {
      const child = startPinned({ name: handler, args: [program, handler, way, quick ? '200' : '2000', String(now)] });
      const { cost } = JSON.parse(await child.firstLine) as { readonly cost: number };
      await child.stop();
      progress(`msw-handlers: round ${round + 1}, ${handler} by ${way} ${cost.toFixed(0)} µs`);
      return cost;
    },
  });
}

/** Of what is published. */
async function entrySize(): Promise<number> {
  const bundle = await bundleForPage("export { sobotHandlers } from './dist/mock-server/adapters/msw.js';", {
    // Chunks of the package that have nothing a page needs.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  return sizesOf(bundle).atOnce;
}

import { join } from 'node:path';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatMegabytes, formatSpread } from '../harness/format.ts';
import { startPinned } from '../harness/pinned-process.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import type { ReceiverAccount } from '../servers/webhook-receiver.ts';
import type { Sent } from '../servers/webhook-sender.ts';
import type { Volume } from '../servers/webhook-volume.ts';
import type { Finding, Measurement, MeasurementContext } from './measurement.ts';

const base = 'undici dispatch';
const names = ['sobot-mock', 'createEmitter', base, 'undici request'] as const;
type Name = (typeof names)[number];

const descriptions: Readonly<Record<Name, string>> = {
  'sobot-mock': 'emits events: signed, deliveries and attempts on record, each change told to the activity feed',
  createEmitter: 'emits events by the entry for webhooks: signed, deliveries and attempts on record',
  'undici dispatch': 'constant bytes, `pool.dispatch()` and its callbacks',
  'undici request': 'constant bytes, `pool.request()` and the answer discarded',
};

const budgets = { server: 0.75, emitter: 0.6 } as const;
const flat = 1.1;
const inServers = (file: string): string => join(import.meta.dirname, '../servers', file);

export const webhookEmission: Measurement = {
  name: 'webhook-emission',
  async run(context) {
    const receiver = startPinned({ name: 'receiver', args: [inServers('webhook-receiver.ts')] });
    try {
      const url = await receiver.firstLine;
      const costs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
      let size = 0;
      const values = await alternate({
        base,
        names,
        rounds: context.quick ? 1 : 5,
        furtherRounds: context.quick ? 0 : 1,
        async measure(name, round) {
          const milliseconds = context.quick ? '300' : '1000';
          const sent = await runSender<Sent>(name, ['webhook-sender.ts', name, `${url}/`, milliseconds]);
          costs[name].push(sent.cost);
          size = sent.size;
          context.progress(`webhook emission: round ${round + 1}, ${name} ${formatCount(sent.throughput)} posts/s`);
          return sent.throughput;
        },
      });
      const ratio = ratiosOf(values['sobot-mock'], values[base]);
      const emitterRatio = ratiosOf(values.createEmitter, values[base]);
      const volume = await measureVolume(url, context);
      return {
        title: 'Webhook emission',
        method:
          `Text message events of 200 people, ${formatCount(size)} bytes a body, to one node:http receiver on the ` +
          'other core that answers 200; 16 connections, one request at a time on each; a process of its own each ' +
          'time, warmed up for two seconds. sobot-mock emits 1,000 at a time; undici posts what it posts, headers ' +
          'included. Then volume: the receiver answers 3 in 10 with 500, the clock stands still and is moved by ten ' +
          'minutes after every hundredth of the events.',
        findings: [
          {
            what: 'webhook emission, signed and journaled',
            budget: `≥ ${budgets.server} × a raw undici pool posting constant bytes`,
            got: `${formatSpread(ratio)} ×`,
            met: ratio.median >= budgets.server,
          },
          {
            what: 'webhook emission by `createEmitter`, signed and on record',
            budget: `≥ ${budgets.emitter} × the same`,
            got: `${formatSpread(emitterRatio)} ×`,
            met: emitterRatio.median >= budgets.emitter,
          },
          ...volume,
        ],
        tables: [
          {
            head: ['sender', 'what it does', 'posts/s', `× ${base}`, 'its processor time per post', `× ${base}`],
            rows: names.map((name) => [
              name,
              descriptions[name],
              formatSpread(spreadOf(values[name]), formatCount),
              formatSpread(ratiosOf(values[name], values[base])),
              formatSpread(spreadOf(costs[name]), (cost) => `${cost.toFixed(1)} µs`),
              formatSpread(ratiosOf(costs[name], costs[base])),
            ]),
          },
        ],
      };
    } finally {
      await receiver.stop();
    }
  },
};

/** Whether nothing is lost, doubled or hoarded when most of what can go wrong does. */
async function measureVolume(url: string, { quick, progress }: MeasurementContext): Promise<readonly Finding[]> {
  const events = quick ? 10_000 : 100_000;
  const program = ['webhook-volume.ts', `${url}/failing`, String(events)] as const;
  const volume = await runSender<Volume>('volume', program, ['--expose-gc']);
  const account = JSON.parse((await send({ method: 'GET', url: `${url}/account` })).text) as ReceiverAccount;
  const { acknowledged, gaveUp, open, attempts, seconds, heap } = volume;
  progress(`webhook emission: volume, ${formatCount(attempts)} attempts in ${seconds.toFixed(1)} s`);
  const isOnRecord = acknowledged + gaveUp === events && open === 0;
  const isAgreed = account.acknowledged === acknowledged && account.requests === attempts && account.events === events;
  const growth = heap.end / heap.early;
  return [
    {
      what: `${formatCount(events)} events to a receiver that fails 3 in 10, with redelivery`,
      budget: 'acknowledged + given up = events, none acknowledged twice, receiver and sender agree',
      got:
        `${acknowledged} + ${gaveUp} = ${acknowledged + gaveUp}, ${account.twice} twice, ` +
        `${attempts} attempts of which the receiver saw ${account.requests}`,
      met: isOnRecord && isAgreed && account.twice === 0,
    },
    {
      what: 'heap during it, after a collection',
      budget: `at the end ≤ ${flat} × after a fifth of the events`,
      got:
        `${formatMegabytes(heap.empty)} empty, ${formatMegabytes(heap.early)} after a fifth, ` +
        `${formatMegabytes(heap.end)} at the end (${growth.toFixed(2)} ×), ${formatMegabytes(heap.highest)} at most`,
      // In a smoke run there are too few events for what is kept to have reached its limit after a fifth.
      ...(quick ? {} : { met: growth <= flat }),
    },
  ];
}

async function runSender<Result>(
  name: string,
  [file, ...args]: readonly [string, ...string[]],
  flags: readonly string[] = [],
): Promise<Result> {
  const sender = startPinned({ name, args: [...flags, inServers(file), ...args] });
  const line = await sender.firstLine;
  await sender.stop();
  return JSON.parse(line) as Result;
}

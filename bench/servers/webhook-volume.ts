// Emits many events to a receiver that fails, moves the tenant's clock until all have ended, and prints what became of
// them as one line of JSON. Arguments: the URL of the receiver, and how many events. Run it with --expose-gc.
import { destination, secret, webhookEvent } from './webhook-events.ts';

const { startMockServer } = (await import(
  '../../dist/mock-server/server.js' as string
)) as typeof import('../../mock-server/server.ts');

/** What became of the events, as the sender has it on record. */
export interface Volume {
  readonly acknowledged: number;
  readonly gaveUp: number;
  /** Neither; there should be none. */
  readonly open: number;
  readonly attempts: number;
  readonly seconds: number;
  /** Memory in use by objects after a collection, in bytes. */
  readonly heap: {
    readonly empty: number;
    /** After a fifth of the events: as many deliveries are kept as ever will be. */
    readonly early: number;
    readonly end: number;
    readonly highest: number;
  };
}

const [url = '', events = '100000'] = process.argv.slice(2);
const waves = 100;
const perWave = Math.ceil(Number(events) / waves);
const wavesUntilFull = waves / 5;
const tenMinutes = 600_000;
const day = 86_400_000;

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const server = await startMockServer({
  port: 0,
  initialState: 'empty',
  clock: { now: 1_714_025_012_345, frozen: true },
  webhooks: {
    // The receiver alone decides what fails, however busy the machine is.
    receivers: [{ url, secret, acknowledgementTimeout: '10m', redelivery: { attempts: 4, jitter: 0.5 } }],
  },
});
const [tenant] = server.emulator.tenants.list();
if (tenant === undefined) throw new Error('Failed to start: there is no tenant.');
const webhooks = server.webhooksOf(tenant);
const start = performance.now();
const empty = heapInUse();
let early = empty;
let highest = empty;
for (let wave = 0, index = 0; wave < waves; wave += 1) {
  for (const last = Math.min(index + perWave, Number(events)); index < last; index += 1) {
    webhooks.emit({ destination, channelId: '21000', events: [webhookEvent(index)] });
  }
  await webhooks.idle();
  // What failed comes again among the events of later waves.
  await tenant.clock.advance(tenMinutes);
  await webhooks.idle();
  if ((wave + 1) % (waves / 20) !== 0) continue;
  const heap = heapInUse();
  highest = Math.max(highest, heap);
  if (wave + 1 === wavesUntilFull) early = heap;
}
await tenant.clock.advance(day);
await webhooks.settled();
const { acknowledged, gaveUp, deliveries, attempts } = webhooks.stats();
const end = heapInUse();
const volume: Volume = {
  acknowledged,
  gaveUp,
  open: deliveries - acknowledged - gaveUp,
  attempts,
  seconds: (performance.now() - start) / 1000,
  heap: { empty, early, end, highest: Math.max(highest, end) },
};
await server.close();
process.stdout.write(`${JSON.stringify(volume)}\n`);

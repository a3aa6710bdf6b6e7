/**
 * Kills a mock server with a data file at random moments under mixed load, and sees that the next one has all that was
 * answered: `npm run soak:data -- 200`. A receiver fails three of ten requests; what it gets twice must say so.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../common/random.ts';
import { numberArgument } from '../support/number-argument.ts';
import { fail } from './fail.ts';
import { call, createAnswered, type Answered } from './load.ts';
import { startMockProcess } from './mock-process.ts';
import { receive } from './receiver.ts';
import { reconcile } from './reconcile.ts';

const kills = numberArgument('kills', process.argv[2] ?? '200');
const seed = numberArgument('seed', process.argv[3] ?? '1', 0);
const callers = 8;
/** So often the file is begun anew: what is checked grows with it. */
const killsOfOneFile = 25;

const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-soak-'));
const random = createRandom(seed, 'kills');
const receiver = await receive(seed);
const totals = { answers: 0, starts: 0, slowestStart: 0 };
let answered: Answered = createAnswered();
let file = '';

async function start() {
  const before = performance.now();
  const server = await startMockProcess(['--data', file], receiver.url);
  totals.starts += 1;
  totals.slowestStart = Math.max(totals.slowestStart, performance.now() - before);
  return server;
}

for (let kill = 1; kill <= kills; kill += 1) {
  if (kill % killsOfOneFile === 1) {
    file = join(folder, `soak-${kill}.db`);
    answered = createAnswered();
    receiver.startAnew();
  }
  const server = await start();
  fail(`After kill ${kill - 1}`, await reconcile(server.url, answered));
  answered.queries.clear();
  const ended = Array.from({ length: callers }, (_, caller) =>
    call(server.url, {
      caller: `k${kill}c${caller}`,
      answered,
      random: random.fork(`${kill}-${caller}`),
      onAnswer: () => (totals.answers += 1),
    }),
  );
  // The first calls load code, for longer than all that follow.
  const before = totals.answers;
  while (totals.answers < before + callers) await sleep(10);
  await sleep(random.int(0, 1000));
  await server.kill();
  await Promise.all(ended);
  fail(
    `After kill ${kill}`,
    receiver.unmarked.map((id) => `event ${id} came again without saying so`),
  );
  if (kill % killsOfOneFile === 0 || kill === kills) {
    const last = await start();
    fail(`After kill ${kill}`, await reconcile(last.url, answered));
    await last.kill();
    const counts = Object.entries(answered).map(
      ([name, held]) => `${name} ${held instanceof Object ? held.size : held}`,
    );
    console.log(`${kill} kills; ${counts.join(', ')}; file ${Math.round((await stat(file)).size / 1024)} kB`);
  }
}
receiver.close();
await rm(folder, { recursive: true });
console.log(`${kills} kills: nothing that was answered is missing. ${receiver.count()} events were received.`);
console.log(
  `${totals.answers} calls were answered; ${totals.starts} starts, the slowest in ${Math.round(totals.slowestStart)} ms.`,
);
process.exit();

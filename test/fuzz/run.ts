import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, type Random } from '../../common/random.ts';
import { numberArgument } from '../support/number-argument.ts';
import { fuzzCommand } from './commands.ts';
import { controlRequest, knownState, providerRequest, type FuzzRequest } from './requests.ts';
import { nearlyHttp, sendBytes } from './sockets.ts';
import { startTarget, type Answer, type Target } from './target.ts';

/**
 * Sends a mock server inputs that nobody means, from a seed: control calls and states, calls of the provider, bytes that
 * are nearly HTTP, files and settings of commands. Looks for a death, an answer 5xx, a refusal that changed something all
 * the same, and a good client that is kept waiting, by default for half a second: a machine that is shared
 * may itself stand still for as long. `npm run fuzz -- --inputs 2000 --seed 7 --longest-wait 10000`
 */
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    'longest-wait': { type: 'string', default: '500' },
  },
});
const total = numberArgument('--inputs', values.inputs);
const seed = numberArgument('--seed', values.seed, 0);
const root = createRandom(seed, 'fuzz');
const shares = { control: 0.38, provider: 0.38, sockets: 0.22, commands: 0.02 };
/** Milliseconds. */
const longestWait = numberArgument('--longest-wait', values['longest-wait']);

const findings: string[] = [];
const counts = { control: 0, provider: 0, sockets: 0, commands: 0, refusals: 0 };

const target = await startTarget();
let isClosing = false;
target.child.once('exit', (code, signal) => {
  if (!isClosing) findings.push(`the mock server ended: ${code ?? signal}`);
});
const client = spawn(process.execPath, [join(import.meta.dirname, 'good-client.ts'), String(target.port)], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
const start = performance.now();

await Promise.all([
  controlLane(target, Math.round(total * shares.control)),
  ...lanes('provider', 4, total * shares.provider, (random) => provider(target, random)),
  ...lanes('sockets', 6, total * shares.sockets, (random) => sockets(target, random)),
]);
client.stdin.end();
const [line] = (await once(client.stdout, 'data')) as [Buffer];
const waited = JSON.parse(String(line)) as { readonly max: number; readonly failures: number };
isClosing = true;
await target.close();
for (let index = 0; index < Math.round(total * shares.commands); index += 1) {
  counts.commands += 1;
  const finding = await fuzzCommand(root.fork(`command ${index}`), folder);
  if (finding !== undefined) report(`command ${index}: ${finding}`);
}
await rm(folder, { recursive: true });

if (waited.max > longestWait) report(`the good client waited up to ${waited.max} ms`);
if (waited.failures > 0) report(`the good client was refused ${waited.failures} times`);
const seconds = Math.round((performance.now() - start) / 1000);
process.stdout.write(`${JSON.stringify({ seed, seconds, ...counts, goodClient: waited })}\n`);
process.stdout.write(findings.length === 0 ? 'Nothing was found.\n' : `${findings.length} findings.\n`);
process.exitCode = findings.length === 0 ? 0 : 1;

function report(finding: string): void {
  findings.push(finding);
  if (findings.length <= 50) process.stdout.write(`${finding}\n`);
}

/** One call at a time, so that a refusal can be held against the state before it. */
async function controlLane(server: Target, inputs: number): Promise<void> {
  let before = await reset(server);
  for (let index = 0; index < inputs && server.child.exitCode === null; index += 1) {
    if (index % 200 === 199) before = await reset(server);
    const asked = controlRequest(root.fork(`control ${index}`));
    counts.control += 1;
    const answer = await ask(server, asked, `control ${index}`);
    if (answer === undefined || asked.method === 'GET') continue;
    const after = await exported(server);
    if (answer.status >= 400) {
      counts.refusals += 1;
      // Of several acts, those before the one that is refused have happened, and the answer says so.
      const saysSo = answer.body.includes('those before it have happened');
      if (after !== before && !saysSo)
        report(`control ${index}: ${told(asked)} was refused with ${answer.status} and changed the state`);
    }
    before = after ?? (await reset(server));
  }
}

function lanes(
  name: string,
  count: number,
  inputs: number,
  send: (random: Random) => Promise<void>,
): readonly Promise<void>[] {
  return Array.from({ length: count }, async (_, lane) => {
    for (let index = lane; index < Math.round(inputs) && target.child.exitCode === null; index += count) {
      await send(root.fork(`${name} ${index}`));
    }
  });
}

async function provider(server: Target, random: Random): Promise<void> {
  counts.provider += 1;
  await ask(server, providerRequest(random, 'b7af99e753eeda5e5de8fdb192978daa'), 'provider');
}

async function sockets(server: Target, random: Random): Promise<void> {
  counts.sockets += 1;
  const bytes = nearlyHttp(random);
  const statuses = await sendBytes(server.port, bytes, 40);
  const wrong = statuses.find((status) => status >= 500 && status !== 501 && status !== 505);
  if (wrong !== undefined) report(`sockets: ${wrong} to ${JSON.stringify(bytes.toString('latin1')).slice(0, 500)}`);
}

/** The answer, and whether it is one that nobody should get. */
async function ask(server: Target, asked: FuzzRequest, name: string): Promise<Answer | undefined> {
  const { method, path, headers, body } = asked;
  try {
    const answer = await server.call(method, path, { headers, body });
    if (answer.status >= 500) report(`${name}: ${told(asked)} got ${answer.status}: ${answer.body.slice(0, 300)}`);
    return answer;
  } catch (error) {
    if (server.child.exitCode === null) report(`${name}: ${told(asked)} got no answer: ${String(error)}`);
    return undefined;
  }
}

function told({ method, path, body }: FuzzRequest): string {
  return `${method} ${path.slice(0, 200)} ${JSON.stringify(String(body ?? '')).slice(0, 400)}`;
}

/** What the tenant holds, but for what goes on by itself: deliveries, and how often faults were met. */
async function exported(server: Target): Promise<string | undefined> {
  const { status, body } = await server.call('GET', '/_mock/tenants/fuzz/state');
  if (status === 404) return undefined;
  if (status !== 200) {
    report(`the state could not be exported any more: ${status} ${body.slice(0, 300)}`);
    return undefined;
  }
  const {
    deliveries: _,
    faults = [],
    clock: __,
    ...kept
  } = JSON.parse(body) as Record<string, unknown> & {
    readonly faults?: readonly { readonly fault: unknown }[];
  };
  return JSON.stringify({ ...kept, faults: faults.map(({ fault }) => fault) });
}

async function reset(server: Target): Promise<string> {
  const json = { 'content-type': 'application/json' };
  const appid = JSON.stringify({ appid: 'fuzz', appKey: '2', initialState: 'empty', clock: { frozen: true } });
  await server.call('DELETE', '/_mock/tenants/fuzz');
  await server.call('POST', '/_mock/tenants', { headers: json, body: appid });
  const { status, body } = await server.call('PUT', '/_mock/tenants/fuzz/state', {
    headers: json,
    body: JSON.stringify(knownState),
  });
  if (status >= 300) throw new Error(`the known state was refused: ${body}`);
  return (await exported(server))!;
}

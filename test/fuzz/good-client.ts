import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Asks for tasks every few milliseconds, in a process of its own, until its input ends. Prints how long it waited. */
const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const waits: number[] = [];
let failures = 0;
const stop = new AbortController();
process.stdin.resume().once('end', () => stop.abort());

function call(method: string, path: string, token?: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = token === undefined ? {} : { token, 'content-type': 'application/json' };
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent }, (incoming) => {
    let text = '';
    incoming.on('data', (chunk) => {
      text += String(chunk);
    });
    incoming.on('end', () => resolve(text));
    incoming.on('error', reject);
  });
  outgoing.on('error', reject);
  outgoing.end(method === 'POST' ? '{}' : undefined);
  return promise;
}

const sign = createHash('md5').update('115693977732').digest('hex');
const answer = await call('GET', `/api/get_token?appid=1&create_time=1569397773&sign=${sign}`);
const { token } = (JSON.parse(answer) as { readonly item: { readonly token: string } }).item;
while (!stop.signal.aborted) {
  const start = performance.now();
  const text = await call('POST', '/chat-set/api/line/query_task_list', token).catch(String);
  waits.push(performance.now() - start);
  if (!text.includes('"ret_code":"000000"')) failures += 1;
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
waits.sort((a, b) => a - b);
const at = (share: number): number => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
process.stdout.write(
  `${JSON.stringify({ requests: waits.length, failures, p50: at(0.5), p99: at(0.99), max: at(1) })}\n`,
);
agent.destroy();

// Sends queryTaskList in this process for a while, to be answered by MSW, and prints what one takes of the processor,
// in µs, as JSON.
// Arguments: whose handler answers, how it is reached, for how many milliseconds, the present.
import { getResponse, http, HttpResponse, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { createAccount, tokenPath } from './account.ts';

const { sobotHandlers } = (await import(
  '../../dist/mock-server/adapters/msw.js' as string
)) as typeof import('../../mock-server/adapters/msw.ts');

const [handlerName = '', way = '', milliseconds = '1000', now = '0'] = process.argv.slice(2);
const provider = 'https://sg.sobot.com';
const url = `${provider}/chat-set/api/line/query_task_list`;
const taskCount = 10_000;

const account = createAccount({ tasks: taskCount, now: Number(now) });
const sobot = sobotHandlers({
  clock: { now: Number(now) },
  initialState: {
    channels: [...account.channels],
    broadcastTasks: Array.from({ length: taskCount }, (_, index) => account.task(index)),
  },
});

async function takeToken(): Promise<string> {
  const request = new Request(`${provider}${tokenPath(undefined, Number(now))}`);
  const response = await getResponse(sobot, request);
  const { item } = (await response!.json()) as { item: { token: string } };
  return item.token;
}

const headers = { token: await takeToken(), 'content-type': 'application/json' };
const bodies = Array.from({ length: 200 }, (_, index) => JSON.stringify({ page_no: 1 + index, page_size: 15 }));
const requestOf = (index: number): RequestInit => ({
  method: 'POST',
  headers,
  body: bodies[index % bodies.length] ?? '',
});
const page = await (await getResponse(sobot, new Request(url, requestOf(0))))?.text();
const rows = JSON.parse(page ?? '');
if (rows.items.length !== 15) throw new Error(`The page has ${rows.items.length} rows: ${page}`);

const handlers: readonly RequestHandler[] = {
  'sobot-mock': sobot,
  'constant text': [http.post(url, () => HttpResponse.text(page, { headers: { 'content-type': 'application/json' } }))],
  'constant JSON': [http.post(url, () => HttpResponse.json(rows))],
}[handlerName] as RequestHandler[];

const server = setupServer(...handlers);
if (way === 'fetch') server.listen({ onUnhandledFrame: 'error' });

async function send(index: number): Promise<void> {
  const response =
    way === 'fetch'
      ? await fetch(url, requestOf(index))
      : await getResponse([...handlers], new Request(url, requestOf(index)));
  const text = await response?.text();
  if (text === undefined || text.length < 1000) throw new Error(`${handlerName} answers ${text}`);
}

let sent = 0;
while (sent < 1500) await send(sent++);
sent = 0;
const start = performance.now();
const used = process.cpuUsage();
while (performance.now() - start < Number(milliseconds)) await send(sent++);
const { user, system } = process.cpuUsage(used);
process.stdout.write(`${JSON.stringify({ cost: (user + system) / sent })}\n`);
if (way === 'fetch') server.close();

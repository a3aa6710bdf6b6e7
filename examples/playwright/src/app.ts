import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AppOptions {
  /** Where the provider is. */
  readonly sobotUrl: string;
  readonly appid: string;
  readonly appKey: string;
  /** What webhooks are signed with. */
  readonly channelSecret: string;
}

export interface App {
  readonly url: string;
  close(): Promise<void>;
}

/** What the provider says; where it refuses, the `ret_code` alone. */
interface Token {
  readonly ret_code: string;
  readonly item?: { readonly token: string };
}

interface TaskList {
  readonly ret_code: string;
  readonly items?: readonly { readonly task_name: string }[];
}

/** A page with an account's broadcast tasks and the newest message; its server signs, so that no browser knows the key. */
export async function startApp({ sobotUrl, appid, appKey, channelSecret }: AppOptions): Promise<App> {
  if (channelSecret === '') throw new Error('The channel secret is empty: anybody could sign with it.');
  let token: string | undefined;
  let newest = 'nothing yet';

  async function takeToken(): Promise<Token> {
    const createTime = String(Math.floor(Date.now() / 1000));
    const sign = createHash('md5').update(`${appid}${createTime}${appKey}`).digest('hex');
    const query = new URLSearchParams({ appid, create_time: createTime, sign });
    const response = await fetch(`${sobotUrl}/api/get_token?${query}`);
    return read<Token>(response);
  }

  async function listTasks(): Promise<TaskList> {
    if (token === undefined) {
      const { ret_code, item } = await takeToken();
      if (item === undefined) return { ret_code };
      token = item.token;
    }
    const response = await fetch(`${sobotUrl}/chat-set/api/line/query_task_list`, {
      method: 'POST',
      headers: { token, 'content-type': 'application/json' },
      body: JSON.stringify({ page_no: 1, page_size: 10 }),
    });
    const tasks = await read<TaskList>(response);
    // 900002: the token has ended. The person signs in anew, and the next call takes another.
    if (tasks.ret_code === '900002') token = undefined;
    return tasks;
  }

  function isGenuine(body: Buffer, signature: unknown): boolean {
    const expected = Buffer.from(createHmac('sha256', channelSecret).update(body).digest('base64'));
    const given = Buffer.from(String(signature));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (request.url === '/webhook') {
      const body = await bodyOf(request);
      if (!isGenuine(body, request.headers['x-line-signature'])) return response.writeHead(401).end();
      const { events } = JSON.parse(body.toString()) as { events: readonly { message?: { text?: string } }[] };
      newest = events.at(-1)?.message?.text ?? newest;
      return response.end();
    }
    if (request.url === '/tasks') return response.end(JSON.stringify(await listTasks()));
    if (request.url === '/newest') return response.end(newest);
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  }

  const server = createServer(async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      // A webhook that is none is its sender's fault; else it is the provider that does not answer.
      const isWebhook = request.url === '/webhook';
      if (!isWebhook) console.error(error);
      response.writeHead(isWebhook ? 400 : 502).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What the provider says; throws where somebody else answers, such as a gateway. */
async function read<T extends Token | TaskList>(response: Response): Promise<T> {
  const body = parse(await response.text()) as Partial<T> | null | undefined;
  if (typeof body?.ret_code !== 'string') {
    throw new Error(`${new URL(response.url).pathname} answered ${response.status}, without a ret_code`);
  }
  return body as T;
}

/** What JSON says; `undefined` where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The bytes, as they were signed. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const page = `<!doctype html>
<title>Broadcasts</title>
<h1>Broadcasts</h1>
<p>Today is <time></time>. The newest message: <q></q></p>
<ul></ul>
<p role="alert"></p>
<button>Refresh</button>
<script>
  const show = (selector, text) => (document.querySelector(selector).textContent = text);
  function textOf(code) {
    if (code === '000000') return '';
    return (code === '900002' ? 'Your session has ended (' : 'The broadcasts cannot be shown (') + code + ').';
  }
  async function refresh() {
    const today = new Date().toISOString().slice(0, 10);
    const newest = await (await fetch('/newest')).text();
    const tasks = await fetch('/tasks');
    const { ret_code, items = [] } = tasks.ok ? await tasks.json() : { ret_code: tasks.status };
    show('[role=alert]', textOf(ret_code));
    document.querySelector('ul').replaceChildren(
      ...items.map(({ task_name }) => Object.assign(document.createElement('li'), { textContent: task_name })),
    );
    // Last: whoever sees these sees what came with them.
    show('q', newest);
    show('time', today);
  }
  document.querySelector('button').onclick = refresh;
  // What is shown is never older than an hour.
  setInterval(refresh, 3600000);
  refresh();
</script>`;

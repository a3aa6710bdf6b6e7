import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AppOptions {
  /** Where the provider is. */
  readonly sobotUrl: string;
  readonly appid: string;
  readonly appKey: string;
}

export interface App {
  readonly url: string;
  close(): Promise<void>;
}

interface TaskList {
  readonly ret_code: string;
  readonly items?: readonly { readonly task_name: string }[];
}

/** A page with an account's broadcast tasks and the newest message; its server signs, so that no browser knows the key. */
export async function startApp({ sobotUrl, appid, appKey }: AppOptions): Promise<App> {
  let token: string | undefined;
  let newest = 'nothing yet';

  async function takeToken(): Promise<string> {
    const createTime = String(Math.floor(Date.now() / 1000));
    const sign = createHash('md5').update(`${appid}${createTime}${appKey}`).digest('hex');
    const query = new URLSearchParams({ appid, create_time: createTime, sign });
    const response = await fetch(`${sobotUrl}/api/get_token?${query}`);
    const { item } = (await response.json()) as { readonly item: { readonly token: string } };
    return item.token;
  }

  async function listTasks(): Promise<TaskList> {
    token ??= await takeToken();
    const response = await fetch(`${sobotUrl}/chat-set/api/line/query_task_list`, {
      method: 'POST',
      headers: { token, 'content-type': 'application/json' },
      body: JSON.stringify({ page_no: 1, page_size: 10 }),
    });
    const tasks = (await response.json()) as TaskList;
    // 900002: the token has ended. The person signs in anew, and the next call takes another.
    if (tasks.ret_code === '900002') token = undefined;
    return tasks;
  }

  const server = createServer(async (request, response) => {
    if (request.url === '/webhook') {
      const { events } = JSON.parse(await bodyOf(request)) as { events: readonly { message?: { text?: string } }[] };
      newest = events.at(-1)?.message?.text ?? newest;
      return response.end();
    }
    if (request.url === '/tasks') return response.end(JSON.stringify(await listTasks()));
    if (request.url === '/newest') return response.end(newest);
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
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

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
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
  async function refresh() {
    const today = new Date().toISOString().slice(0, 10);
    const newest = await (await fetch('/newest')).text();
    const { ret_code, items = [] } = await (await fetch('/tasks')).json();
    show('[role=alert]', ret_code === '000000' ? '' : 'Your session has ended (' + ret_code + ').');
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

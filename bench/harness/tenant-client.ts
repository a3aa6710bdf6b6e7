import { createHash } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';

/** What a test asks of a server, over a connection that stays open. */
export interface TenantClient {
  /** Makes a tenant with the default account and uses it once: a token, a query, an act of a LINE user, a look at the journal. */
  useOnce(): Promise<void>;
  close(): void;
}

export function createTenantClient(url: string): TenantClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  async function ask<Answer>(method: string, path: string, body?: object, token?: string): Promise<Answer> {
    const content = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
      ...(token !== undefined && { token }),
    };
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = httpRequest(`${url}${path}`, { method, headers, agent }, (response) => {
        let received = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          received += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: received }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(content);
    });
    if (status >= 300) throw new Error(`Failed to ${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as Answer;
  }

  return {
    async useOnce() {
      const { appid, appKey } = await ask<{ appid: string; appKey: string }>('POST', '/_mock/tenants', {});
      const time = String(Math.floor(Date.now() / 1000));
      const sign = createHash('md5').update(`${appid}${time}${appKey}`).digest('hex');
      const tokenPath = `/api/get_token?appid=${appid}&create_time=${time}&sign=${sign}`;
      const { item } = await ask<{ item: { token: string } }>('GET', tokenPath);
      const paging = { page_no: 1, page_size: 15 };
      const tasks = await ask<{ items: unknown[] }>('POST', '/chat-set/api/line/query_task_list', paging, item.token);
      await ask('POST', `/_mock/tenants/${appid}/events`, { type: 'text', text: 'Hello' });
      const journal = await ask<{ items: { operation: string }[] }>('GET', `/_mock/tenants/${appid}/journal`);
      const operations = journal.items.map(({ operation }) => operation).join(' ');
      if (tasks.items.length !== 15 || operations !== 'getToken queryTaskList')
        throw new Error(`Failed to use tenant ${appid}: ${tasks.items.length} tasks, ${operations}.`);
    },
    close: () => agent.destroy(),
  };
}

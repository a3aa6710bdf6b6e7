import { tokenPath } from '../servers/account.ts';
import { createLoadClient } from './open-load.ts';

/** What a test asks of a server, over a connection that stays open. */
export interface TenantClient {
  /** Makes a tenant with the default account and uses it once: a token, a query, an act of a LINE user, a look at the journal. */
  useOnce(): Promise<void>;
  close(): void;
}

export function createTenantClient(url: string): TenantClient {
  const client = createLoadClient();

  async function ask<Answer>(method: 'GET' | 'POST', path: string, body?: object, token?: string): Promise<Answer> {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { token }),
    };
    const content = body === undefined ? undefined : JSON.stringify(body);
    const { status, text } = await client.ask({ method, url: `${url}${path}`, headers, body: content });
    if (status >= 300) throw new Error(`Failed to ${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as Answer;
  }

  return {
    async useOnce() {
      const { appid, appKey } = await ask<{ appid: string; appKey: string }>('POST', '/_mock/tenants', {});
      const { item } = await ask<{ item: { token: string } }>('GET', tokenPath({ appid, appKey }));
      const paging = { page_no: 1, page_size: 15 };
      const tasks = await ask<{ items: unknown[] }>('POST', '/chat-set/api/line/query_task_list', paging, item.token);
      await ask('POST', `/_mock/tenants/${appid}/events`, { type: 'text', text: 'Hello' });
      const journal = await ask<{ items: { operation: string }[] }>('GET', `/_mock/tenants/${appid}/journal`);
      const operations = journal.items.map(({ operation }) => operation).join(' ');
      if (tasks.items.length !== 15 || operations !== 'getToken queryTaskList')
        throw new Error(`Failed to use tenant ${appid}: ${tasks.items.length} tasks, ${operations}.`);
    },
    close: client.close,
  };
}

import { Server } from '@modelcontextprotocol/server';
import { failureText, told } from './answer.ts';
import { readResource, resources } from './resources.ts';
import { createToolControl, type CallControl, type ExamReports, type ToolControl } from './tool-control.ts';
import { ToolFailure } from './tool-failure.ts';
import { tools } from './tools/index.ts';

export interface McpOptions {
  /** Calls control routes of the mock server that is asked about. */
  readonly call: CallControl;
  /** Lives longer than a connection. */
  readonly reports: ExamReports;
  /** Where that is reached. */
  readonly url: string;
  /** Version of this package. */
  readonly version: string;
}

/** A server of the Model Context Protocol for one connection, or one request. */
export async function createMcpServer({ call, reports, url, version }: McpOptions): Promise<Server> {
  const control = createToolControl(call, reports);
  const server = new Server(
    { name: 'sobot-mock', version },
    { capabilities: { tools: {}, resources: {} }, instructions: await instructionsFor(url, control) },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: tools.map(({ name, description, inputSchema, readOnly }) => ({
      name,
      description,
      inputSchema: inputSchema as unknown as { type: 'object' },
      annotations: { readOnlyHint: readOnly },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params: { name, arguments: given = {} } }) => {
    try {
      const tool = tools.find((each) => each.name === name);
      if (tool === undefined) {
        throw new ToolFailure(
          `There is no tool ${told(name)}. There are ${tools.map((each) => each.name).join(', ')}.`,
        );
      }
      return { content: [{ type: 'text' as const, text: await tool.run(given, control) }] };
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      return { content: [{ type: 'text' as const, text: failureText(error.message) }], isError: true };
    }
  });
  server.setRequestHandler('resources/list', () => ({
    resources: resources.map(({ uri, name, description, mimeType }) => ({ uri, name, description, mimeType })),
  }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [] }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => ({
    contents: [{ uri, ...(await readResource(uri)) }],
  }));
  return server;
}

/** What a client is told first. Which credentials it takes is known where the first tenant may be looked at. */
async function instructionsFor(url: string, control: ToolControl): Promise<string> {
  const credentials = await firstCredentials(control).catch(() => undefined);
  const named =
    credentials === undefined
      ? 'getToken with appid and app_key of a tenant (tenants lists them)'
      : `getToken with appid ${credentials.appid} and app_key ${credentials.appKey} (tenants lists others)`;
  return (
    `A mock of the Sobot LINE API at ${url}. Point the app under test there: ${named}, ` +
    'sign = md5(appid + create_time + app_key). Then run it, and inspect what it did and why it ' +
    'was refused; act as a LINE user to send it webhooks (tenants receiver says where to); move the clock instead of waiting.'
  );
}

interface Credentials {
  readonly appid: string;
  readonly appKey: string;
}

async function firstCredentials(control: ToolControl): Promise<Credentials | undefined> {
  const { items } = await control.ask<{ readonly items: readonly Partial<Credentials>[] }>('GET', '/tenants?limit=1');
  const { appid, appKey } = items[0] ?? {};
  return appid === undefined || appKey === undefined ? undefined : { appid, appKey };
}

import { createMcpHandler } from '@modelcontextprotocol/server';
import { createMcpServer, type McpOptions } from './create-server.ts';

/** A message of the protocol that came over HTTP: it was let in, and its body is JSON. */
export interface McpRequest extends McpOptions {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** Answers one message. Each stands for itself: there are no sessions. */
export async function answerMcp({ headers, body, ...options }: McpRequest): Promise<Response> {
  const { fetch } = createMcpHandler(() => createMcpServer(options));
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const request = new Request(`${options.url}/_mock/mcp`, {
    method: 'POST',
    headers: given.filter(([name]) => !/^(?:connection|content-length|expect|host|transfer-encoding)$/i.test(name)),
    body: JSON.stringify(body),
  });
  return fetch(request, { parsedBody: body });
}

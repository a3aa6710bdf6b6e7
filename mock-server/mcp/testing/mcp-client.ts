/** A client of `/_mock/mcp`, as small as one can be. */
export interface McpClient {
  /** The result of a request. */
  request<T>(method: string, params?: object): Promise<T>;
  /** What a tool answers, and whether it said that it could not. */
  call(name: string, given?: object): Promise<{ readonly text: string; readonly isError: boolean }>;
}

interface ToolResult {
  readonly content: readonly { readonly text: string }[];
  readonly isError?: boolean;
}

export function createMcpClient(url: string): McpClient {
  async function request<T>(method: string, params: object = {}): Promise<T> {
    const response = await fetch(`${url}/_mock/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const text = await response.text();
    const json = text.startsWith('{') ? text : /^data: (.+)$/m.exec(text)![1]!;
    const { result, error } = JSON.parse(json) as { readonly result?: T; readonly error?: unknown };
    if (result === undefined) throw new Error(JSON.stringify(error));
    return result;
  }

  return {
    request,
    async call(name, given = {}) {
      const { content, isError = false } = await request<ToolResult>('tools/call', { name, arguments: given });
      return { text: content.map(({ text }) => text).join('\n'), isError };
    },
  };
}

import { request, type IncomingMessage } from 'node:http';

/** One server-sent event, or a block without data. */
interface StreamBlock {
  readonly id?: string;
  readonly event?: string;
  readonly data?: unknown;
  readonly comment?: string;
}

/** A reader of server-sent events that sees every block, comments included. */
export interface StreamClient {
  readonly response: IncomingMessage;
  /** The next block; `undefined` when the stream has ended. */
  next(): Promise<StreamBlock | undefined>;
  /** Every block until the stream ends. */
  rest(): Promise<readonly StreamBlock[]>;
  close(): void;
}

/** Opens a stream over a socket of its own. */
export async function openStream(url: string, headers: Readonly<Record<string, string>> = {}): Promise<StreamClient> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const outgoing = request(url, { headers: { ...headers }, agent: false }, resolve);
  outgoing.on('error', reject);
  outgoing.end();
  const response = await promise;
  response.setEncoding('utf8');
  const blocks = blocksOf(response);
  const next = async (): Promise<StreamBlock | undefined> => (await blocks.next()).value;
  return {
    response,
    next,
    async rest() {
      const all: StreamBlock[] = [];
      for (let block = await next(); block !== undefined; block = await next()) all.push(block);
      return all;
    },
    close: () => outgoing.destroy(),
  };
}

async function* blocksOf(response: IncomingMessage): AsyncGenerator<StreamBlock, undefined> {
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    const whole = text.split('\n\n');
    text = whole.pop()!;
    for (const block of whole) yield parse(block);
  }
  return undefined;
}

function parse(block: string): StreamBlock {
  const fields = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line)!);
  const valueOf = (name: string): string | undefined => fields.find(([, field]) => field === name)?.[2];
  const [id, event, data, comment] = [valueOf('id'), valueOf('event'), valueOf('data'), valueOf('')];
  return {
    ...(id !== undefined && { id }),
    ...(event !== undefined && { event }),
    ...(data !== undefined && { data: JSON.parse(data) as unknown }),
    ...(comment !== undefined && { comment }),
  };
}

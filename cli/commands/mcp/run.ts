import process from 'node:process';
import { PassThrough, type Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { serveMcp, type StdioServing } from '../../../mock-server/mcp/stdio.ts';
import type { CallControl } from '../../../mock-server/mcp/tool-control.ts';
import { ToolFailure } from '../../../mock-server/mcp/tool-failure.ts';
import manifest from '../../../package.json' with { type: 'json' };
import {
  createControlClient,
  createControlExchange,
  type ControlClientOptions,
  type ControlExchange,
} from '../../control-client.ts';
import { sayIn } from '../../language.ts';
import { createErrorLog } from '../../running/error-log.ts';
import { untilStopped } from '../../running/until-stopped.ts';
import { runningWords } from '../../running/words.ts';
import { startServer } from '../../server/start-server.ts';
import { noteUnknownVariables } from '../../settings/unknown-variables.ts';
import type { CommandContext } from '../../verb.ts';
import { readMcpOptions, type McpFlags } from './options.ts';

/** A client calls a tool or a few at a time. */
const mostConnections = 4;

/** How long a call may take in all, in ms: the exam of a receiver is told line by line, for minutes. */
const longestCall = 600_000;

/** Serves the protocol until the client closes stdin and has its answers, or a signal stops it. */
export async function runMcp(flags: McpFlags, context: CommandContext): Promise<void> {
  context.keepRunning();
  noteUnknownVariables(context);
  const { note } = context;
  const onError = createErrorLog({ note, say: sayIn(context.language) });
  const options = await readMcpOptions(flags, context);
  const own = options.server === undefined ? await startServer(options, () => undefined, onError) : undefined;
  const url = own?.url ?? options.server!;
  const asked = {
    server: url,
    controlToken: own?.controlToken ?? options.controlToken,
    // What tools answer is English.
    language: 'en',
    connections: mostConnections,
    totalTimeout: longestCall,
  } as const;
  if (own === undefined) await assertReachable(asked);
  const control = createControlExchange(asked);
  const call = createCall(control);
  const { stdin, stdout } = process;
  const input = inputOf(stdin, () => serving.answered(), onError);
  const serving: StdioServing = serveMcp({ call, url, version: manifest.version, stdin: input, stdout, onError });
  const say = sayIn(context.language);
  note(
    own === undefined
      ? say(`mcp: on ${url}`, `mcp：${url}`)
      : say(`mcp: on a mock server at ${url}`, `mcp：模拟服务器 ${url}`),
  );
  // A token that was made at start is told nowhere else.
  if (own?.controlToken !== undefined && options.settings.controlToken === undefined)
    note(runningWords[context.language].tokenMade(own.controlToken));
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= serving.close().then(() => {
      control.close();
      return own?.close();
    }));
  await Promise.race([untilStopped({ process, stop }), serving.closed.then(stop)]);
  // A client that is still there must not keep it running.
  stdin.destroy();
  // Its last answers may wait for it to read them.
  if (stdout.writableLength > 0) await context.print('');
}

/** What a client sends. It ends once all that came is answered: a client may be a file, or an `echo`. */
function inputOf(stdin: Readable, answered: () => Promise<void>, onError: (error: unknown) => void): Readable {
  const input = new PassThrough({ flush: callbackify(answered) });
  stdin.on('error', (error) => {
    onError(error);
    input.end();
  });
  return stdin.pipe(input);
}

/** What tools ask with. A server that is gone is told to whoever called the tool: they may start it again. */
function createCall({ exchange }: ControlExchange): CallControl {
  return (method, path, body) =>
    exchange(method, path, body).catch((error: Error) => {
      throw new ToolFailure(error.message);
    });
}

async function assertReachable(options: ControlClientOptions): Promise<void> {
  const client = createControlClient(options);
  await client.call('GET', '/tenants?limit=1').finally(client.close);
}

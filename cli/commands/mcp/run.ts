import { once } from 'node:events';
import process from 'node:process';
import type { ControlCall } from '../../../mock-server/mcp/control-call.ts';
import { serveMcp } from '../../../mock-server/mcp/stdio.ts';
import type { MockServer } from '../../../mock-server/server.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { createUnreachableFailure } from '../../exit.ts';
import { sayIn } from '../../language.ts';
import { printable } from '../../printable.ts';
import { doesNotAnswer } from '../../server-option.ts';
import type { CommandContext } from '../../verb.ts';
import { createErrorLog } from '../start/error-log.ts';
import { startServer } from '../start/run.ts';
import { untilStopped } from '../start/until-stopped.ts';
import { readMcpOptions, type McpCommandOptions, type McpFlags } from './options.ts';

/** Serves the protocol until the client closes stdin, or a signal stops it. */
export async function runMcp(flags: McpFlags, context: CommandContext): Promise<void> {
  context.keepRunning();
  const { note } = context;
  const onError = createErrorLog({ note, say: sayIn(context.language) });
  const options = readMcpOptions(flags, context);
  const own = options.server === undefined ? await startOwn(options, onError) : undefined;
  const url = own?.url ?? options.server!;
  const call = createCall(url, own?.controlToken ?? options.controlToken);
  if (own === undefined) await assertReachable(call, url);
  const { stdin, stdout } = process;
  const inputEnded = once(stdin, 'end');
  const end = serveMcp({ call, url, version: manifest.version, stdin, stdout, onError });
  note(own === undefined ? `mcp: on ${url}` : `mcp: on a mock server at ${url}`);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= end().then(() => own?.close()));
  await Promise.race([untilStopped({ process, stop }), inputEnded.then(stop)]);
  // A client that is still there must not keep it running.
  stdin.destroy();
}

function startOwn({ settings }: McpCommandOptions, onError: (error: unknown) => void): Promise<MockServer> {
  return startServer(settings, () => undefined, onError);
}

function createCall(url: string, token: string | undefined): ControlCall {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async (method, path, body) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}/_mock${path}`, {
      method,
      headers: { accept: 'application/json', ...authorization, ...json },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };
}

async function assertReachable(call: ControlCall, url: string): Promise<void> {
  const answer = await call('GET', '/tenants?limit=1').catch((error: Error) => {
    const why = error.cause instanceof Error ? error.cause.message : error.message;
    throw createUnreachableFailure(doesNotAnswer(url, printable(why)), error);
  });
  if (answer.status < 400) return;
  const { detail, remedy } = problemOf(answer.text);
  const told = `${printable(detail)} ${printable(remedy)}`.trimEnd();
  throw createUnreachableFailure({ en: `${url} refuses control calls: ${told}`, zh: `${url} 拒绝控制调用：${told}` });
}

function problemOf(text: string): { readonly detail: string; readonly remedy: string } {
  try {
    const { detail = text, remedy = '' } = JSON.parse(text) as { readonly detail?: string; readonly remedy?: string };
    return { detail, remedy };
  } catch {
    return { detail: 'it is no sobot-mock server.', remedy: 'Correct the URL.' };
  }
}

import type { RequestLine } from '../../mock-server/server.ts';
import type { Settings } from '../settings/rows.ts';
import { createStyle } from '../style.ts';
import type { CommandContext } from '../verb.ts';
import { createLogWriter, jsonLine } from './line-writer.ts';
import { requestLine } from './request-line.ts';

/** What is printed of requests while a server runs. */
export interface RequestLog {
  /** Absent when nothing is printed: then the server has nothing to tell. */
  readonly onRequest?: (line: RequestLine) => void;
  /** Writes what waits. */
  readonly flush: () => void;
}

/** A line to read on stderr, a JSON document on stdout, or nothing. */
export function createRequestLog(
  { log, behaviour }: Pick<Settings, 'log' | 'behaviour'>,
  context: Pick<CommandContext, 'print' | 'note' | 'colour'> & Partial<Pick<CommandContext, 'language'>>,
): RequestLog {
  if (log === 'silent') return { flush: () => undefined };
  const { add, flush } = createLogWriter(log, context);
  if (log === 'json') return { flush, onRequest: (line) => add(jsonLine('request', line)) };
  const style = createStyle(context.colour);
  // As the rest of what is printed, unless the answers were asked to be Chinese.
  const language = behaviour.language === 'zh' ? 'zh' : (context.language ?? 'en');
  return { flush, onRequest: (line) => add(requestLine(line, { at: new Date(), language, style })) };
}

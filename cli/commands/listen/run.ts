import process from 'node:process';
import { openListener, type WebhookLine } from '../../../mock-server/listen/index.ts';
import { sayIn } from '../../language.ts';
import { createErrorLog } from '../../running/error-log.ts';
import { createLogWriter, jsonLine } from '../../running/line-writer.ts';
import { untilStopped } from '../../running/until-stopped.ts';
import { noteUnknownVariables } from '../../settings/unknown-variables.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import { createListenAnnouncer } from './announce.ts';
import { readListenOptions, type ListenCommandOptions, type ListenFlags } from './options.ts';
import { webhookLines } from './webhook-line.ts';

/** Listens for webhooks until a signal stops it. */
export async function runListen(flags: ListenFlags, context: CommandContext): Promise<void> {
  context.keepRunning();
  noteUnknownVariables(context);
  const options = readListenOptions(flags, context);
  const { allowHost, log: _log, language: _language, ...listening } = options;
  const log = createWebhookLog(options, context);
  const announcer = createListenAnnouncer(options, context);
  const listener = await openListener({
    ...listening,
    allowedHosts: allowHost,
    onWebhook: log.onWebhook,
    onError: createErrorLog({ note: context.note, say: sayIn(context.language) }),
  });
  // Before anything is said: who reads it may send a signal at once.
  const stopped = untilStopped({
    process,
    async stop() {
      announcer.stopping(listener);
      try {
        await listener.close();
      } finally {
        log.flush();
      }
      announcer.ended(listener);
    },
  });
  announcer.listening(listener);
  await stopped;
}

interface WebhookLog {
  readonly onWebhook?: (line: WebhookLine) => void;
  readonly flush: () => void;
}

function createWebhookLog(
  { log, language }: ListenCommandOptions,
  context: Pick<CommandContext, 'print' | 'note' | 'colour'>,
): WebhookLog {
  if (log === 'silent') return { flush: () => undefined };
  const { add, flush } = createLogWriter(log, context);
  if (log === 'json') {
    return { flush, onWebhook: ({ text: body, ...line }) => add(jsonLine('webhook', { ...line, body })) };
  }
  const style = createStyle(context.colour);
  return { flush, onWebhook: (line) => add(webhookLines(line, { at: new Date(), language, style }).join('\n')) };
}

import { numberText, plural } from '../../../common/plural.ts';
import { escapeNonAscii } from '../../../common/unicode-escape.ts';
import { exitCodes } from '../../exit.ts';
import { createInterrupt, interruptedCode } from '../../interrupt.ts';
import type { Text } from '../../language.ts';
import { noConnectionFailure } from '../../no-connection.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import { createLinePrinter, type LinePrinter } from './line-printer.ts';
import type { EmitOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { startProgress } from './progress.ts';
import { summary } from './summary.ts';
import { createTally } from './tally.ts';

/** Emits, tells how it goes, and sets the exit code. */
export async function runEmit(options: EmitOptions, context: CommandContext): Promise<void> {
  const printer = createLinePrinter(context.print);
  if (options.dryRun) return printAll(options, printer);
  const { count, concurrency, log } = options;
  const isQuiet = log === 'silent';
  const note = (line: string): void => (isQuiet ? undefined : context.note(line));
  const style = createStyle(context.colour);
  const tally = createTally();
  const interrupt = createInterrupt();
  const cannotConnect = new AbortController();
  const startedAt = performance.now();
  const total = options.way === 'direct' ? Math.ceil(count / options.batch) : count;
  let done = 0;
  let waiting = 0;

  function report(outcome: Outcome): void {
    tally.add(outcome);
    if (outcome.nextAttemptAt !== undefined) waiting += 1;
    if (options.way === 'direct') done += 1;
    if (log === 'json') printer.add(lineOf(outcome));
    // Where nobody listens, sending the rest would only take time.
    if (options.way === 'direct' && !tally.connected && tally.counts().failed >= concurrency) cannotConnect.abort();
  }

  const setup = {
    signal: AbortSignal.any([interrupt.signal, cannotConnect.signal]),
    report,
    room: printer.room,
    acted: () => void (done += 1),
    language: context.language,
  };
  const progress = startProgress({
    total,
    counts: () => ({ requests: done, failed: tally.counts().failed }),
    terminal: isQuiet ? undefined : context.terminal,
    note,
    style,
    language: context.language,
    now: () => performance.now(),
    repeat,
  });
  let hasReceivers = true;
  try {
    if (options.way === 'direct') {
      const { emitDirectly } = await import('./emit-directly.ts');
      await emitDirectly({ ...options, url: options.url as string }, setup);
    } else {
      const { emitThroughServer } = await import('./emit-through-server.ts');
      const { receivers, receiversUrl } = await emitThroughServer(options, setup);
      hasReceivers = receivers > 0;
      if (!hasReceivers) {
        note(noReceivers(options.appid, receiversUrl)[context.language]);
      }
    }
  } finally {
    progress.end();
    interrupt.end();
    await printer.flush();
    if (done > 0 && hasReceivers) {
      const subject = subjectOf(options, done)[context.language];
      const elapsedMs = performance.now() - startedAt;
      note(summary({ tally, subject, elapsedMs, notSent: total - done, waiting, style, language: context.language }));
    }
  }
  const { requests, acknowledged } = tally.counts();
  if (interrupt.signal.aborted) return context.exitWith(interruptedCode);
  if (options.way === 'direct' && !tally.connected)
    throw noConnectionFailure(options.url as string, tally.reasons()[0]?.details[0]?.[0]);
  if (acknowledged < requests || done < total) context.exitWith(exitCodes.violations);
}

async function printAll(options: EmitOptions, printer: LinePrinter): Promise<void> {
  if (options.way === 'direct') {
    const { envelopesOf } = await import('./envelopes.ts');
    for (const envelope of envelopesOf(options)) {
      const text = JSON.stringify(envelope);
      printer.add(options.spelling === 'escaped' ? escapeNonAscii(text) : text);
      await printer.room();
    }
    return printer.flush();
  }
  const { dryRunLine } = await import('./acts.ts');
  const line = dryRunLine(options);
  for (let index = 0; index < options.count; index += 1) {
    printer.add(line);
    await printer.room();
  }
  return printer.flush();
}

function lineOf({ id, receiverId, url, webhookEventIds, ...result }: Outcome): string {
  return JSON.stringify({ type: 'delivery', id, receiverId, url, webhookEventIds, ...result });
}

function subjectOf(options: EmitOptions, done: number): Text {
  const { event, url } = options;
  if (event === 'verify') {
    const [en, zh] = options.way === 'direct' ? ['to', '发往'] : ['through', '经由'];
    return { en: `${plural(done, 'verification')} ${en} ${url}`, zh: `${zh} ${url} 的 ${numberText(done)} 次验证` };
  }
  if (options.way === 'server') {
    return {
      en: `${plural(done, `${event} act`)} through ${url}, tenant ${options.appid}`,
      zh: `经由 ${url}（租户 ${options.appid}）的 ${numberText(done)} 个 ${event} 动作`,
    };
  }
  const events = Math.min(done * options.batch, options.count);
  const [en, zh] = options.batch > 1 ? [` in ${plural(done, 'request')}`, `，${numberText(done)} 个请求`] : ['', ''];
  return {
    en: `${plural(events, `${event} event`)}${en} to ${url}`,
    zh: `发往 ${url} 的 ${numberText(events)} 个 ${event} 事件${zh}`,
  };
}

function noReceivers(appid: string, receiversUrl: string): Text {
  return {
    en:
      `note: tenant ${appid} has no receivers, so nothing was delivered. Start the mock server with ` +
      `--webhook-url, or POST {"url":"http://127.0.0.1:3000/webhook"} to ${receiversUrl}.`,
    zh:
      `提示：租户 ${appid} 没有接收端，没有投递任何事件。请以 --webhook-url 启动模拟服务器，` +
      `或向 ${receiversUrl} POST {"url":"http://127.0.0.1:3000/webhook"}。`,
  };
}

function repeat(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds);
  return () => clearInterval(timer);
}

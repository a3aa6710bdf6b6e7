import type { WebhookLine } from '../../../mock-server/listen/index.ts';
import { printable, shorten } from '../../printable.ts';
import type { Style } from '../../style.ts';
import { timeOfDay } from '../start/request-line.ts';
import { indentJson } from './indent-json.ts';

interface LineOptions {
  readonly at: Date;
  readonly language: 'en' | 'zh';
  readonly style: Style;
}

/** Whom a finding is told of. */
const sides = {
  en: { provider: 'platform', consumer: 'receiver' },
  zh: { provider: '平台', consumer: '接收端' },
} as const;

/** A webhook request in lines to read: what came, what became of it, and who is wrong. */
export function webhookLines(line: WebhookLine, options: LineOptions): readonly string[] {
  const { at, style } = options;
  const { events, holds, status, reason, durationMs, signature, method } = line;
  const names = events.map(({ kind, isRedelivery }) => (isRedelivery ? `${kind} (again)` : kind));
  const what = holds === 'events' ? names.join(', ') : holds === 'verification' ? 'verification' : method;
  const isFine = reason === undefined && status < 400;
  const head = [
    style.faint(timeOfDay(at)),
    shorten(what === '' ? method : what, 60).padEnd(20),
    (isFine ? style.good : style.bad)(String(status).padEnd(3)),
    style.faint(`${durationMs.toFixed(1).padStart(6)} ms`),
    signed(signature),
    ...(reason === undefined ? [] : [style.bad(reason)]),
  ];
  return [
    head.join('  ').trimEnd(),
    ...events.slice(0, 20).map((event) => `  ${eventLine(event, style)}`),
    ...line.violations.map((found) => `  ${style.bad('✗')} ${told(found, options)}`),
    ...line.warnings.map((found) => `  ${style.careful('!')} ${told(found, options)}`),
    ...bodyLines(line, style),
  ];
}

function signed(signature: WebhookLine['signature']): string {
  const words = { right: 'signed', wrong: 'wrong signature', missing: 'unsigned', unchecked: 'signed (not checked)' };
  return words[signature];
}

function eventLine({ kind, standing, from, text, isStandby }: WebhookLine['events'][number], style: Style): string {
  return [
    style.strong(printable(kind)),
    ...(standing === 'documented' ? [] : [style.careful(standing)]),
    ...(isStandby ? ['standby'] : []),
    ...(from === undefined ? [] : [`from ${shorten(from, 40)}`]),
    ...(text === undefined ? [] : [JSON.stringify(shorten(text, 100))]),
  ].join('  ');
}

function told({ side = 'consumer', reason }: WebhookLine['violations'][number], { language }: LineOptions): string {
  return `${sides[language][side]}: ${shorten(reason[language], 300)}`;
}

/** How much of a body is shown, in lines. */
const bodyLimit = 200;

/** The events themselves, where nobody else gets them. */
function bodyLines({ text }: WebhookLine, style: Style): readonly string[] {
  if (text === undefined || text === '') return [];
  const lines = indented(text).split('\n');
  const shown = lines.slice(0, bodyLimit).map((line) => `    ${style.faint(printable(line))}`);
  return lines.length > bodyLimit ? [...shown, `    … ${lines.length - bodyLimit} more lines`] : shown;
}

function indented(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return indentJson(text);
}
